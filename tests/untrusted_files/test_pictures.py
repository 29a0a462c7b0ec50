"""Contributed pictures: drawn anew, and nothing of the file but its pixels comes through."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from generator.cli import main
from generator.untrusted_files.pictures import LONGEST_EDGE, PictureKind, clean_picture
from generator.untrusted_files.refusals import UnreadableFileError
from tests.untrusted_files.hostile_pictures import HOSTILE_PICTURES


def photograph(size: tuple[int, int] = (3000, 1500), kind: str = "JPEG") -> bytes:
    picture = Image.effect_noise(size, 50).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Camera of somebody"
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "S"
    out = io.BytesIO()
    picture.save(out, kind, exif=exif)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_contributed_picture_loses_place_camera_and_size(kind: str) -> None:
    cleaned = clean_picture(photograph(kind=kind))
    picture = opened(cleaned.content)
    assert cleaned.kind is PictureKind[kind]
    assert picture.format == kind
    assert b"Camera of somebody" not in cleaned.content
    assert not picture.getexif()
    assert picture.size == (600, LONGEST_EDGE)  # stands upright as its hidden mark said


def test_a_small_picture_keeps_its_size_and_its_pixels() -> None:
    drawing = Image.frombytes("RGBA", (2, 1), bytes([10, 20, 30, 40, 50, 60, 70, 255]))
    out = io.BytesIO()
    drawing.save(out, "PNG")
    assert opened(clean_picture(out.getvalue()).content).tobytes() == drawing.tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_one_with_transparency(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (30, 20)).save(out, "PNG")
    assert opened(clean_picture(out.getvalue()).content).mode == "RGBA"


def test_a_picture_of_two_is_the_first() -> None:
    cleaned = clean_picture(HOSTILE_PICTURES["taken-two-pictures.jpg"]())
    assert cleaned.kind is PictureKind.JPEG
    assert opened(cleaned.content).format == "JPEG"


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="no PNG or JPEG"):
        clean_picture(b"<svg onload='x'/>")


def run(tiny: Path, picture: Path, output: Path, *options: str) -> Result:
    arguments = ["picture", str(picture), str(output), "--root", str(tiny)]
    return CliRunner().invoke(main, [*arguments, "--today", "2026-11-23", *options])


def test_the_command_writes_a_clean_picture(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "in.jpg").write_bytes(photograph())
    out = tmp_path / "new" / "out.jpeg"
    result = run(tiny, tmp_path / "in.jpg", out)
    assert result.exit_code == 0, result.output
    assert not opened(out.read_bytes()).getexif()


def test_the_command_says_what_is_wrong_and_writes_nothing(tiny: Path, tmp_path: Path) -> None:
    given, out = tmp_path / "a\x1b[31m\u202eb.png", tmp_path / "out.png"
    given.write_bytes(HOSTILE_PICTURES["moving.png"]())
    result = run(tiny, given, out, "--language", "id")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"{tmp_path}/a\\u{{1B}}[31m\\u{{202E}}b.png:1:1: kesalahan: gambar ini bergerak",
        "  saran: simpan satu gambar diam darinya",
        "  aturan: unreadable-file",
    ]
    assert not out.exists()


def test_the_command_writes_no_picture_under_the_name_of_another_kind(
    tiny: Path, tmp_path: Path
) -> None:
    (tmp_path / "in.png").write_bytes(photograph())
    result = run(tiny, tmp_path / "in.png", tmp_path / "out.png", "--language", "en")
    assert result.exit_code == 2
    assert "the picture is a JPEG: the name of what is written must end in .jpg / .jpeg" in (
        " ".join(result.output.split())
    )
    assert not (tmp_path / "out.png").exists()


def test_the_command_says_where_nothing_can_be_written(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "in.jpg").write_bytes(photograph())
    result = run(tiny, tmp_path / "in.jpg", tmp_path / "in.jpg" / "out.jpg", "--language", "en")
    assert (result.exit_code, "cannot be written" in result.output) == (1, True)
