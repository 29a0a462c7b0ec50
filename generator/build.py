"""The way through the house on one screen: load, decode, check, view, render, write."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
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
from generator.outputs.replacement import MARK, new_content
from generator.outputs.scanning import scan, scan_rules
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
    with new_content(folder) as new:
        views = build_views(reading.sound_directory(), today)
        write_site(reading, views, new, wanted or Wanted())
        look_through(reading, views, new, (wanted or Wanted()).kinds)
        return folder_state(new)


def look_through(
    reading: Reading, views: Views, folder: Path, kinds: Collection[ProductKind]
) -> None:
    """Raise `RefusedError` where a finished file below `folder` tells what nobody may learn.

    `kinds` are those of all products in it: a file of no kind that they name is refused too.
    """
    endings = {MARK: "", **endings_of(products(kinds))}
    problems = scan(folder, scan_rules(reading.sound_directory().country, views, endings))
    if problems:
        raise RefusedError(problems)


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
