"""The printed editions as a product: every district, every edition, every single sheet of a locale."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.booklet.downloads import downloads
from generator.outputs.booklet.editions import all_jobs
from generator.outputs.booklet.manifest import manifest
from generator.outputs.booklet.printing import Press
from generator.outputs.contract import OutputFile, Product, RenderOptions, by_locale
from generator.views.read_model.directory_view import DirectoryView


def render(view: DirectoryView, press: Press | None = None) -> Iterator[OutputFile]:
    """Yield every printed file of a locale, then the manifest of them; `press` says how they are made."""
    files = list((press or Press()).print(all_jobs(view)))
    yield from files
    yield manifest(view, files)


def _render(view: DirectoryView, options: RenderOptions) -> Iterator[OutputFile]:
    on_file = options.on_file
    press = Press(options.processes, options.cache, lambda job: on_file(job.files[0][0]))
    return render(view, press)


PRODUCT = Product(
    batches=by_locale(_render), endings={".pdf": "", ".json": ""}, downloads=downloads
)
