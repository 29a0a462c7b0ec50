"""The sample site and the site of the project in miniature, made once and parsed once."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import lxml.html
from lxml.html import HtmlElement

from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.outputs import site
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.site.sample_view import sample_view

TINY = Path(__file__).resolve().parents[2] / "data" / "tiny"
TODAY = date(2026, 11, 23)
LOCALES = ("en", "id", "ar")


@cache
def tiny_views() -> tuple[DirectoryView, ...]:
    """Return the miniature in all its locales."""
    directory = decode(load(TINY)).directory
    assert directory is not None
    return tuple(
        build_view(directory, settings.locale, TODAY) for settings in directory.settings.locales
    )


@cache
def sample_views() -> tuple[DirectoryView, ...]:
    """Return the sample made by hand, in three locales."""
    return tuple(sample_view(locale) for locale in LOCALES)


def site_of(views: tuple[DirectoryView, ...]) -> dict[str, bytes]:
    """Return every file of a site by its path."""
    files = [file for view in views for file in site.render_pages(view)]
    files.extend(site.render_common(views))
    return {file.path: file.content for file in files}


@cache
def both_sites() -> dict[str, bytes]:
    """Return the files of both sites, their paths told apart by the first folder."""
    sample = {f"sample/{path}": content for path, content in site_of(sample_views()).items()}
    tiny = {f"tiny/{path}": content for path, content in site_of(tiny_views()).items()}
    return sample | tiny


@cache
def pages() -> dict[str, HtmlElement]:
    """Return every page of both sites but the hop, parsed."""
    return {
        path: lxml.html.document_fromstring(content)
        for path, content in both_sites().items()
        if path.endswith(".html") and not path.endswith("/k.html")
    }


def one_of_each_kind() -> list[str]:
    """Return one page of each kind in each locale of the miniature, and all English ones of the sample."""
    chosen: dict[tuple[str, str], str] = {}
    for path in sorted(pages()):
        whole, _, own = path.partition("/")
        locale = own.partition("/")[0] if own.startswith(("id/", "ar/")) else ""
        folder, _, name = own.removeprefix(f"{locale}/").rpartition("/")
        kind = (
            name if not folder else f"{folder.count('/')}{folder[0]}{name.startswith('for-')}"
        )
        own_kind = own if whole == "sample" and not locale else kind
        chosen.setdefault((f"{whole}/{locale}", own_kind), path)
    return sorted(chosen.values())
