"""The code by which a printed copy is known: equal codes, equal numbers (SA-X15)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import cast

from generator.components.typesetting.framing import Document

Entry = dict[str, object]

LENGTH = 6
"""Letters of the hash on a cover: few enough to compare by eye."""


def copy_code(facts: Document, edition: str) -> str:
    """Return the code of a copy: that of its edition, and a hash over what it is used for.

    For a district that is how to reach each service, so that a copy stays right as long as its code
    does; for a single sheet it is all it tells.
    """
    services = cast("dict[str, Entry] | None", facts.get("services"))
    used = (
        [
            facts["lang"],
            facts["lines"],
            [[code, reach_lines(services[code])] for code in sorted(services)],
        ]
        if services is not None
        else facts
    )
    spelled = json.dumps(used, ensure_ascii=False, sort_keys=True)
    return f"{edition}-{hashlib.sha256(spelled.encode()).hexdigest()[:LENGTH].upper()}"


def reach_lines(entry: Entry | None) -> list[str]:
    """Return the lines of an entry by which somebody reaches the service."""
    if entry is None:
        return []
    contacts = cast("Sequence[Entry]", entry["contacts"])
    hours = cast("Entry", entry["hours"])
    places = cast("Sequence[Entry]", entry["places"])
    return [
        _plain(entry["name"]),
        *(" ".join(filter(None, (str(c["display"]), _extension(c)))) for c in contacts),
        *(_plain(line) for place in places for line in cast("list[object]", place["lines"])),
        *cast("list[str]", hours["lines"]),
    ]


def _extension(contact: Entry) -> str:
    return f"/ {contact['extension']}" if contact["extension"] else ""


def _plain(words: object) -> str:
    return str(words["t"]) if isinstance(words, dict) else str(words)
