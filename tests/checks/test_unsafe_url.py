"""Where a link may lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.reading.hosts import MESSENGERS, PERSONALISED, SHORTENERS, belongs_to
from generator.checks.reading.web_addresses import fault_of_address, host_of, typed_addresses
from tests.checks.conftest import Project

OPEN_OFFICE = "directory_data/organizations/national/open-office.yaml"

SAFE = (
    "https://openoffice.example.org",
    "https://openoffice.example.org/contact?x=1#top",
    "https://www.openoffice.example.org/",
    "https://maps.openoffice.example.org/a/b",
    "https://OpenOffice.Example.org/",
    "https://openoffice.example.org/káve",
)
UNSAFE = (
    "http://openoffice.example.org/",
    "https://openoffice.example.org:443/",
    "https://office@openoffice.example.org/",
    "https://openoffice.example.org@evil.example/",
    "https://openoffice.example.org\\@evil.example/",
    "https://evil.example/openoffice.example.org",
    "https://openoffice.example.org.evil.example/",
    "https://notopenoffice.example.org/",
    "https://bit.ly/x",
    "https://www.bit.ly/x",
    "https://203.0.113.7/",
    "https://[2001:db8::1]/",
    "https://3405803783/",
    "https://0xcb.0x0.0x71.0x7/",
    "https://openoffice/",
    "https://openоffice.example.org/",
    "https://openoffice。example.org/",
    "https:///contact",
    "https://openoffice.example.org/" + "a" * 180,
)


def rules_with(project: Project, url: str) -> set[str]:
    project.change(f"{OPEN_OFFICE}:\n  contacts:\n    site:\n      url: '{url}'\n")
    return project.rules()


@pytest.mark.parametrize("url", SAFE)
def test_safe_links(url: str, project: Project) -> None:
    assert rules_with(project, url) == set()


@pytest.mark.parametrize("url", UNSAFE, ids=lambda url: url[:40])
def test_unsafe_links(url: str, project: Project) -> None:
    assert rules_with(project, url) == {"unsafe-url"}


def test_evidence_may_be_long_and_without_encryption(project: Project) -> None:
    long = "http://river.example.org/" + "a" * 200
    project.change(f"{OPEN_OFFICE}:\n  sources:\n    - {{url: '{long}', published: 2026-09}}\n")
    assert project.rules() == set()


def test_evidence_must_not_hide_where_it_is(project: Project) -> None:
    project.change(
        f"{OPEN_OFFICE}:\n  sources:\n    - {{url: 'https://s.id/abc', published: 2026-09}}\n"
    )
    assert project.rules() == {"unsafe-url"}


@given(st.text(max_size=60))
def test_no_address_breaks_the_check(rest: str) -> None:
    url = f"https://{rest}"
    if fault_of_address(url) is None:
        assert host_of(url).isascii()
        assert "." in host_of(url)


def test_a_domain_holds_what_lies_below_it_and_nothing_else() -> None:
    domains = frozenset({"example.org"})
    assert belongs_to("example.org", domains)
    assert belongs_to("a.b.Example.org.", domains)
    assert not belongs_to("notexample.org", domains)
    assert not belongs_to("example.org.evil.example", domains)


def test_lists_hold_hosts_only() -> None:
    for host in SHORTENERS | PERSONALISED | MESSENGERS:
        assert host == host.lower().strip()
        assert "." in host
        assert "/" not in host


NO_OWNER = "no record and no `statements` of this page name this host"
CHAT = "this address starts a chat with a number that no record holds"


def on_a_page(project: Project, markdown: str) -> list[tuple[int, str]]:
    """Return what is said of the addresses of a page, by the line of its text."""
    project.change({"docs/en/now.md": {"markdown": markdown}})
    first = project.sources.place("docs/en/now.md", ("markdown", 1)).line
    return [
        (p.place.line - first, p.message.in_words())
        for p in project.problems()
        if p.rule == "unsafe-url"
    ]


@pytest.mark.parametrize(
    ("url", "wrong"),
    [
        ("https://openoffice.example.org/contact", ""),
        ("https://www.openoffice.example.org/", ""),
        ("https://bit.ly/xyz", "this address hides where it leads"),
        ("http://openoffice.example.org/", "this address does not start with `https://`"),
        ("https://openoffice.example.org:8080/", "this address has a user name or a port in it"),
        ("https://оpenoffice.example.org/",
         "the host of this address has letters that only look like a to z"),
        ("https://203.0.113.7/", "this address has no name of a website"),
        ("https://stranger.example.net/", NO_OWNER),
        ("https://openoffice.example.org.evil.example/", NO_OWNER),
        ("https://wa.me/441174960166", CHAT),
        ("https://t.me/somebody", CHAT),
        ("https://api.whatsapp.com/send?phone=441174960166", CHAT),
        ("https://openoffice.example.org/" + "a" * 200, "this address has more than 200 characters"),
    ],
    ids=lambda value: value[:40],
)  # fmt: skip
def test_links_of_pages_are_judged_like_those_of_records(
    url: str, wrong: str, project: Project
) -> None:
    expected = [(2, wrong)] if wrong else []
    assert on_a_page(project, f"First.\n\n[open]({url})") == expected


def test_the_address_may_stand_on_another_line_than_its_words(project: Project) -> None:
    markdown = "First.\n\nOpen\n[the\npage](\nhttps://bit.ly/xyz) now."
    assert on_a_page(project, markdown) == [(3, "this address hides where it leads")]


def test_a_typed_address_is_judged_too(project: Project) -> None:
    markdown = "See https://openoffice.example.org/a.\nOr www.stranger.example.net, or\nhttps://bit.ly/x."
    assert on_a_page(project, markdown) == [
        (1, "this address does not start with `https://`"),
        (2, "this address hides where it leads"),
    ]


def test_a_page_may_lead_to_the_source_of_what_it_says(project: Project) -> None:
    law = "https://stranger.example.net/act"
    project.change(
        {
            "docs/en/now.md": {
                "jurisdiction": "ZZ",
                "review": {"state": "unreviewed"},
                "statements": [{"text": "You can ask.", "article": "Act 1", "source": law}],
            }
        }
    )
    assert on_a_page(project, f"You can ask. [Read the law]({law})") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("See https://a.example/x.", ["https://a.example/x"]),
        (
            "(www.a.example) and <http://b.example/?q=1>",
            ["www.a.example", "http://b.example/?q=1"],
        ),
        ("a.example and www", []),
    ],
)
def test_addresses_in_a_text(words: str, found: list[str]) -> None:
    assert [url for _, url in typed_addresses(words)] == found
    assert all(words[start:].startswith(url) for start, url in typed_addresses(words))
