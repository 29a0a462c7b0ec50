"""What could be an address, in the parts of files that are about a service whose place nobody may find."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator

from generator.checks.reading.address_patterns import Patterns
from generator.outputs.scanning.hidden_service import HiddenService, plain
from generator.outputs.scanning.names import is_hand_written

TELLING = frozenset({".csv", ".geojson", ".html", ".json", ".txt", ".vcf"})
"""Files that tell of services in words."""

_BREAKS = {".csv": b"\n", ".html": b"<article", ".txt": b"\n\n", ".vcf": b"BEGIN:VCARD"}
"""What stands between two services, by the ending of a file's name."""

_OPENING = 300
"""Within so many bytes a part of a file names the service it is about."""

_UNREAD = re.compile(
    r"<style>.*?</style>|<script>.*?</script>|<svg.*?</svg>|<meta http-equiv[^>]*>|\r?\n[ \t]"
    r"|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b",
    re.DOTALL,
)
"""What nobody reads: styles, scripts, drawings, hashes, folds of lines, identifiers."""

_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|em|span|strong)\b[^>]*>")
_ATTRIBUTE = re.compile(r'="([^"]*)"')
_BETWEEN = re.compile(r'<[^>]*>|["\n;|]|\\[nrt]')
_URL = re.compile(r"https?://\S+")
_NUMBER = re.compile(r"\+?\d[\d ()-]{6,}\d")


class Addresses:
    """Looks for addresses in many files; the same words are read once."""

    def __init__(self, patterns: Patterns, hidden: tuple[HiddenService, ...]) -> None:
        """Look for what fits `patterns` where services of `hidden` are shown."""
        self._patterns = patterns
        self._hidden = hidden
        self._parts: set[bytes] = set()
        self._clean: set[str] = set()
        self.found: list[str] = []
        """Files in which something looks like an address; of equal parts the first."""

    def take(self, name: str, ending: str, content: bytes) -> None:
        """Look at one file."""
        if ending not in TELLING:
            return
        for service in self._hidden:
            if service.code in name or service.is_in(ending, content):
                parts = _parts_about(service, name, ending, content)
                if any(self._is_address_in(part, service) for part in parts):
                    self.found.append(name)

    def _is_address_in(self, part: bytes, service: HiddenService) -> bool:
        if part in self._parts:
            return False
        self._parts.add(part)
        lines = [line for line in _lines(part, service) if line not in self._clean]
        if any(map(self._is_address, lines)):
            return True
        self._clean.update(lines)
        return False

    def _is_address(self, line: str) -> bool:
        patterns = self._patterns
        if any(patterns.kind_in_url(url) for url in _URL.findall(line)):
            return True
        return patterns.kind_in(_NUMBER.sub(" ", _URL.sub(" ", line))) is not None


def _parts_about(
    service: HiddenService, name: str, ending: str, content: bytes
) -> Iterator[bytes]:
    """Yield the parts of a file that are about a service: all of its own files, of its page the head too.

    A part is about what it names first; only a hand-written page may be about what it names anywhere.
    """
    is_its_own = service.code in name
    if is_its_own and ending == ".html":
        yield content[: content.find(b"</head>")]
    length = None if is_hand_written(name) else _OPENING
    for part in _parts(ending, content):
        if is_its_own or service.is_in(ending, part[:length]):
            yield part


def _parts(ending: str, content: bytes) -> Iterator[bytes]:
    """Yield what is told of each service; of a page without what surrounds the services."""
    if ending in {".json", ".geojson"}:
        whole = json.loads(content)
        for one in whole.get("contents") or whole.get("features") or [whole]:
            yield json.dumps(one, ensure_ascii=False).encode()
        return
    parts = content.split(_BREAKS[ending])
    if ending == ".html":
        parts = [part.partition(b"</article>")[0] for part in parts[1:]]
    yield from parts


def _lines(part: bytes, service: HiddenService) -> Iterator[str]:
    """Yield the words of a part, attributes too, without what may be told."""
    text = _UNREAD.sub("", part.decode(errors="replace"))
    text = text.replace("<!--", "\n").replace("-->", "\n")
    words = (*_ATTRIBUTE.findall(text), *_BETWEEN.split(_INLINE.sub("", text)))
    for line in words:
        left = service.told.sub(" ", plain(html.unescape(line))).strip()
        if left:
            yield left
