"""What every product takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from generator.views.read_model.directory_view import DirectoryView
    from generator.views.read_model.download_view import DownloadView


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One finished file: POSIX path relative to the output folder, and its bytes."""

    path: str
    content: bytes


Batch: TypeAlias = Callable[[], Iterable[OutputFile]]
"""Makes some of the files of a product; any batch can be made alone, in any process."""


PRINT_CACHE = Path(".cache") / "print"
"""Where finished files that need not be made again lie, in the folder of the project."""


LEDGER_FILE = Path("build") / "ledger.json"
"""Where the ledger of the last build lies, in the folder of the project: beside the site, never in it."""


def _ignore(_: str) -> None:
    pass


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How files are made; the same bytes whatever these say.

    `processes` is how many at once. `cache` is a folder for finished files that need not be made again, or
    `None`. `on_file` is told the path of each file that took long to make.
    """

    processes: int = 1
    cache: Path | None = None
    on_file: Callable[[str], None] = _ignore


Batches: TypeAlias = Callable[["Sequence[DirectoryView]", RenderOptions], Iterable[Batch]]
"""Gives what makes all files of a product, from the views of its locales, in a fixed order."""


def by_locale(
    render: Callable[[DirectoryView, RenderOptions], Iterable[OutputFile]],
) -> Batches:
    """Return the `batches` of a product that makes all files of one locale at once."""

    def batches(views: Sequence[DirectoryView], options: RenderOptions) -> Iterable[Batch]:
        return [partial(render, view, options) for view in views]

    return batches


def no_downloads(_: DirectoryView) -> Iterable[tuple[str, DownloadView]]:
    """Return nothing: what a product gives whose files no page offers."""
    return ()


@dataclass(frozen=True, slots=True)
class Product:
    """One kind of files that a build makes: a folder of `generator.outputs` whose `PRODUCT` this is.

    `batches` makes the files. `endings` are all endings of their names, each with the text that begins what
    such a file tells of a service, empty where it is no list of services. `downloads` gives what pages offer of
    a locale, as (owner, file): the owner is a district id, a service code or what stands for one; files that
    were not made are left out afterwards. A locale that still waits for its first readers is left out of all
    that leaves the screen, unless a product `shows_drafts`.
    """

    batches: Batches
    endings: Mapping[str, str]
    downloads: Callable[[DirectoryView], Iterable[tuple[str, DownloadView]]] = field(
        default=no_downloads
    )
    shows_drafts: bool = False


def endings_of(products: Iterable[Product]) -> Mapping[str, str]:
    """Return the endings of all files of `products`, each with the text that begins what it tells of a service.

    Raises `ValueError` where two products begin it in different ways: one of them would be read wrongly.
    """
    found: dict[str, str] = {}
    for product in products:
        for ending, begins in product.endings.items():
            if found.setdefault(ending, begins) != begins:
                raise ValueError(f"two products have other lists of services in {ending} files")
    return found
