"""What links of hand-written pages lead to: each scheme, on every product, and what the check says of it.

One page holds all of them; the miniature directory has what they name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import lxml.html
import pytest

from generator.checks import check
from generator.loading.decoding import decode
from generator.loading.sources import Sources, load
from generator.model.link_schemes import LinkScheme
from generator.outputs import site
from generator.outputs.booklet.editions import district_jobs
from generator.outputs.booklet.printing import print_job
from generator.outputs.share.district_file import district_file
from generator.outputs.share.fragments import Pieces
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.booklet.reading import page_texts
from tests.views.told import TINY, TODAY

PAGE = "docs/en/case.md"
SETTINGS = "---\ntitle: T\nheading: All links\nsummary: S.\ngroup: about\nbooklet: yes\n---\n\n"
NOWHERE = "this link leads to nothing: there is no such id"
WITHOUT_SCHEME = "this link does not say what it leads to"
SITE = "https://example.org/near/"


@dataclass(frozen=True)
class Row:
    """A target, what the check says, and where it leads on a page, in a shared file and in print.

    `page` and `share` are addresses, empty for plain words; `print` is what stands behind the words, with `#`
    for the number of a page.
    """

    target: str
    problem: str = ""
    page: str = ""
    share: str = ""
    print: str = ""


ROWS = (
    Row("contact:open-line/call", "", "tel:155", "tel:155", "155"),
    Row("contact:open-line/cal", NOWHERE),
    Row("need:health/doctor", "", "n/health.html#k2", "#n-health", "(page #)"),
    Row("need:health", "", "n/health.html", "#n-health", "(page #)"),
    Row("need:health/dentist", NOWHERE),
    Row("service:harbour-clinic/night-care", "", "s/ydfvef.html", "#s-ydfvef", "(page #)"),
    Row("service:harbour-clinic", NOWHERE),
    Row("situation:hurt", "", "w/2.html", "#happened", "(near.example.org/w/2.html)"),
    Row("situation:lost", NOWHERE),
    Row("place:ambrel", "", "p/ambrel.html", "#main", "(near.example.org/p/ambrel.html)"),
    Row("place:tunwick", "", "p/tunwick.html", f"{SITE}p/tunwick.html", "(near.example.org/p/tunwick.html)"),
    Row("place:velmora", "", "p/velmora.html", "#main", "(near.example.org/p/velmora.html)"),
    Row("place:karsen", "", "p/karsen.html", f"{SITE}p/karsen.html", "(near.example.org/p/karsen.html)"),
    Row("place:fenn", "this place has no page: the edition does not cover it"),
    Row("place:national", NOWHERE),
    Row("page:rights", "", "i/rights.html", "#i-rights", "(page #)"),
    Row("page:rights.md#wages", "", "i/rights.html#wages", "#i-rights-wages", "(page #)"),
    Row("#all", "", "i/case.html#all", "#i-case-all", "(page #)"),
    Row("page:gone", NOWHERE),
    Row("page:rights#gone", "the page has no heading with this id",
        "i/rights.html#gone", "#i-rights", "(page #)"),
    Row("help-lines:", "", "lines.html", "#help", "(page #)"),
    Row("help-lines:now", NOWHERE),
    Row("https://law.example.org/act", "no record and no `statements` of this page name this host",
        "https://law.example.org/act", "https://law.example.org/act", "(law.example.org/act)"),
    Row("https://fairpay.example.org/a/", "",
        "https://fairpay.example.org/a/", "https://fairpay.example.org/a/", "(fairpay.example.org/a)"),
    Row("http://fairpay.example.org/", "this address does not start with `https://`"),
    Row("mailto:office@example.org", WITHOUT_SCHEME),
    Row("tel:155", WITHOUT_SCHEME),
    Row("sms:155", WITHOUT_SCHEME),
    Row("javascript:alert(1)", WITHOUT_SCHEME),
    Row("rights.md", WITHOUT_SCHEME),
    Row("//example.org/", WITHOUT_SCHEME),
)  # fmt: skip
NUMBERED = tuple(enumerate(ROWS))
each_row = pytest.mark.parametrize(("number", "row"), NUMBERED, ids=[r.target for r in ROWS])


def words(number: int) -> str:
    return f"link{number}x"


@cache
def sources() -> Sources:
    lines = [f"- [{words(number)}]({row.target}) stop." for number, row in NUMBERED]
    files = {
        **load(TINY).files,
        PAGE: f"{SETTINGS}## All of them {{#all}}\n\n" + "\n".join(lines),
    }
    return Sources(files)


@cache
def view() -> DirectoryView:
    directory = decode(sources()).directory
    assert directory is not None
    return build_view(directory, "en", TODAY)


@cache
def problems() -> dict[int, str]:
    directory = decode(sources()).directory
    assert directory is not None
    first = sources().place(PAGE, ("markdown", 3)).line
    found = [p for p in check(directory, sources(), TODAY) if p.place.file == PAGE]
    return {
        problem.place.line - first: problem.message.in_words()
        for problem in found
        if problem.rule in ("dangling-link", "unsafe-url")
    }


def test_every_scheme_is_tried() -> None:
    tried = {row.target.partition(":")[0] for row in ROWS}
    assert {str(scheme) for scheme in LinkScheme} <= tried


@each_row
def test_the_check_names_what_leads_nowhere(number: int, row: Row) -> None:
    assert problems().get(number, "") == row.problem


def link_to(html: bytes, number: int) -> str:
    root = lxml.html.document_fromstring(html)
    (item,) = root.xpath(f"//li[contains(., '{words(number)}')]")
    assert item.text_content().startswith(words(number))
    return next(iter(item.xpath(".//a/@href")), "")


@cache
def page() -> bytes:
    (file,) = site.render_pages(view(), only={"i/case.html"})
    return file.content


@each_row
def test_it_leads_there_on_its_page(number: int, row: Row) -> None:
    is_whole = row.page.startswith(("tel:", "https:")) or not row.page
    assert link_to(page(), number) == (row.page if is_whole else f"../{row.page}")


@cache
def shared() -> bytes:
    return district_file(Pieces(view()), view().districts["ambrel"])


@each_row
def test_it_leads_there_in_a_shared_file(number: int, row: Row) -> None:
    assert link_to(shared(), number) == row.share


@cache
def printed() -> str:
    jobs = {job.edition: job for job in district_jobs(view(), view().districts["ambrel"])}
    files = print_job(jobs["a5"])
    return " ".join(page_texts(next(f.content for f in files if "-a5-" in f.path)))


@pytest.mark.slow
@each_row
def test_print_says_where_it_leads(number: int, row: Row) -> None:
    behind = printed().partition(words(number))[2].partition(" stop.")[0]
    place = re.sub(r"page \d+", "page #", behind.strip())
    assert place.replace(" ", "") == row.print.replace(" ", "")
