"""What a preview answers: the pages of the last good build, and above them what is wrong since.

It knows paths, bytes and requests (WSGI, https://peps.python.org/pep-3333/), not the program that serves it.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator import handbook_pages
from generator.outputs.site import OnDemand
from generator.problem_formats import in_language
from generator.problems import message
from generator.translations.catalog import SOURCE_LOCALE
from generator.views.language.locales import direction

if TYPE_CHECKING:
    from wsgiref.types import WSGIEnvironment

_BODY = re.compile(rb"<body[^>]*>")
_PORT = re.compile(r":[0-9]*$")
_MOST_LINES = 200
"""A broken list of places can give thousands of mistakes; the first ones say what to do."""

_HEADING = message(
    "There is a mistake. Until it is corrected, you see the last pages that had none."
)
_STYLE = (
    "position:relative;z-index:9;box-sizing:border-box;margin:0;padding:1rem;max-height:60vh;overflow:auto;"
    "border:0 solid #8c1d18;border-bottom-width:4px;background:#fff;color:#000;font:16px/1.5 sans-serif"
)
_STYLE_OF_LINES = "margin:0;font:14px/1.5 monospace;white-space:pre-wrap;overflow-wrap:anywhere"


@dataclass
class Preview:
    """The pages that can be shown, made when somebody asks for them.

    `folder` is where the host has put its own files; both are nothing before the first build. `mistake` is a
    plain text in `language` (BCP 47) that stands above every page as long as it is not empty.
    """

    pages: OnDemand | None = None
    folder: Path | None = None
    mistake: str = ""
    language: str = SOURCE_LOCALE

    def content(self, path: str) -> bytes | None:
        """Return what lies at `path`, relative to the root of the site; nothing where the host must look."""
        content = self.pages.content(path) if self.pages else None
        if not path.endswith(".html"):
            return content
        content = self._page_of_host(path) if content is None else content
        return None if content is None else self._with_mistake(handbook_pages.opened(content))

    def _page_of_host(self, path: str) -> bytes | None:
        if self.folder is None or ".." in PurePosixPath(path).parts:
            return None
        try:
            return (self.folder / path.lstrip("/")).read_bytes()
        except OSError:
            return None

    def _with_mistake(self, html: bytes) -> bytes:
        if not self.mistake:
            return html
        lines = self.mistake.split("\n")
        shown = [*lines[:_MOST_LINES], *(["…"] if lines[_MOST_LINES:] else [])]
        box = (
            f'<div role="alert" lang="{escape(self.language)}" dir="{direction(self.language)}" '
            f'style="{_STYLE}"><p><strong>{escape(in_language(_HEADING, self.language))}</strong></p>'
            f'<pre style="{_STYLE_OF_LINES}">{escape(chr(10).join(shown))}</pre></div>'
        )
        return _BODY.sub(lambda body: body[0] + box.encode(), html, count=1)


def page_path(asked: str) -> str:
    """Return what is `asked` for below the root of the site (as WSGI gives it): in a folder, its first page."""
    path = asked.encode("latin-1").decode("utf-8", "replace")
    return path + "index.html" if not path or path.endswith("/") else path


def refusal(environ: WSGIEnvironment) -> str | None:
    """Return the status that refuses a request, or nothing for one that may be answered.

    Another site can give its name the address of this machine and then read along (DNS rebinding,
    https://owasp.org/www-community/attacks/DNS_Rebinding). So only addresses and `localhost` may be asked for:
    the preview can be started under no other name.
    """
    if "\0" in environ["PATH_INFO"]:
        return "400 Bad Request"
    name = _PORT.sub("", environ.get("HTTP_HOST", "")).lower()
    return None if name in {"", "localhost"} or _is_address(name) else "403 Forbidden"


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True
