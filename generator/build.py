"""The way through the house on one screen: load, decode, check, view, render, write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checks import check
from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.model.directory import Directory
from generator.outputs import site
from generator.outputs.contract import OutputFile
from generator.outputs.writing import write
from generator.problems import Problem, Severity, sort_problems
from generator.views import build_view
from generator.views.directory_view import DirectoryView


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the directory, if it could be decoded at all, and every problem, sorted."""

    directory: Directory | None
    problems: list[Problem]

    @property
    def has_errors(self) -> bool:
        """Say whether anything forbids a build."""
        return self.directory is None or any(
            problem.severity is Severity.ERROR for problem in self.problems
        )


def read(root: Path, today: date) -> Reading:
    """Load, decode and check the project in `root` as of `today`."""
    sources = load(root)
    decoded = decode(sources)
    problems = list(decoded.problems)
    if decoded.directory is not None:
        problems.extend(check(decoded.directory, sources, today))
    return Reading(decoded.directory, sort_problems(problems))


def build_views(directory: Directory, today: date) -> tuple[DirectoryView, ...]:
    """Return the view of every declared locale, in the order of the language menu."""
    return tuple(
        build_view(directory, settings.locale, today) for settings in directory.settings.locales
    )


def render_site(views: tuple[DirectoryView, ...]) -> Iterator[OutputFile]:
    """Yield every file of the site: all locales, then what they share."""
    for view in views:
        yield from site.OUTPUT.render(view)
    yield from site.render_common(views)


def build_site(directory: Directory, folder: Path, today: date) -> list[str]:
    """Write the site of `directory` as the new content of `folder`; return the paths written."""
    return write(render_site(build_views(directory, today)), folder)
