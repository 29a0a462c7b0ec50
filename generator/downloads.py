"""What people save, print and pass on: written before the pages, which tell how large each file is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.components.typesetting.mistakes import PrintError
from generator.components.typesetting.places_of_mistakes import print_problem
from generator.loading.sources import Sources
from generator.outputs import booklet, cards, share
from generator.outputs.writing import write_into
from generator.problems import RefusedError
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.download_view import DownloadView

Views = tuple[DirectoryView, ...]


def write_downloads(
    views: Views, folder: Path, press: booklet.Press, sources: Sources
) -> Views:
    """Write everything that people save or print into `folder`; return views that know these files.

    A locale that still waits for its first readers is not printed: paper cannot be taken back. Raises
    `RefusedError` where a text cannot be printed.
    """
    try:
        printed = [view for view in views if not view.awaits_readers]
        sizes = {path: size for view in printed for path, size in _written(view, folder, press)}
    except PrintError as error:
        raise RefusedError([print_problem(m, sources) for m in error.mistakes]) from error
    return tuple(
        replace(view, downloads=downloads_of(view, sizes), copies=booklet.copy_codes(view))
        for view in views
    )


def _written(
    view: DirectoryView, folder: Path, press: booklet.Press
) -> Iterator[tuple[str, int]]:
    outputs = (booklet.Booklets(press), cards.Cards(press.memory), share.OUTPUT)
    for output in outputs:
        yield from write_into(output.render(view), folder).items()


def downloads_of(
    view: DirectoryView, sizes: Mapping[str, int]
) -> Mapping[str, tuple[DownloadView, ...]]:
    """Return, by district id or service code, the files among `sizes` that a locale offers."""
    found: dict[str, list[DownloadView]] = {}
    for owner, key, path in (*share.paths(view), *cards.paths(view), *booklet.paths(view)):
        if path in sizes:
            found.setdefault(owner, []).append(DownloadView(key, path, sizes[path]))
    return {owner: tuple(files) for owner, files in found.items()}
