"""The call of the typesetter: templates and data in, PDF or pictures out.

Templates and data are passed in memory: no file is read, nothing is fetched, and data is never source.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import typst

from generator.checks.reading.printed_words import FONTS
from generator.components.typesetting.scripts import SCRIPTS

Data = Mapping[str, object]

TEMPLATES = Path(__file__).resolve().parent / "templates"
STANDARDS = ["a-2a", "ua-1"]
"""PDF/A-2a for keeping and PDF/UA-1 for reading aloud; they also make missing glyphs an error."""

NO_PACKAGES = TEMPLATES / "no-packages"


class TypesettingError(Exception):
    """The typesetter refused a document; the words are its own."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be set: the main template, and the data it places, as JSON.

    `template` is the path of a `.typ` file; its neighbours and the shared templates can be imported from it.
    """

    template: Path
    data: str

    @property
    def hash(self) -> str:
        """Return a hash over all that decides the result: templates, fonts, typesetter and data."""
        digest = hashlib.sha256(_foundation().encode())
        for name, source in sorted(_sources(self.template).items()):
            digest.update(name.encode() + b"\0" + source + b"\0")
        digest.update(self.data.encode())
        return digest.hexdigest()


def sheet(template: Path, data: Data) -> Sheet:
    """Return the `Sheet` of `template` with `data`, always in the same spelling."""
    return Sheet(template, json.dumps(data, ensure_ascii=False, sort_keys=True))


def typeset(what: Sheet) -> bytes:
    """Return `what` as a tagged PDF that keeps PDF/A-2a and PDF/UA-1.

    Raises `TypesettingError` where a glyph is missing, a picture has no alternative, or a template
    found that something does not fit.
    """
    return _compile(what, format="pdf", pdf_standards=STANDARDS)[0]


def draw(what: Sheet, pixels_per_inch: float) -> list[bytes]:
    """Return the pages of `what` as PNG pictures; glyphs must have been checked before."""
    return _compile(what, format="png", ppi=pixels_per_inch)


def _compile(what: Sheet, **options: object) -> list[bytes]:
    try:
        result, warnings = typst.compile_with_warnings(  # type: ignore[call-overload]
            dict(_sources(what.template)),
            font_paths=_fonts(),
            sys_inputs={"data": what.data},
            package_path=str(NO_PACKAGES),
            package_cache_path=str(NO_PACKAGES),
            **options,
        )
    except typst.TypstError as error:
        raise TypesettingError(error.message) from error
    if warnings:
        # A layout that did not settle would print page numbers that are not true.
        raise TypesettingError("; ".join(warning.message for warning in warnings))
    return list(result) if isinstance(result, list) else [result]


@cache
def _sources(template: Path) -> dict[str, bytes]:
    shared = {path.name: path.read_bytes() for path in sorted(TEMPLATES.glob("*.typ"))}
    beside = {path.name: path.read_bytes() for path in sorted(template.parent.glob("*.typ"))}
    return shared | beside | {"main.typ": template.read_bytes()}


@cache
def _fonts() -> typst.Fonts:
    folders = [FONTS / script.folder for script in SCRIPTS.values()]
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in folders],
    )


@cache
def _foundation() -> str:
    digest = hashlib.sha256(version("typst").encode())
    for path in sorted(FONTS.glob("*/*.ttf")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
