"""Checking everything, and checking again after an edit: most checks then look at the edited records alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.checks.contract import Check, Context
from generator.checks.masking import Masking
from generator.loading.file_names import FileKind, file_name
from generator.loading.sources import Sources
from generator.model.directory import Directory
from generator.problems import Problem, sort_problems


@dataclass(frozen=True)
class Checked:
    """What the checks found in which records on which day: `problems` sorted, each one once.

    `found` holds, by rule, what each check said, before words of records with a hidden place are taken out.
    """

    directory: Directory
    sources: Sources
    today: date
    found: Mapping[str, tuple[Problem, ...]]
    problems: tuple[Problem, ...]


def check_all(
    checks: Sequence[Check], context: Context, before: Checked | None = None
) -> Checked:
    """Return what `checks` find; the result is the same with and without what was found `before`.

    No line of a record with a hidden place is ever quoted, and no message repeats words of it.
    """
    edited = _edited_files(before, context) if before else None
    if before is None or edited is None:
        found = {check.rule: tuple(check.problems(context)) for check in checks}
    else:
        narrow = _narrowed(context, edited)
        found = {
            check.rule: tuple(
                _found_again(check, narrow, edited, before.found[check.rule])
                if check.alone
                else check.problems(context)
            )
            for check in checks
        }
    told = (problem for problems in found.values() for problem in problems)
    masked = sort_problems(list(Masking(context).masked(told)))
    return Checked(context.directory, context.sources, context.today, found, tuple(masked))


def _edited_files(before: Checked, now: Context) -> frozenset[str] | None:
    """Return the files that differ, if they are all of organizations; nothing if more has changed."""
    old, new = before.sources.files, now.sources.files
    if before.today != now.today:
        return None
    if not before.directory.differs_in_organizations_only(now.directory):
        return None
    edited = {file for file in old.keys() | new.keys() if old.get(file) != new.get(file)}
    names = (file_name(file) for file in edited)
    if any(n is None or n.kind is not FileKind.ORGANIZATION for n in names):
        return None
    return frozenset(edited | _files_of_other_records(before, now))


def _files_of_other_records(before: Checked, now: Context) -> set[str]:
    """Return files whose records count otherwise, if only as one of the same name came or went."""
    same = now.directory.same_organizations(before.directory)
    was = Context(before.directory, before.sources, before.today)
    return {file for one in (was, now) for key, file, _ in one.organizations if key not in same}


def _narrowed(context: Context, edited: frozenset[str]) -> Context:
    """Return the same context with no other organizations than those of the edited files."""
    directory = context.directory
    kept = {key: record for key, file, record in context.organizations if file in edited}
    others = {file for _, file, _ in context.organizations} - edited
    files = {file: text for file, text in context.sources.files.items() if file not in others}
    return Context(
        replace(directory, organizations=kept),
        Sources(files, context.sources.problems),
        context.today,
    )


def _found_again(
    check: Check, narrow: Context, edited: frozenset[str], before: Sequence[Problem]
) -> Iterator[Problem]:
    yield from (problem for problem in before if problem.place.file not in edited)
    yield from (p for p in check.problems(narrow) if p.place.file in edited)
