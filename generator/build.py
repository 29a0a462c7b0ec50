"""The way through the house on one screen: load, decode, check, view, render, write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.checks import check
from generator.loading.decoding import decode
from generator.loading.gc_pause import collection_paused
from generator.loading.sources import Sources, load
from generator.model.directory import Directory
from generator.outputs import site
from generator.outputs.build_stamp import FolderState, folder_state
from generator.outputs.contract import Batch
from generator.outputs.scanning import scan, watch
from generator.outputs.workers import write_batches
from generator.outputs.writing import new_content
from generator.problems import Problem, RefusedError, Severity, sort_problems
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView

if TYPE_CHECKING:
    from generator.outputs.booklet import Press

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
    """What a build makes besides pages, and with how many processes; print needs a `press`."""

    press: Press | None = None
    exchange: bool = True
    processes: int = 1


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
    return tuple(build_view(directory, locale, today) for locale in locales)


def build_site(
    reading: Reading, folder: Path, today: date, wanted: Wanted | None = None
) -> FolderState:
    """Write the site as the new content of `folder`, and return which files it has.

    Raises `RefusedError`; the old content then stays.
    """
    views = build_views(reading.sound_directory(), today)
    with new_content(folder) as new:
        write_site(reading, views, new, wanted or Wanted())
        look_through(reading, views, new)
        return folder_state(new)


def look_through(reading: Reading, views: Views, folder: Path) -> None:
    """Raise `RefusedError` where a finished file below `folder` tells what nobody may learn."""
    problems = scan(folder, watch(reading.sound_directory().country, views))
    if problems:
        raise RefusedError(problems)


def write_site(reading: Reading, views: Views, folder: Path, wanted: Wanted) -> Views:
    """Write what is `wanted` into `folder`; return views that know the files made before the pages.

    Raises `RefusedError` where a text cannot be printed.
    """
    if wanted.press is not None:
        # Loading the typesetter takes longer than a check: only here.
        from generator.downloads import write_downloads  # noqa: PLC0415

        views = write_downloads(views, folder, wanted.press, reading.sources)
    batches = [*page_batches(views), *(exchange_batches(views) if wanted.exchange else ())]
    write_batches(batches, folder, wanted.processes)
    return views


def page_batches(views: Views) -> Iterator[Batch]:
    """Yield what makes every page of the site: those of all locales, then what they share."""
    for view in views:
        yield from site.batches(view)
    yield partial(site.render_common, views)


def exchange_batches(views: Views) -> Iterator[Batch]:
    """Yield what makes the files for other systems, of locales that do not wait for their first readers."""
    from generator.outputs import exchange  # noqa: PLC0415 - loading tables takes as long as a check

    told = [view for view in views if not view.awaits_readers]
    for view in told:
        yield partial(exchange.OUTPUT.render, view)
    yield partial(exchange.render_common, told)
