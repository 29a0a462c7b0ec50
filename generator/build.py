"""The way through the house on one screen: load, decode, check, view, render, write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.checks import check
from generator.components.typesetting.mistakes import PrintError
from generator.components.typesetting.places_of_mistakes import print_problem
from generator.loading.decoding import decode
from generator.loading.sources import Sources, load
from generator.model.codes import LocaleStatus
from generator.model.directory import Directory
from generator.outputs import booklet, cards, exchange, share, site
from generator.outputs.contract import OutputFile
from generator.outputs.writing import new_content, write_into
from generator.problems import Problem, Severity, sort_problems
from generator.views import build_view
from generator.views.directory_view import DirectoryView
from generator.views.download_view import DownloadView

Views = tuple[DirectoryView, ...]


class RefusedError(Exception):
    """The project cannot be built as it is; `problems` say why, sorted."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(problem.message.in_words() for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the files, the directory if it could be decoded at all, every problem, sorted."""

    sources: Sources
    directory: Directory | None
    problems: list[Problem]

    def sound_directory(self) -> Directory:
        """Return the directory; raises `RefusedError` where an error forbids a build."""
        errors = [p for p in self.problems if p.severity is Severity.ERROR]
        if self.directory is None or errors:
            raise RefusedError(errors)
        return self.directory


def read(root: Path, today: date) -> Reading:
    """Load, decode and check the project in `root` as of `today`."""
    sources = load(root)
    decoded = decode(sources)
    problems = list(decoded.problems)
    if decoded.directory is not None:
        problems.extend(check(decoded.directory, sources, today))
    return Reading(sources, decoded.directory, sort_problems(problems))


def build_views(directory: Directory, today: date) -> Views:
    """Return the view of every declared locale, in the order of the language menu."""
    return tuple(
        build_view(directory, settings.locale, today) for settings in directory.settings.locales
    )


def write_downloads(
    views: Views, folder: Path, press: booklet.Press, sources: Sources
) -> Views:
    """Write everything that people save or print into `folder`; return views that know these files.

    A locale that still waits for its first readers is not printed: paper cannot be taken back. Raises
    `RefusedError` where a text cannot be printed.
    """
    try:
        printed = [view for view in views if not _awaits_readers(view)]
        sizes = {path: size for view in printed for path, size in _written(view, folder, press)}
    except PrintError as error:
        raise RefusedError([print_problem(m, sources) for m in error.mistakes]) from error
    return tuple(
        replace(view, downloads=_downloads(view, sizes), copies=booklet.copy_codes(view))
        for view in views
    )


def _awaits_readers(view: DirectoryView) -> bool:
    current = next(locale for locale in view.locales if locale.is_current)
    return current.status == LocaleStatus.DRAFT_AWAITING_READERS


def render_site(views: Views) -> Iterator[OutputFile]:
    """Yield every page of the site and what other systems read: all locales, then what they share."""
    for view in views:
        yield from site.OUTPUT.render(view)
    yield from site.render_common(views)
    yield from render_exchange(views)


def render_exchange(views: Views) -> Iterator[OutputFile]:
    """Yield what other systems read, of every locale that does not wait for its first readers."""
    told = [view for view in views if not _awaits_readers(view)]
    for view in told:
        yield from exchange.OUTPUT.render(view)
    yield from exchange.render_common(told)


def build_site(
    reading: Reading, folder: Path, today: date, press: booklet.Press | None = None
) -> int:
    """Write the site as the new content of `folder`, with print if there is a `press`.

    Returns the number of files. Raises `RefusedError`; the old content then stays.
    """
    views = build_views(reading.sound_directory(), today)
    with new_content(folder) as new:
        if press is not None:
            views = write_downloads(views, new, press, reading.sources)
        write_into(render_site(views), new)
        return sum(path.is_file() for path in new.rglob("*"))


def _written(
    view: DirectoryView, folder: Path, press: booklet.Press
) -> Iterator[tuple[str, int]]:
    outputs = (booklet.Booklets(press), cards.Cards(press.memory), share.OUTPUT)
    for output in outputs:
        yield from write_into(output.render(view), folder).items()


def _downloads(
    view: DirectoryView, sizes: Mapping[str, int]
) -> Mapping[str, tuple[DownloadView, ...]]:
    found: dict[str, list[DownloadView]] = {}
    for owner, key, path in (*share.paths(view), *cards.paths(view), *booklet.paths(view)):
        if path in sizes:
            found.setdefault(owner, []).append(DownloadView(key, path, sizes[path]))
    return {owner: tuple(files) for owner, files in found.items()}
