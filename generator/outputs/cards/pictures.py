"""Pictures finished by Pillow: few colours, no metadata, right sizes. It never sets text."""

from __future__ import annotations

import io

from PIL import Image

GREYS = 16
"""Shades of a card: black, white, and what lies between at the edge of a letter."""

MAX_BYTES = 80_000
"""Largest card, so that it is sent over a slow line."""

TOUCH_SIZES = (180, 192, 512)
TAB_SIZES = [(16, 16), (32, 32), (48, 48)]


def finish_card(drawn: bytes) -> bytes:
    """Return a drawn card as a PNG of sixteen greys without any metadata."""
    with Image.open(io.BytesIO(drawn)) as picture:
        grey = picture.convert("L").point(lambda shade: round(shade * (GREYS - 1) / 255))
    card = Image.frombytes("P", grey.size, grey.tobytes())
    card.putpalette([shade * 255 // (GREYS - 1) for shade in range(GREYS) for _ in "rgb"])
    return _png(card, bits=4)


def icon_files(drawn: bytes) -> dict[str, bytes]:
    """Return the icons of tab and home screen by file name, from one square drawing."""
    with Image.open(io.BytesIO(drawn)) as opened:
        picture = opened.convert("RGBA")
    files = {
        f"icon-{size}.png": _png(picture.resize((size, size), Image.Resampling.LANCZOS))
        for size in TOUCH_SIZES
    }
    out = io.BytesIO()
    picture.save(out, "ICO", sizes=TAB_SIZES)
    return {"favicon.ico": out.getvalue(), **files}


def _png(picture: Image.Image, bits: int = 8) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6, bits=bits)
    return out.getvalue()
