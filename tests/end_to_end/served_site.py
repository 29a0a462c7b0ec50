"""A built site, served on this machine, and how the browser that looks at it is started."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 23)
PROJECT = Path(__file__).resolve().parents[2]
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SMALL = {"width": 320, "height": 640}


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, its address ending in a slash, and what was logged of its visitors."""

    folder: Path
    address: str

    def pages(self) -> list[str]:
        """Return every page, relative to the site."""
        return sorted(
            p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*.html")
        )


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port of this machine and yield the address."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
