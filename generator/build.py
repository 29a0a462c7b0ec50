"""The way through the house on one screen: load, decode, check, view, render, write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from generator.checks import check
from generator.loading.decoding import decode
from generator.loading.gc_pause import collection_paused
from generator.loading.sources import Sources, load
from generator.model.directory import Directory
from generator.outputs import ProductKind, products
from generator.outputs.batches import write_batches
from generator.outputs.build_stamp import FolderState, folder_state
from generator.outputs.contract import Batch, Product, RenderOptions, endings_of
from generator.outputs.finished import new_readers_of, read_finished
from generator.outputs.ledger import (
    Ledger,
    ValueReader,
    known_values,
    ledger_of,
    ledger_problems,
    write_ledger,
)
from generator.outputs.replacement import MARK, new_content
from generator.outputs.scanning import Scanner, scan_problems, scan_rules
from generator.problems import Problem, RefusedError, Severity, sort_problems
from generator.views import build_view
from generator.views.answers.answer import Answers
from generator.views.read_model.directory_view import DirectoryView

Views = tuple[DirectoryView, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the files, the directory if it could be decoded at all, and every problem, sorted."""

    sources: Sources
    directory: Directory | None
    problems: list[Problem]

    def sound_directory(self) -> Directory:
        """Return the directory; raises `RefusedError` where an error forbids a build."""
        errors = [p for p in self.problems if p.severity is Severity.ERROR]
        if self.directory is None or errors:
            raise RefusedError(errors)
        return self.directory


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a build makes, and how; without more, everything but what people save or print."""

    kinds: frozenset[ProductKind] = frozenset({ProductKind.PAGES, ProductKind.EXCHANGE})
    options: RenderOptions = field(default_factory=RenderOptions)
    ledger: Path | None = None
    """File of the ledger, written when the site is complete; none where nobody wants it."""


def read(root: Path, today: date) -> Reading:
    """Load, decode and check the project in `root` as of `today`."""
    sources = load(root)
    decoded = decode(sources)
    problems = list(decoded.problems)
    if decoded.directory is not None:
        with collection_paused():
            problems += check(decoded.directory, sources, today)
    return Reading(sources, decoded.directory, sort_problems(problems))


def build_views(directory: Directory, today: date) -> Views:
    """Return the view of every declared locale, in the order of the language menu."""
    locales = (settings.locale for settings in directory.settings.locales)
    answers = Answers(directory, today)
    return tuple(build_view(directory, locale, today, answers) for locale in locales)


def build_site(
    reading: Reading, folder: Path, today: date, wanted: Wanted | None = None
) -> FolderState:
    """Write the site as the new content of `folder`, and return which files it has.

    Raises `RefusedError` and `WriteError`; the old content then stays.
    """
    how = wanted or Wanted()
    with new_content(folder) as new:
        views = build_views(reading.sound_directory(), today)
        write_site(reading, views, new, how)
        ledger = look_through(reading, views, new, how)
        state = folder_state(new)
    if how.ledger is not None:
        write_ledger(ledger, how.ledger)
    return state


def look_through(reading: Reading, views: Views, folder: Path, wanted: Wanted) -> Ledger:
    """Read every finished file below `folder` once, and return what somebody can act on in all of them.

    Raises `RefusedError` where a file tells what nobody may learn, or a number or link for which no record
    stands. `wanted` says which products are in it: a file of a kind that none of them names is refused too.
    """
    directory = reading.sound_directory()
    endings = {MARK: "", **endings_of(products(wanted.kinds))}
    rules = scan_rules(directory.country, views, endings)
    readers = new_readers_of(partial(Scanner, rules), ValueReader)
    parts = list(read_finished(folder, readers, wanted.options.processes))
    known = known_values(directory, reading.sources)
    ledger = ledger_of((file for part in parts for file in part.results[1]), known)
    problems = [problem for part in parts for problem in part.problems]
    problems += scan_problems(rules, (part.results[0] for part in parts))
    problems += ledger_problems(ledger, known)
    if problems:
        raise RefusedError(sort_problems(problems))
    return ledger


def write_site(reading: Reading, views: Views, folder: Path, wanted: Wanted) -> Views:
    """Write what is `wanted` into `folder`; return views that know the files made before the pages.

    Raises `RefusedError` where a text cannot be printed.
    """
    if ProductKind.DOWNLOADS in wanted.kinds:
        # Loading the typesetter takes longer than a check: only here.
        from generator.downloads import with_downloads, write_downloads  # noqa: PLC0415

        saved = products({ProductKind.DOWNLOADS})
        batches = [*batches_of(saved, views, wanted.options)]
        views = with_downloads(saved, views, write_downloads(batches, folder, reading.sources))
    others = products(wanted.kinds - {ProductKind.DOWNLOADS})
    write_batches(
        [*batches_of(others, views, wanted.options)], folder, wanted.options.processes
    )
    return views


def batches_of(
    made: Iterable[Product], views: Views, options: RenderOptions
) -> Iterator[Batch]:
    """Yield what makes every file of the products `made`.

    A locale that waits for its first readers is shown on screen only: what has left it cannot be taken back.
    """
    shareable = tuple(view for view in views if not view.awaits_readers)
    for product in made:
        yield from product.batches(views if product.shows_drafts else shareable, options)
