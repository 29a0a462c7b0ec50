"""What all locales share: not-found page, the hop of leaving, and the files servers and robots read."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from markupsafe import Markup

from generator.components.assets import assets_of, script_of
from generator.components.page_context import PageContext
from generator.outputs.contract import OutputFile
from generator.outputs.site.plan import plan
from generator.outputs.site.shell import TEMPLATES, SitePage, Shell
from generator.views.read_model.directory_view import DirectoryView, LocaleView
from generator.views.language.locales import direction

HOP = "hop"
PAGES_PER_SITEMAP = 20_000
"""Below the 50,000 pages and 50 MB of https://www.sitemaps.org/protocol.html, languages counted."""
XHTML = "http://www.w3.org/1999/xhtml"
SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def render_common(views: Sequence[DirectoryView]) -> Iterator[OutputFile]:
    """Yield the files that belong to no single locale; `views` are all locales, the default one among them."""
    default = next(view for view in views if not view.prefix)
    yield not_found(default, views)
    yield hop(default, views)
    sitemaps = list(_sitemaps(views))
    yield OutputFile("robots.txt", _robots(default, sitemaps).encode())
    yield from sitemaps
    yield OutputFile("_headers", HEADERS.encode())
    yield OutputFile("favicon.ico", icon_file())


def _site_root(view: DirectoryView) -> str:
    return urlsplit(view.site_url).path or "/"


def not_found(default: DirectoryView, views: Sequence[DirectoryView]) -> OutputFile:
    """Return the page for addresses that do not exist: in every language, with absolute paths."""
    shell = Shell(default, _site_root(default))
    said = [
        {
            "lang": view.interface_lang or view.locale,
            "direction": direction(view.interface_lang or view.locale),
            "home": view.prefix + "index.html",
            "heading": view.words("This page is not here"),
            "sentence": view.words(
                "It may have moved. You can start again from the first page."
            ),
            "link": view.words("Home"),
            "locale": _language(view),
        }
        for view in views
    ]
    path = "404.html"
    body = shell.compose("not_found", path, said=said)
    title = " – ".join(dict.fromkeys(view.words("Not found") for view in views))
    return shell.finish(SitePage(path, title, body, is_found=False))


def _language(view: DirectoryView) -> LocaleView:
    return next(locale for locale in view.locales if locale.is_current)


def hop(default: DirectoryView, views: Sequence[DirectoryView]) -> OutputFile:
    """Return the page that leaving passes through: it opens the target and cuts off what came after it."""
    context = PageContext(default.words, default.locale, default.direction, "")
    assets = assets_of(frozenset({HOP}), frozenset({HOP}))
    html = TEMPLATES.compose(
        HOP,
        context,
        policy=assets.policy,
        style=assets.style,
        script=Markup(script_of(HOP)),  # noqa: S704 - a file of the package
        title=default.words("Another page"),
        targets=[
            {
                "locale": _language(view),
                "lang": view.interface_lang or view.locale,
                "direction": direction(view.interface_lang or view.locale),
                "href": view.exit_url,
                "words": view.words("Another page"),
            }
            for view in views
        ],
    )
    return OutputFile("k.html", str(html).replace("&#x2f;", "/").encode())


def _robots(view: DirectoryView, sitemaps: Sequence[OutputFile]) -> str:
    lines = [
        "User-agent: *",
        f"Disallow: {_site_root(view)}k.html",
        "",
        *(f"Sitemap: {view.site_url}{file.path}" for file in sitemaps),
    ]
    return "\n".join(lines) + "\n"


def _sitemaps(
    views: Sequence[DirectoryView], limit: int = PAGES_PER_SITEMAP
) -> Iterator[OutputFile]:
    """Yield the sitemap, in several files where there are more than `limit` pages."""
    entries = list(_entries(views))
    for start in range(0, len(entries), limit):
        number = start // limit + 1
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<urlset xmlns="{SITEMAPS}" xmlns:xhtml="{XHTML}">',
            *entries[start : start + limit],
            "</urlset>\n",
        ]
        name = "sitemap.xml" if number == 1 else f"sitemap-{number}.xml"
        yield OutputFile(name, "\n".join(lines).encode())


def _entries(views: Sequence[DirectoryView]) -> Iterator[str]:
    """Yield every page once per locale, each with its other languages."""
    paths = {view.locale: plan(Shell(view)).keys() for view in views}
    for path in dict.fromkeys(path for view in views for path in paths[view.locale]):
        having = [view for view in views if path in paths[view.locale]]
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang={quoteattr(view.locale)} href={_address(view, path)}/>'
            for view in having
        )
        for view in having:
            yield f"<url><loc>{_address(view, path)[1:-1]}</loc>{others}</url>"


def _address(view: DirectoryView, path: str) -> str:
    return quoteattr(f"{view.site_url}{view.prefix}{path.removesuffix('index.html')}")


HEADERS = """\
/*
  Strict-Transport-Security: max-age=31536000; includeSubDomains
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: no-referrer
  Content-Security-Policy: frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
  Cross-Origin-Opener-Policy: same-origin
  Cache-Control: max-age=600
"""
"""What static hosts answer with (SA-P7): all that a meta tag cannot say. The hashes of style and scripts
differ from page to page and stand in each page's own policy; browsers apply both."""


def icon_file() -> bytes:
    """Return a plain 16 × 16 icon, for browsers that ask for one unasked: a green square, no sign."""
    pixels = bytes((0x4A, 0x4F, 0x0B, 0xFF)) * 256 + bytes(64)
    header = struct.pack("<IiiHHIIiiII", 40, 16, 32, 1, 32, 0, len(pixels), 0, 0, 0, 0)
    entry = struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, len(header) + len(pixels), 22)
    return struct.pack("<HHH", 0, 1, 1) + entry + header + pixels
