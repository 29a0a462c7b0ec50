"""Contributed pictures, drawn anew: nothing of the file but its pixels comes through (REQ-D09)."""

from __future__ import annotations

import io
import struct
from enum import Enum
from typing import NamedTuple

from PIL import Image

from generator.problems import message
from generator.untrusted_files.refusals import UnreadableFileError, refused_as

MAX_BYTES = 32 * 1024 * 1024
"""Largest file of a picture."""

MAX_PIXELS = 20_000_000
"""Pixels of a picture in grey or in red, green and blue, as its head says: what most cameras make."""

MAX_PIXELS_OF_OTHERS = 12_000_000
"""Pixels of any other: with transparency, a table of colours, or inks, each needs up to ten bytes."""

LONGEST_EDGE = 1200
"""Longest edge of the picture that comes out, in pixels."""

_DAMAGED = message("this is no PNG or JPEG picture, or it is damaged")
_PNG_BEGINS = b"\x89PNG\r\n\x1a\n"
_DRAWING = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"eXIf"})
"""Parts of a PNG that draw, or say which side is up; profiles and texts may be packed a thousandfold."""

_MOVING = b"acTL"
_LIGHT = frozenset({"L", "RGB"})
_SHRINKING = frozenset({"L", "LA", "RGB", "RGBA", "CMYK"})
"""Modes of Pillow whose pixels can be mixed; other pictures have to be turned into colours first."""

_ORIENTATION = 0x0112
_TURNS = {
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_270,
    8: Image.Transpose.ROTATE_90,
}


class PictureKind(Enum):
    """The kinds of pictures that are taken, and the endings of their files."""

    PNG = (".png",)
    JPEG = (".jpg", ".jpeg")

    @property
    def endings(self) -> tuple[str, ...]:
        """Return the endings a file of this kind may have, in small letters."""
        endings: tuple[str, ...] = self.value
        return endings


class CleanPicture(NamedTuple):
    """A picture drawn anew: its kind and its file."""

    kind: PictureKind
    content: bytes


def clean_picture(contributed: bytes) -> CleanPicture:
    """Return a PNG or JPEG without place, camera, time or thumbnail, at most `LONGEST_EDGE` pixels long.

    Raises:
        UnreadableFileError: it is no such picture, moves, is damaged, or has more than `MAX_PIXELS` pixels.
    """
    kind = PictureKind.PNG if contributed.startswith(_PNG_BEGINS) else PictureKind.JPEG
    with refused_as(_DAMAGED):
        content = _drawing(contributed) if kind is PictureKind.PNG else contributed
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as opened:
            _look_at_size(opened)
            # A JPEG is unpacked at a half, a quarter or an eighth of its size where that is enough.
            opened.draft(None, (LONGEST_EDGE, LONGEST_EDGE))
            picture = opened if opened.mode in _SHRINKING else opened.convert("RGBA")
            picture.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
            picture = _upright(picture).convert("RGB" if kind is PictureKind.JPEG else "RGBA")
        bare = Image.frombytes(picture.mode, picture.size, picture.tobytes())
        out = io.BytesIO()
        if kind is PictureKind.PNG:
            bare.save(out, "PNG", compress_level=6)
        else:
            bare.save(out, "JPEG", quality=82, optimize=True)
    return CleanPicture(kind, out.getvalue())


def _drawing(png: bytes) -> bytes:
    """Return a PNG of only those parts that draw: length, name, content, check sum.

    Specification: https://www.w3.org/TR/png-3/#5Chunk-layout
    """
    kept, position = [_PNG_BEGINS], len(_PNG_BEGINS)
    while position + 8 <= len(png):
        length, name = struct.unpack_from(">I4s", png, position)
        if name == _MOVING:
            raise UnreadableFileError(
                message("this picture moves"), message("save one still picture of it")
            )
        if name in _DRAWING:
            kept.append(png[position : position + length + 12])
        position += length + 12
    return b"".join(kept)


def _look_at_size(picture: Image.Image) -> None:
    limit = MAX_PIXELS if picture.mode in _LIGHT else MAX_PIXELS_OF_OTHERS
    if picture.width * picture.height > limit:
        raise UnreadableFileError(
            message(
                "this picture has {width} × {height} pixels; at most {limit} million can be read",
                width=picture.width,
                height=picture.height,
                limit=limit // 1_000_000,
            ),
            message("make it smaller first: {edge} pixels are enough", edge=LONGEST_EDGE),
        )


def _upright(picture: Image.Image) -> Image.Image:
    turn = _TURNS.get(picture.getexif().get(_ORIENTATION, 1))
    return picture.transpose(turn) if turn is not None else picture
