"""Reading finished PDFs back."""

from __future__ import annotations

import pypdfium2

PLAIN = str.maketrans(
    {
        "\u2011": "-",
        "\u00a0": " ",
        "\ufffe": "-",
        "\u0002": "-",
        "\u200b": "",
        "\r": " ",
        "\n": " ",
    }
)


def page_texts(content: bytes) -> list[str]:
    """Return the text of each page on one line, with plain hyphens and spaces."""
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(text.translate(PLAIN).split()) for text in texts]
