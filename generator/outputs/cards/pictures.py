"""Pictures finished by Pillow: few colours, no metadata, right sizes. It never sets text."""

from __future__ import annotations

import io

from PIL import Image

GREYS = 16
"""Shades of a card: black, white, and what lies between at the edge of a letter."""

MAX_BYTES = 80_000
"""Largest card, so that it is sent over a slow line."""

LONGEST_EDGE = 1200
"""Longest edge of a contributed picture, in pixels."""

MAX_PIXELS = 40_000_000
"""A contributed picture with more is refused before it is unpacked."""

TOUCH_SIZES = (180, 192, 512)
TAB_SIZES = [(16, 16), (32, 32), (48, 48)]


class PictureError(ValueError):
    """A picture that cannot be taken: not a picture, too large, or of an unknown kind."""


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


def clean_picture(contributed: bytes) -> bytes:
    """Return a contributed PNG or JPEG drawn anew: no place, camera, time or thumbnail, at most 1200 px.

    Raises `PictureError` for anything else; metadata can tell where a house stands (REQ-D09).
    """
    try:
        with Image.open(io.BytesIO(contributed), formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise PictureError("the picture has too many pixels")
            kind = opened.format
            picture = _upright(opened).convert("RGB" if kind == "JPEG" else "RGBA")
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise PictureError("this is no PNG or JPEG picture") from error
    picture.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
    bare = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    if kind == "PNG":
        return _png(bare)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()


def _upright(picture: Image.Image) -> Image.Image:
    turns = {
        3: Image.Transpose.ROTATE_180,
        6: Image.Transpose.ROTATE_270,
        8: Image.Transpose.ROTATE_90,
    }
    turn = turns.get(picture.getexif().get(0x0112, 1))
    return picture.transpose(turn) if turn is not None else picture


def _png(picture: Image.Image, bits: int = 8) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6, bits=bits)
    return out.getvalue()
