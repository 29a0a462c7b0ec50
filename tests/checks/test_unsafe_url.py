"""Where a link may lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.reading.hosts import PERSONALISED, SHORTENERS, belongs_to
from generator.checks.rules.contacts.unsafe_url import _fault, _host
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
    fault = _fault(url)
    if fault is None:
        assert _host(url).isascii()
        assert "." in _host(url)


def test_a_domain_holds_what_lies_below_it_and_nothing_else() -> None:
    domains = frozenset({"example.org"})
    assert belongs_to("example.org", domains)
    assert belongs_to("a.b.Example.org.", domains)
    assert not belongs_to("notexample.org", domains)
    assert not belongs_to("example.org.evil.example", domains)


def test_lists_hold_hosts_only() -> None:
    for host in SHORTENERS | PERSONALISED:
        assert host == host.lower().strip()
        assert "." in host
        assert "/" not in host
