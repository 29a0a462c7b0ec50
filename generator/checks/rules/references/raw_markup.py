"""Finds what a page in `docs` brings along besides words: HTML, programs, pictures from elsewhere.

Pages are Markdown. HTML in them is shown as it is, can hide words from everybody who checks the page, and can
run a program. A picture from another server tells that server who reads the page. A link that starts with
`javascript:` or `data:` runs something when it is pressed. That holds for the handbook too.

Fails on a page:

    <!-- a note that nobody sees -->

Passes:

    A note that everybody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.files import PAGES
from generator.problems import Message, Place, message

_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_HTML = re.compile(r"<(?!https?://|mailto:)[a-zA-Z/!?][^>]*(?:>|$)")
_PICTURE = re.compile(r"!\[[^\]]*\]\(\s*<?(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_PROGRAM = re.compile(
    r"(?:\]\(\s*<?|^\s*\[[^\]]+\]:\s*<?|<)\s*(?:javascript|data|vbscript|file|blob):",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"\{:?[^}\n]*\b(?:on[a-z]+|style|href|src|srcset|action)\s*=", re.IGNORECASE
)
_MAINTAINERS = f"{PAGES}/maintainers/"
"""Pages for maintainers mark with comments what a program makes in them; they are no part of the site."""


def _find(context: Context) -> Iterator[Finding]:
    pages = {**context.sources.files, **context.sources.other_pages}
    for file, text in sorted(pages.items()):
        if not file.startswith(f"{PAGES}/") or file.startswith(_MAINTAINERS):
            continue
        words = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
        for pattern, wrong in _KINDS:
            found = pattern.search(words)
            if found is not None:
                line = words.count(
                    "\n", 0, found.start() + len(found[0]) - len(found[0].lstrip())
                )
                yield Place(file, line + 1), wrong, _HINT


_HINT = message("write it in Markdown: words, links to pages, and pictures that lie in `docs`")
_KINDS: tuple[tuple[re.Pattern[str], Message], ...] = (
    (_HTML, message("here stands HTML, which would be shown as it is")),
    (
        _PICTURE,
        message("this picture lies on another server, which would learn who reads the page"),
    ),
    (_PROGRAM, message("this link runs a program or opens a file, and leads to no page")),
    (_ATTRIBUTE, message("these braces change what the page does, not what it says")),
)


CHECK = Check("raw-markup", _find)
