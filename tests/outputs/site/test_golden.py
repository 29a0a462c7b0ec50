"""One page of each type of the miniature, as a person accepted it."""

from __future__ import annotations

import re

from tests.golden import Golden
from tests.outputs.site.site_files import both_sites, tiny_views

ACCEPTED = (
    "index.html",
    "search.html",
    "w/index.html",
    "id/lines.html",
    "404.html",
    "k.html",
    "robots.txt",
    "_headers",
)


def test_one_page_of_each_type_is_as_accepted(golden: Golden) -> None:
    view = tiny_views()[0]
    district = view.districts["ambrel"]
    paths = {
        *ACCEPTED,
        district.path,
        district.cells[0].path,
        view.needs[0].path,
        view.situations[0].path,
        "ar/" + next(iter(view.services.values())).path,
        "id/" + view.pages[0].path,
    }
    golden.check(
        "site", {path: words_of(both_sites()[f"tiny/{path}"]) for path in sorted(paths)}
    )


def words_of(content: bytes) -> bytes:
    """Return a file without what its own tests judge: style, scripts, their hashes, drawings."""
    for pattern in (
        rb"(?<=<style>).*?(?=</style>)",
        rb"(?<=<script>).*?(?=</script>)",
        rb"(?<=sha256-)[^']*",
        rb"<path d=\"[^\"]*\"/>|<circle [^>]*>",
    ):
        content = re.sub(pattern, b"", content, flags=re.DOTALL)
    return content
