"""Makes the server of MkDocs, which serves files and waits for ever after a mistake, show a preview.

Nothing of MkDocs is imported: `HostServer` names what is used of its server, private names too, because it has
no public ones for what a preview needs.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

from click import ClickException

from generator.preview import Preview, page_path, refusal

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


class HostServer(Protocol):
    """What is used of `mkdocs.livereload.LiveReloadServer` (1.6): a web server that builds after each edit.

    `root` is the folder that is served below the path `mount_path`. An epoch is the time of a build; the
    server has built everything when the visible one is the wanted one.
    """

    root: str
    mount_path: str
    builder: Callable[[], None]
    _epoch_cond: threading.Condition
    _visible_epoch: int
    _wanted_epoch: int

    def set_app(self, app: WSGIApplication, /) -> None:
        """Let `app` answer all requests."""

    def serve_request(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer with a file from `root`, or say when a page should be loaded anew."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes: ...

    def _guess_type(self, path: str) -> str: ...


def show(preview: Preview, server: HostServer, host: logging.Logger) -> None:
    """Let `server` show `preview`; `host` is the logger of the program that builds."""
    server.root = str(preview.folder)
    server.builder = partial(_build, preview, server, host, server.builder)
    server.set_app(partial(_answer, preview, server))


def _build(
    preview: Preview, server: HostServer, host: logging.Logger, builder: Callable[[], None]
) -> None:
    """Build after an edit; a mistake is kept for the pages, and the server goes on."""
    said, good = _Warnings(), (preview.pages, preview.folder)
    host.addHandler(said)
    try:
        builder()
        preview.mistake = ""
    except Exception as error:  # what ends a program is none
        preview.pages, preview.folder = good
        preview.mistake = "\n\n".join(said.sentences) or str(error)
        is_told = isinstance(error, ClickException)
        host.error("%s The preview says why.", error, exc_info=None if is_told else error)
    finally:
        host.removeHandler(said)
    server.root = str(preview.folder)


class _Warnings(logging.Handler):
    """Keeps what a build tells, because in its error there is only the number of warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a sentence."""
        self.sentences.append(record.getMessage())


def _answer(
    preview: Preview,
    server: HostServer,
    environ: WSGIEnvironment,
    start_response: StartResponse,
) -> Iterable[bytes]:
    if status := refusal(environ):
        start_response(status, [("Content-Type", "text/plain")])
        return [status.encode()]
    asked = environ["PATH_INFO"]
    if f"{asked}/" == server.mount_path:
        return _redirect(f"{asked}/", start_response)
    if not asked.startswith(server.mount_path) or asked.startswith("/livereload/"):
        return server.serve_request(environ, start_response)
    path = page_path(asked.removeprefix(server.mount_path))
    with server._epoch_cond:
        server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
        epoch = server._visible_epoch
    content = preview.content(path)
    if content is None and preview.content(f"{path}/index.html"):
        return _redirect(f"{asked}/", start_response)
    if content is None:
        return server.serve_request(environ, start_response)
    start_response("200 OK", [("Content-Type", server._guess_type(path))])
    is_page = path.endswith(".html")
    return [server._inject_js_into_html(content, epoch) if is_page else content]


def _redirect(path: str, start_response: StartResponse) -> Iterable[bytes]:
    start_response("302 Found", [("Location", quote(path.encode("latin-1")))])
    return []
