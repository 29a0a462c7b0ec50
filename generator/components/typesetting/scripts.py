"""Scripts of the world: which vendored font sets them, and how far apart their lines stand.

A further script is one folder of `generator/components/fonts/` and one line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel.core import get_global

CODE_LENGTH = 4
"""Letters of an ISO 15924 code inside a BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class Script:
    """One script: its folder, its font family, the gap between lines in em, and its line height.

    `tall` scripts stack marks above and below: their lines are measured by the font's ascender and
    descender, or they would collide, and head and foot of a page need `head_room` mm more.
    """

    folder: str
    family: str
    leading: float
    tall: bool = False
    head_room: int = 0


SCRIPTS = {
    "Latn": Script("latin", "Noto Sans", 0.6),
    "Arab": Script("arabic", "Noto Naskh Arabic", 0.25, tall=True, head_room=9),
    "Khmr": Script("khmer", "Noto Sans Khmer", 0.2, tall=True, head_room=6),
    "Laoo": Script("lao", "Noto Sans Lao", 0.2, tall=True, head_room=6),
    "Mymr": Script("myanmar", "Noto Sans Myanmar", 0, tall=True, head_room=11),
    "Thai": Script("thai", "Noto Sans Thai", 0.2, tall=True, head_room=6),
}
"""Scripts by their ISO 15924 code."""


@cache
def script_of(locale: str) -> Script:
    """Return the script of a BCP 47 `locale`; Latin where none is vendored: a check of glyphs reports that."""
    parts = locale.split("-")
    written = next(
        (part for part in parts[1:] if len(part) == CODE_LENGTH and part.isalpha()), ""
    )
    if not written:
        likely = str(get_global("likely_subtags").get(parts[0], ""))
        written = likely.partition("_")[2].partition("_")[0]
    return SCRIPTS.get(written, SCRIPTS["Latn"])


def families(locale: str) -> list[str]:
    """Return the font families for `locale`: its own, Latin, then all others for foreign words."""
    own = script_of(locale)
    ordered = [own, SCRIPTS["Latn"], *SCRIPTS.values()]
    return list(dict.fromkeys(script.family for script in ordered))
