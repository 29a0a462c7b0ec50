"""The files of the sample and of the miniature, made once and parsed once."""

from __future__ import annotations

from functools import cache

import lxml.html
from lxml.html import HtmlElement

from generator.outputs import share
from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.site.site_files import sample_views, tiny_views


def files_of(view: DirectoryView) -> dict[str, bytes]:
    """Return the files of one locale by their path."""
    return {file.path: file.content for file in share.render(view)}


@cache
def small_files() -> dict[str, bytes]:
    """Return the files of sample and miniature, their paths told apart by the first folder."""
    found: dict[str, bytes] = {}
    for name, views in (("sample", sample_views()), ("tiny", tiny_views())):
        for view in views:
            found |= {f"{name}/{path}": content for path, content in files_of(view).items()}
    return found


def pages_of(files: dict[str, bytes]) -> dict[str, HtmlElement]:
    """Return the pages among `files`, parsed."""
    return {
        path: lxml.html.document_fromstring(content)
        for path, content in files.items()
        if path.endswith(".html")
    }


@cache
def small_pages() -> dict[str, HtmlElement]:
    """Return the pages of sample and miniature."""
    return pages_of(small_files())
