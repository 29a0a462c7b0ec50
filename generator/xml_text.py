"""What may stand in an XML document."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return `text` with U+FFFD for every character no XML document may hold (https://www.w3.org/TR/xml/#charsets).

    The checks refuse such characters in records; an export made without them must be readable all the same.
    """
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
