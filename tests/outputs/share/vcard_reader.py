"""A strict reader of vCard 4.0, written from RFC 6350 alone: whatever it does not allow, fails."""

from __future__ import annotations

import re
from dataclasses import dataclass

NAME = r"[A-Za-z0-9-]+"
PARAMETER = re.compile(rf';({NAME})=((?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*)(?:,"[^"]*")*)')
KNOWN = {"BEGIN", "VERSION", "KIND", "FN", "TEL", "EMAIL", "LANG", "NOTE", "REV", "END"}
LONGEST = 75


@dataclass(frozen=True)
class Property:
    """One line of a card."""

    name: str
    parameters: dict[str, str]
    value: str


def read_cards(content: bytes) -> list[list[Property]]:
    """Return the cards of a file; any fault in it is an `AssertionError`."""
    assert content.endswith(b"\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    for line in lines:
        assert b"\n" not in line
        assert b"\r" not in line
        assert len(line) <= LONGEST
        line.decode("utf-8")  # no sign is cut by folding
    unfolded: list[str] = []
    for line in lines:
        if line.startswith((b" ", b"\t")):
            unfolded[-1] += line[1:].decode()
        else:
            unfolded.append(line.decode())
    return _cards([_property(line) for line in unfolded])


def _cards(properties: list[Property]) -> list[list[Property]]:
    cards: list[list[Property]] = []
    is_open = False
    for one in properties:
        if one.name == "BEGIN":
            assert not is_open
            assert one.value == "VCARD"
            cards.append([])
            is_open = True
        elif one.name == "END":
            assert is_open
            assert one.value == "VCARD"
            is_open = False
        else:
            assert is_open
            cards[-1].append(one)
    assert not is_open
    for card in cards:
        assert card[0] == Property("VERSION", {}, "4.0")
        assert [one.name for one in card].count("FN") == 1
    return cards


def _property(line: str) -> Property:
    start = re.match(NAME, line)
    assert start
    assert start[0] in KNOWN, line
    at = start.end()
    parameters = {}
    while line[at] == ";":
        found = PARAMETER.match(line, at)
        assert found, line
        parameters[found[1]] = found[2].strip('"')
        at = found.end()
    assert line[at] == ":", line
    return Property(start[0], parameters, _value(line[at + 1 :]))


def _value(text: str) -> str:
    assert not re.search(r"[\x00-\x08\x0a-\x1f]", text)
    bare = re.sub(r"\\[\\,;n]", "", text)
    assert "\\" not in bare, text
    assert not set(bare) & set(",;"), text
    meaning = {r"\\": "\\", r"\,": ",", r"\;": ";", r"\n": "\n"}
    return re.sub(r"\\[\\,;n]", lambda found: meaning[found[0]], text)
