"""One file with everything for one district: it opens from a phone's memory and asks for nothing (SA-B8)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from markupsafe import Markup

from generator.components.assets import assets_of, is_used, script_of
from generator.components.fragment import Fragment
from generator.components.typesetting.framing import web_address
from generator.outputs.share.district_parts import DistrictParts
from generator.outputs.share.extent import Extent, extents
from generator.outputs.share.fragments import Pieces, joined
from generator.outputs.share.pictures import drawings
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.text_view import Text

MOST_BYTES = 100_000
"""Largest file, so that it passes over a slow line and fits any phone (SA-B8)."""

DOCUMENT = "share_file"
_AROUND = frozenset({"document", "exit_link", DOCUMENT})
_HOLE = Markup("\0")
"""Stands for the body while what surrounds it is made: records cannot hold it (SA-X3)."""

_NEEDLESS = re.compile(r"\n+(?=<|$)(?!</?(?:a|b|span|bdi)\b)")
"""Line ends between blocks, which nobody sees."""


def district_file(pieces: Pieces, district: DistrictView) -> bytes:
    """Return the file of `district`: the largest extent that is small enough, else the smallest there is."""
    parts = DistrictParts(pieces, district)
    possible = extents(pieces.view, district)

    def shrink(extent: Extent) -> bool:
        return len(_content(parts, extent)) <= MOST_BYTES

    chosen = min(bisect_left(possible, x=True, key=shrink), len(possible) - 1)
    return _content(parts, possible[chosen])


def _content(parts: DistrictParts, extent: Extent) -> bytes:
    pieces = parts.pieces
    anchors = parts.anchors.with_pages(extent.pages)
    body = joined(
        [
            parts.contents(extent),
            parts.lists,
            parts.entries(extent),
            *(pieces.page(page, anchors) for page in extent.pages),
        ]
    )
    heading = pieces.words("Services and support in {district}", district=parts.district.name)
    return page_file(pieces, parts.district.path, heading, body, pieces.help_lines(anchors))


def page_file(
    pieces: Pieces, path: str, heading: str, body: Fragment, help_lines: Fragment
) -> bytes:
    """Return a file that is complete in itself.

    `path` is the page of the site that is newer when the file is old. `heading` is neutral, since it is the
    title too.
    """
    view = pieces.view
    used = _AROUND | body.components | help_lines.components
    scripted = {name for name in used if script_of(name) and is_used(name, body)} | {DOCUMENT}
    assets = assets_of(used, frozenset(scripted))
    around = pieces.compose(
        DOCUMENT,
        title=heading,
        heading=heading,
        name=Text(view.name, view.locale, view.direction),
        exit_url=view.exit_url,
        opening=list(_opening(pieces)),
        address=web_address(view, path),
        notices=[view.edition.draft_notice] if view.edition.is_draft else [],
        pictures=drawings(body + help_lines),
        help=help_lines,
        body=_HOLE,
        assets=assets,
        leaving=assets.scripts[DOCUMENT],
        scripts=[script for name, script in assets.scripts.items() if name != DOCUMENT],
    )
    html = str(around).replace(str(_HOLE), body)
    # Between quotes slashes need no escape.
    return _NEEDLESS.sub("", html.replace("&#x2f;", "/")).encode()


def _opening(pieces: Pieces) -> Iterator[str]:
    """Yield what a reader must know of a file that may be old, and may be found."""
    words, edition = pieces.words, pieces.view.edition
    issue = words("Edition {number}, {date}.", number=edition.number, date=edition.date_words)
    yield f"{issue} {edition.publisher}"
    yield words("Stop using after {date}", date=edition.stop_using_words)
    yield words("“Leave this page” opens another website.")
    yield words(
        "A saved file can be found on this phone or computer. You can delete it afterwards."
    )
