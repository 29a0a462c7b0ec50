"""The words and links of a finished PDF, as whoever opens it gets them (PDFium, as in Chromium)."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from generator.outputs.finished.formats import PAGE_END

_STAMPS = ("CreationDate", "ModDate")
"""Properties that hold a time, and no words."""


def words_of_document(content: bytes) -> str:
    """Return properties, words and links of all pages, one after another; raises where there is no PDF."""
    # Loading PDFium takes longer than a check: only where there is a document.
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(content)
    try:
        told = document.get_metadata_dict(skip_empty=True)
        properties = "\n".join(words for name, words in told.items() if name not in _STAMPS)
        return PAGE_END.join([properties, *map(_words_of_page, document)])
    finally:
        document.close()


def _words_of_page(page: Any) -> str:  # noqa: ANN401 - pypdfium2 has no types
    words = page.get_textpage()
    lines = words.get_text_range().replace("\r", "").replace(PAGE_END, "\n")
    words.close()
    links = [f"<{link}>" for link in _links(page)]
    page.close()
    return "\n".join([lines, *links])


def _links(page: Any) -> Iterator[str]:  # noqa: ANN401 - the same
    """Yield every address that a place on the page leads to."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    place, found = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(found)):
        action = pdfium.FPDFLink_GetAction(found)
        size = pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, None, 0) if action else 0
        if size:
            kept = ctypes.create_string_buffer(size)
            pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, kept, size)
            yield kept.value.decode(errors="replace")
