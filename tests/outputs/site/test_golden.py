"""One page of each kind of the miniature, as a person accepted it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from generator.outputs import site
from tests.golden import Golden, readable
from tests.outputs.site.site_files import tiny_views
from tests.views.test_new_numbers import changed
from tests.views.told import view_with

pytestmark = pytest.mark.quick

WHOLE = ("index.html", "lines.html", "places.html", "search.html", "w/index.html")
SERVICES = {
    "harbour-clinic/night-care": "every fact is known, and the place is public",
    "day-room/company": "nothing is known but the way in",
    "tunwick-table/talk": "every answer is the harder one, and was checked long ago",
    "open-line/listen": "there is no place, but a short number, chat, mail and a number from abroad",
    "quiet-house/room": "the place is withheld",
    "velmora-law-house/lessons": "it is closed for some time",
    "old-centre/advice": "it does not exist any more",
}
ONLY_BEGUN = ("lines.html", "i/now.html", "s/nfpjmp.html")
"""Also looked at in Indonesian, which is complete, and in Arabic, which has only begun."""
COMMON = ("404.html", "k.html", "robots.txt", "_headers")


def chosen(locale: str) -> set[str]:
    """Return the paths, relative to the root of the locale, of the pages that are compared."""
    if locale != "en":
        return set(ONLY_BEGUN)
    view = tiny_views()[0]
    district = view.districts["ambrel"]
    return {
        *WHOLE,
        *(view.services[name].path for name in SERVICES),
        view.provinces[0].path,
        district.path,
        district.cells[0].path,
        district.choices[0].path,
        view.needs[0].path,
        view.situations[0].path,
        view.pages[0].path,
    }


def test_no_kind_of_page_is_left_out() -> None:
    def kinds(paths: Iterable[str]) -> set[tuple[str, int, bool]]:
        return {
            (path.partition("/")[0], path.count("/"), "/for-" in path) for path in paths
        }

    assert kinds(site.page_paths(tiny_views()[0])) == kinds(chosen("en"))


def test_one_page_of_each_kind_is_as_accepted(golden: Golden) -> None:
    views = tiny_views()
    files = [file for v in views for file in site.render_pages(v, chosen(v.locale))]
    assert len(files) == sum(len(chosen(view.locale)) for view in views)
    files.extend(file for file in site.render_common(views) if file.path in COMMON)
    pages = {file.path: readable(file.content) for file in files}
    assert [name for name in pages if name.endswith(".html") and b"<h1" not in pages[name]] == []
    golden.check("site", pages)


@pytest.mark.parametrize("answers", ["yes", "no"])
def test_a_number_that_changed_is_shown_as_accepted(answers: str, golden: Golden) -> None:
    view = view_with(organization=changed(answers))
    (page,) = site.render_pages(view, {view.services["corner-desk/advice"].path})
    golden.check(f"old_number/{answers}", {"service.html": readable(page.content)})
