"""A built site, served on this machine, and how the browser that looks at it is started."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from lxml.html import HtmlElement, document_fromstring

from generator import build
from generator.downloads import with_downloads
from generator.model.directory import Directory
from generator.outputs import exchange, share, site
from generator.outputs.batches import write_batches
from generator.outputs.contract import RenderOptions
from generator.outputs.replacement import new_content
from generator.outputs.writing import write_into
from generator.views.read_model.directory_view import DirectoryView

TODAY = date(2026, 11, 23)
SMALL = {"width": 320, "height": 640}
_FIRST_PARTS = {
    "index.html": "home",
    "lines.html": "phone numbers",
    "places.html": "all places",
    "search.html": "search",
    "w/index.html": "what happened",
    "404.html": "not found",
    "k.html": "hop",
}
_FOLDERS = {
    "o": "kind of office",
    "n": "need",
    "w": "situation",
    "i": "hand-written",
    "b": "files to save",
}


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, its address ending in a slash, and what it was made from."""

    folder: Path
    address: str
    directory: Directory
    views: Mapping[str, DirectoryView]

    def pages(self) -> list[str]:
        """Return every page, relative to the site; files to save, which stand alone, are none."""
        found = (p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*.html"))
        return sorted(path for path in found if not path.startswith("f/"))

    def html(self, path: str) -> str:
        """Return the text of a page."""
        return (self.folder / path).read_text(encoding="utf-8")

    def document(self, path: str) -> HtmlElement:
        """Return a page as a tree."""
        return document_fromstring((self.folder / path).read_bytes())

    @property
    def default(self) -> DirectoryView:
        """The view of the locale that lies at the root."""
        return next(view for view in self.views.values() if not view.prefix)

    def locale_of(self, path: str) -> str:
        """Return the locale of the page at `path`."""
        first = path.partition("/")[0]
        return first if first in self.views else self.default.locale

    def samples(self, locale: str) -> dict[str, str]:
        """Return the largest page of each kind in one locale, kind to path."""
        view = self.views[locale]
        found: dict[str, tuple[int, str]] = {}
        for path in self.pages():
            if self.locale_of(path) == locale:
                size = (self.folder / path).stat().st_size
                kind = kind_of(path.removeprefix(view.prefix), view)
                found[kind] = max(found.get(kind, (0, "")), (size, path))
        return {kind: path for kind, (_, path) in sorted(found.items())}

    def all_samples(self) -> list[str]:
        """Return the largest page of each kind in every locale."""
        return [path for locale in self.views for path in self.samples(locale).values()]


def kind_of(path: str, view: DirectoryView) -> str:
    """Return the kind of the page at `path`, relative to the root of the locale."""
    if path in _FIRST_PARTS:
        return _FIRST_PARTS[path]
    folder, *rest = path.removesuffix(".html").split("/")
    if folder == "s":
        return _kind_of_service(path, view)
    if folder != "p":
        return _FOLDERS[folder]
    if len(rest) == 1:
        return "district" if rest[0] in view.districts else "province"
    return _kind_in_district(rest[1])


def _kind_in_district(name: str) -> str:
    if re.fullmatch(r"w\d+(-\d+)?", name):
        return "district and what happened"
    if name.rpartition("-")[2].isdigit():
        return "further part of a list"
    return "district and choice" if re.fullmatch(r"c\d+", name) else "district and need"


def _kind_of_service(path: str, view: DirectoryView) -> str:
    service = next(service for service in view.services.values() if service.path == path)
    if any(place.visibility != "public" for place in service.places):
        return "service with a hidden place"
    return "service" if service.status == "active" else f"service, {service.status}"


def write_site(directory: Directory, today: date, folder: Path) -> None:
    """Write the site of a directory into a new folder, with the files people save but without print.

    What checks say of its records is for other tests.
    """
    saved = [
        file for view in build.build_views(directory, today) for file in share.render(view)
    ]
    with new_content(folder) as new:
        write_into(saved, new)
        made = [site.PRODUCT, exchange.PRODUCT]
        views = views_of_site(directory, today, new).values()
        write_batches([*build.batches_of(made, tuple(views), RenderOptions())], new, 1)


def views_of_site(
    directory: Directory, today: date, folder: Path
) -> Mapping[str, DirectoryView]:
    """Return the views by their locale, with the sizes of the files that people can save from `folder`."""
    sizes = {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file()
    }
    views = with_downloads([share.PRODUCT], build.build_views(directory, today), sizes)
    return {view.locale: view for view in views}


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Answers like a static host: below the path of the site, and with its page for what is not found."""

    def __init__(self, *args: object, root: str, folder: str) -> None:
        self._root = root
        self._folder = folder
        super().__init__(*args, directory=folder)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Take the path of the site away; what lies outside does not exist."""
        if not path.startswith(self._root):
            return f"{self._folder}/outside-of-the-site"
        return super().translate_path("/" + path.removeprefix(self._root))

    def send_error(self, code: int, *_: object, **__: object) -> None:
        """Answer with the site's own page."""
        page = Path(self._folder) / "404.html"
        content = page.read_bytes() if page.is_file() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser that leaves hangs up."""


@contextmanager
def answering(handler: type[http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    """Answer on a free port of this machine and yield the address."""
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@contextmanager
def serving(folder: Path, site_url: str = "https://example.org/") -> Iterator[str]:
    """Serve `folder` below the path of `site_url` and yield the address of the site."""
    root = urlsplit(site_url).path
    handler = functools.partial(_Handler, root=root, folder=str(folder))
    with answering(handler) as address:  # type: ignore[arg-type]
        yield address + root
