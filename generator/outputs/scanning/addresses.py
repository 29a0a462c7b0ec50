"""What could be an address, in the parts of files that are about a service whose place nobody may find."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping

from generator.checks.reading.address_patterns import Patterns
from generator.outputs.finished.unpacking import TELL_MAINTAINERS, TextFile
from generator.outputs.scanning.hidden_places import ServiceWithHiddenPlace, plain
from generator.outputs.scanning.names import is_hand_written
from generator.problems import message
from generator.untrusted_files.refusals import refused_as

HTML, SVG = ".html", ".svg"
_JSON = frozenset({".json", ".geojson"})
_LISTS = ("contents", "features", "files")
"""What lists of services, or of files about them, are called in JSON."""

_AROUND = 2000
"""So many bytes before and after its name are about a service, in a file that is no list of services."""

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
_QUOTED = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>")
"""What hides words from tags: comments, and the quotation of XML."""

_BETWEEN = re.compile(r'<[^>]*>|["\n;|]|\\[nrt]')
_URL = re.compile(r"https?://\S+")
_NUMBER = re.compile(r"\+?\d[\d ()-]{6,}\d")


class Addresses:
    """Looks for addresses in many files; the same words are read once."""

    def __init__(
        self,
        patterns: Patterns,
        hidden: tuple[ServiceWithHiddenPlace, ...],
        endings: Mapping[str, str],
    ) -> None:
        """Look for what fits `patterns` where services of `hidden` are shown.

        `endings` says what begins each service in a file, by the ending of its name, as products have it.
        """
        self._patterns = patterns
        self._hidden = hidden
        self._breaks = {ending: begins.encode() for ending, begins in endings.items()}
        self._seen: set[bytes] = set()
        self._clean: set[str] = set()
        self.found: list[str] = []
        """Files in which something looks like an address; of equal parts the first."""

    def take(self, file: TextFile) -> None:
        """Look at one file."""
        for service in self._hidden:
            if service.code in file.name or service.is_in(file.ending, file.content):
                parts = self._parts_about(service, file)
                if any(self._is_address_in(part, service) for part in parts):
                    self.found.append(file.name)

    def _parts_about(self, service: ServiceWithHiddenPlace, file: TextFile) -> Iterator[bytes]:
        """Yield the parts of a file that are about a service: all of its own files, of its page the head too.

        A part is about what it names first; only a hand-written page may be about what it names anywhere.
        """
        is_its_own = service.code in file.name
        if is_its_own and file.ending == HTML:
            yield file.content[: file.content.find(b"</head>")]
        length = None if is_hand_written(file.name) else _OPENING
        for part in self._parts(service, file):
            if is_its_own or service.is_in(file.ending, part[:length]):
                yield part

    def _parts(self, service: ServiceWithHiddenPlace, file: TextFile) -> Iterable[bytes]:
        """Return the part about each service; in a file that is no list, what stands around its name.

        Of a page what surrounds the services is left out.
        """
        if file.ending in _JSON:
            return _parts_of_json(file.content)
        begins = self._breaks.get(file.ending, b"")
        if not begins:
            return _around(service, file)
        parts = file.content.split(begins)
        if file.ending == HTML:
            parts = [part.partition(b"</article>")[0] for part in parts[1:]]
        return parts

    def _is_address_in(self, part: bytes, service: ServiceWithHiddenPlace) -> bool:
        if part in self._seen:
            return False
        self._seen.add(part)
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


def _around(service: ServiceWithHiddenPlace, file: TextFile) -> Iterator[bytes]:
    """Yield what stands around each mention of a service, the mention first; all of a file of its own."""
    content = file.content
    if (
        file.ending == SVG
    ):  # what is written in a drawing of its own is read, unlike a pictogram's
        content = content.replace(b"<svg", b"<drawing")
    if service.code in file.name:
        yield content
    for place in service.places_in(file.ending, content):
        yield (
            content[place : place + _AROUND] + b"\n" + content[max(0, place - _AROUND) : place]
        )


def _parts_of_json(content: bytes) -> list[bytes]:
    """Return the entries of the lists that a JSON file names, and the rest of it.

    Whole numbers are counts and sizes: of five digits they would be taken for postal codes, which are texts.
    """
    with refused_as(message("this file is no JSON"), TELL_MAINTAINERS):
        whole = json.loads(content, parse_int=lambda _: 0)
    named = whole if isinstance(whole, dict) else {}
    lists = [named.pop(key) for key in _LISTS if isinstance(named.get(key), list)]
    parts = [*(entry for entries in lists for entry in entries), named or whole]
    return [json.dumps(part, ensure_ascii=False).encode() for part in parts]


def _lines(part: bytes, service: ServiceWithHiddenPlace) -> Iterator[str]:
    """Yield the words of a part, attributes too, without what is public."""
    text = _UNREAD.sub("", part.decode(errors="replace"))
    text = _QUOTED.sub("\n", text)
    words = (*_ATTRIBUTE.findall(text), *_BETWEEN.split(_INLINE.sub("", text)))
    for line in words:
        left = service.public.sub(" ", plain(html.unescape(line))).strip()
        if left:
            yield left
