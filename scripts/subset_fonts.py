#!/usr/bin/env python3
"""Make the vendored fonts anew from their published packages and print their SHA-256.

Usage: `python scripts/subset_fonts.py [script …]` (all scripts if none is named)

A further script is one line in `SOURCES` here, one line in `generator/components/typesetting/scripts.py`,
and the folder this program writes: a regular and a bold face, the licence, and the list of characters.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parent.parent / "generator" / "components" / "fonts"
WEIGHTS = {"Regular": 400, "Bold": 700}
MEASURED = ("NotoSans", "Bold")
"""The face whose letters are measured: the wider one of the script whose words are set apart by spaces."""

LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x2BB, 0x2BC),
    *range(0x300, 0x30D),
    *(0x31B, 0x323, 0x327, 0x328, 0x331),
    *range(0x1E00, 0x1F00),
    *range(0x2002, 0x200B),
    *range(0x2010, 0x2028),
    *range(0x2066, 0x206A),
    *(0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x2060),
    *range(0x20A0, 0x20C1),
    *(0x2116, 0x2122, 0x2212),
)
"""Latin with the marks of Vietnamese, Javanese and Sundanese, punctuation, and currencies.

Of the controls of writing direction only the isolates are kept, which the views put around names;
the others could reorder the digits of a number.
"""


@dataclass(frozen=True)
class Source:
    """Where a family comes from: registry, package, version, file names, and what to keep."""

    registry: str
    package: str
    version: str
    family: str
    keep: tuple[int, ...] = ()


SOURCES = {
    "latin": Source("pypi", "fontpkg-noto-sans", "2.15", "NotoSans", LATIN),
    "arabic": Source("npm", "@expo-google-fonts/noto-naskh-arabic", "0.4.5", "NotoNaskhArabic"),
    "khmer": Source("npm", "@expo-google-fonts/noto-sans-khmer", "0.4.3", "NotoSansKhmer"),
    "lao": Source("npm", "@expo-google-fonts/noto-sans-lao", "0.4.2", "NotoSansLao"),
    "myanmar": Source(
        "npm", "@expo-google-fonts/noto-sans-myanmar", "0.4.2", "NotoSansMyanmar"
    ),
    "thai": Source("npm", "@expo-google-fonts/noto-sans-thai", "0.4.2", "NotoSansThai"),
}


def main() -> int:
    """Make the fonts of the scripts named on the command line."""
    for script in sys.argv[1:] or list(SOURCES):
        source = SOURCES[script]
        with tempfile.TemporaryDirectory() as folder:
            make(source, fetch(source, Path(folder)), FONTS / script)
    return 0


def fetch(source: Source, folder: Path) -> Path:
    """Download and unpack the package of `source` in `folder`, and return `folder`."""
    if source.registry == "pypi":
        wanted = f"{source.package}=={source.version}"
        command = [sys.executable, "-m", "pip", "download", "-qqq", "--no-deps", wanted]
    else:
        command = ["npm", "pack", "--silent", f"{source.package}@{source.version}"]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    archive = next(path for path in sorted(folder.iterdir()) if path.suffix in {".whl", ".tgz"})
    if archive.suffix == ".whl":
        zipfile.ZipFile(archive).extractall(folder)  # noqa: S202 - a package we name and pin
    else:
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="data")
    return folder


def make(source: Source, folder: Path, target: Path) -> None:
    """Write both faces, the licence, and the lists of characters and widths of `source` into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    characters: set[int] = set()
    for name, weight in WEIGHTS.items():
        font = subset(face(source, folder, weight), source.keep)
        path = target / f"{source.family}-{name}.ttf"
        font.save(path)
        characters |= set(font.getBestCmap())
        if (source.family, name) == MEASURED:
            (target / "bold-widths.txt").write_text(widths(font), encoding="ascii")
        report(path)
    licence = next(
        path
        for name in ("LICENSE_FONT", "LICENSE")
        for path in sorted(folder.glob(f"*/{name}"))
        if "dist-info" not in str(path)
    )
    (target / "OFL.txt").write_bytes(licence.read_bytes())
    lines = [f"{first:04X}-{last:04X}" for first, last in ranges(characters)]
    (target / "characters.txt").write_text("\n".join(lines) + "\n", encoding="ascii")
    origin = {
        "family": source.family,
        "package": source.package,
        "registry": source.registry,
        "version": source.version,
    }
    (target / "origin.json").write_text(json.dumps(origin, indent=1) + "\n", encoding="utf-8")


def face(source: Source, folder: Path, weight: int) -> TTFont:
    """Return the upright face of `source` in `weight`, cut from a variable font if need be."""
    variable = sorted(folder.glob(f"*/files/{source.family}[[]*wght*.ttf"))
    if variable:
        font = TTFont(variable[0], recalcTimestamp=False)
        axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {
            "wght": weight
        }
        return instantiateVariableFont(font, axes, updateFontNames=True)
    [path] = sorted(folder.glob(f"package/{weight}*/{source.family}_{weight}*.ttf"))
    return TTFont(path, recalcTimestamp=False)


def subset(font: TTFont, keep: tuple[int, ...]) -> TTFont:
    """Return `font` with the characters of `keep` (all if empty), every feature, and no hinting."""
    options = Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=keep or tuple(font.getBestCmap()))
    subsetter.subset(font)
    return font


def widths(font: TTFont) -> str:
    """Return each character of `font` with its width in units of the font, one a line."""
    names, sizes = font.getBestCmap(), font["hmtx"]
    return "".join(f"{code:04X} {sizes[names[code]][0]}\n" for code in sorted(names))


def ranges(characters: set[int]) -> list[tuple[int, int]]:
    """Return `characters` as sorted (first, last) ranges."""
    found: list[tuple[int, int]] = []
    for code in sorted(characters):
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return found


def report(path: Path) -> None:
    """Print size, hash and name of a file."""
    content = path.read_bytes()
    name = path.relative_to(FONTS.parent.parent.parent)
    print(f"{len(content):>8}  {hashlib.sha256(content).hexdigest()}  {name}")


if __name__ == "__main__":
    sys.exit(main())
