"""Pictures that no honest program makes; a name that begins with `taken-` is that of a sound one."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable

from PIL import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MEGABYTE = 1024 * 1024


def picture(
    kind: str, size: tuple[int, int] = (30, 20), mode: str = "RGB", **options: object
) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind, **options)  # type: ignore[arg-type]
    return out.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)


def with_chunk(name: bytes, content: bytes, times: int = 1) -> bytes:
    """A small PNG with more between its head and its points."""
    sound = picture("PNG")
    head = len(SIGNATURE) + 25
    return sound[:head] + chunk(name, content) * times + sound[head:]


def bomb(size: int = 60 * MEGABYTE) -> bytes:
    return zlib.compress(bytes(size), 9)


def png_of_size(width: int, height: int, points: bytes = b"") -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", points) + chunk(b"IEND", b"")


def with_exif(content: bytes) -> bytes:
    """A small JPEG with what a camera notes, in as many parts as it needs."""
    sound = picture("JPEG")
    step = 65_000
    noted = b"".join(
        b"\xff\xe1" + struct.pack(">H", len(part) + 8) + b"Exif\0\0" + part
        for part in (content[at : at + step] for at in range(0, len(content), step))
    )
    return sound[:2] + noted + sound[2:]


def greedy_notes() -> bytes:
    """Notes of a camera in which 60,000 entries each claim the same megabytes."""
    count, body = 60_000, b"x" * MEGABYTE
    entries = b"".join(
        struct.pack("<HHII", tag, 7, len(body), 10 + 12 * count) for tag in range(1, count + 1)
    )
    return b"II*\0\x08\0\0\0" + struct.pack("<H", count) + entries + body


def noise(begin: bytes) -> bytes:
    return begin + random.Random(2).randbytes(4000)  # noqa: S311 - keeps no secret


HOSTILE_PICTURES: dict[str, Callable[[], bytes]] = {
    "nothing.png": lambda: b"",
    "noise.png": lambda: noise(SIGNATURE),
    "noise.jpg": lambda: noise(b"\xff\xd8\xff"),
    "drawing.png": lambda: b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
    "report.png": lambda: b"%PDF-1.7\n%%EOF\n",
    "moving.gif": lambda: picture("GIF", save_all=True, append_images=[Image.new("RGB", (30, 20), 9)]),
    "gif.png": lambda: picture("GIF"),
    "tiff.jpg": lambda: picture("TIFF"),
    "moving.png": lambda: picture(
        "PNG", save_all=True, append_images=[Image.new("RGB", (30, 20), 9)]
    ),
    "large.png": lambda: picture("PNG", (6240, 6400)),
    "large-with-few-bits.png": lambda: picture("PNG", (9000, 9000), "1"),
    "large-with-transparency.png": lambda: picture("PNG", (3500, 3500), "RGBA"),
    "large.jpg": lambda: picture("JPEG", (5000, 5000)),
    "larger-than-any.png": lambda: png_of_size(2**31 - 1, 2**31 - 1),
    "one-line.png": lambda: png_of_size(2**31 - 1, 1),
    "no-width.png": lambda: png_of_size(0, 10),
    "no-points.png": lambda: png_of_size(100, 100),
    "points-that-are-none.png": lambda: png_of_size(100, 100, b"x" * 500),
    "cut-off.png": lambda: picture("PNG", (300, 300))[:-40],
    "cut-off.jpg": lambda: picture("JPEG", (300, 300))[:-400],
    "part-beyond-the-end.png": lambda: picture("PNG")[:33] + struct.pack(">I", 2**31) + b"IDAT",
    "taken-packed-text.png": lambda: with_chunk(b"zTXt", b"a\0\0" + bomb()),
    "taken-packed-international-text.png": lambda: with_chunk(b"iTXt", b"a\0\1\0\0\0" + bomb()),
    "taken-packed-profile.png": lambda: with_chunk(b"iCCP", b"a\0\0" + bomb()),
    "taken-many-packed-texts.png": lambda: with_chunk(b"zTXt", b"a\0\0" + bomb(MEGABYTE), 900),
    "taken-many-parts.png": lambda: with_chunk(b"tEXt", b"a\0b", 900_000),
    "taken-greedy-notes.png": lambda: with_chunk(b"eXIf", greedy_notes()),
    "taken-greedy-notes.jpg": lambda: with_exif(greedy_notes()),
    "taken-largest.png": lambda: picture("PNG", (5000, 4000)),
    "taken-largest-with-transparency.png": lambda: picture("PNG", (4000, 3000), "RGBA"),
    "taken-largest-with-table.png": lambda: picture("PNG", (4000, 3000), "P"),
    "taken-largest-with-many-greys.png": lambda: picture("PNG", (4000, 3000), "I;16"),
    "taken-largest.jpg": lambda: picture(
        "JPEG", (5000, 4000), progressive=True, subsampling=0
    ),
    "taken-largest-in-inks.jpg": lambda: picture(
        "JPEG", (4000, 3000), "CMYK", progressive=True, subsampling=0
    ),
    "taken-two-pictures.jpg": lambda: picture(
        "MPO", save_all=True, append_images=[Image.new("RGB", (30, 20), 9)]
    ),
}  # fmt: skip
