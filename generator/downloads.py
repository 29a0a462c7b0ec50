"""What people save, print and pass on: written before the pages, which tell how large each file is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.components.typesetting.mistakes import PrintError
from generator.components.typesetting.places_of_mistakes import print_problem
from generator.loading.sources import Sources
from generator.outputs.batches import write_batches
from generator.outputs.contract import Batch, Product
from generator.problems import RefusedError
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.download_view import DownloadView

Views = tuple[DirectoryView, ...]


def write_downloads(
    batches: Sequence[Batch], folder: Path, sources: Sources
) -> Mapping[str, int]:
    """Write everything that people save or print into `folder` and return sizes in bytes by path.

    Products that take long have processes of their own. Raises `RefusedError` where a text cannot be printed.
    """
    try:
        return write_batches(batches, folder, processes=1)
    except PrintError as error:
        raise RefusedError([print_problem(m, sources) for m in error.mistakes]) from error


def with_downloads(
    products: Iterable[Product], views: Views, sizes: Mapping[str, int]
) -> Views:
    """Return `views` that know the files of `products` that were made, which are those with a size."""
    known = tuple(products)
    return tuple(replace(view, downloads=_downloads_of(known, view, sizes)) for view in views)


def _downloads_of(
    products: Sequence[Product], view: DirectoryView, sizes: Mapping[str, int]
) -> Mapping[str, tuple[DownloadView, ...]]:
    found: dict[str, list[DownloadView]] = {}
    for product in products:
        for owner, file in product.downloads(view):
            if file.path in sizes:
                found.setdefault(owner, []).append(replace(file, size=sizes[file.path]))
    return {owner: tuple(files) for owner, files in found.items()}
