"""The printed editions as a product: every district, every edition, every single sheet of a locale."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.booklet.downloads import downloads
from generator.outputs.booklet.editions import all_jobs
from generator.outputs.booklet.manifest import manifest
from generator.outputs.booklet.printing import ALONE, print_jobs
from generator.outputs.contract import OutputFile, Product, RenderOptions, by_locale
from generator.views.read_model.directory_view import DirectoryView


def render(view: DirectoryView, options: RenderOptions = ALONE) -> Iterator[OutputFile]:
    """Yield every printed file of a locale, then the manifest of them."""
    files = list(print_jobs(all_jobs(view), options))
    yield from files
    yield manifest(view, files)


PRODUCT = Product(
    batches=by_locale(render), endings={".pdf": "", ".json": ""}, downloads=downloads
)
