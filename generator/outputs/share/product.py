"""Files to save and to send on, as a product: for every district and service, and all in one zip."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.contract import OutputFile, Product, RenderOptions, by_locale
from generator.outputs.share.bundle import bundle, index_file
from generator.outputs.share.contact_file import contact_file
from generator.outputs.share.district_file import district_file
from generator.outputs.share.downloads import downloads
from generator.outputs.share.fragments import Pieces
from generator.outputs.share.messages import district_messages, service_messages
from generator.outputs.share.paths import bundle_path, file_path
from generator.views.publishing.copies import help_lines_first
from generator.views.read_model.directory_view import DirectoryView


def render(view: DirectoryView) -> Iterator[OutputFile]:
    """Yield the files of all districts, then of all services, then the zip of the locale."""
    pages = list(_pages(view))
    yield from pages
    for owner, contents in _small_files(view):
        for key, content in contents.items():
            if content:
                yield OutputFile(file_path(owner, key, view.locale), content)
    packed = [*pages, OutputFile("index.html", index_file(Pieces(view)))]
    yield OutputFile(bundle_path(view.locale), bundle(packed))


def _pages(view: DirectoryView) -> Iterator[OutputFile]:
    pieces = Pieces(view)
    for district in view.districts.values():
        content = district_file(pieces, district)
        yield OutputFile(file_path(district.id, "share", view.locale), content)


def _small_files(view: DirectoryView) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Yield contacts and messages of every district and service, by their key; empty where there are none."""
    for district in view.districts.values():
        yield (
            district.id,
            {
                "vcard": contact_file(view, help_lines_first(view, district)),
                "text": district_messages(view, district),
            },
        )
    for service in view.services.values():
        yield (
            service.code,
            {
                "vcard": contact_file(view, [service]),
                "text": service_messages(view, service),
            },
        )


def _render(view: DirectoryView, _: RenderOptions) -> Iterator[OutputFile]:
    return render(view)


PRODUCT = Product(
    batches=by_locale(_render),
    endings={".html": "<article", ".vcf": "BEGIN:VCARD", ".txt": "\n\n", ".zip": ""},
    downloads=downloads,
)
