"""Records of an older edition are read in today's format, and only there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.loading.decoding import decode
from generator.loading.sources import Sources
from tests.loading.conftest import ORGANIZATION

pytestmark = pytest.mark.quick

NEEDS = "directory_data/needs.yaml"


def older(sound: Sources, right: str) -> Sources:
    """Return the project as it was written before services told apart what they offer and refer."""
    unnumbered = "\n".join(
        line for line in sound.files[NEEDS].split("\n") if not line.startswith("    number:")
    )
    record = right.replace("    offers: [rights/wages]", "    needs: [rights/wages]")
    assert record != right
    return Sources({**sound.files, ORGANIZATION: record, NEEDS: unnumbered})


def test_needs_of_an_older_service_are_what_it_offers(sound: Sources, right: str) -> None:
    decoded = decode(replace(older(sound, right), is_older=True))
    assert decoded.directory is not None
    service = next(iter(decoded.directory.organizations["wages-desk"].services.values()))
    assert service.offers == ("rights/wages",)
    assert service.refers == ()


def test_older_situations_are_numbered_in_their_order(sound: Sources, right: str) -> None:
    decoded = decode(replace(older(sound, right), is_older=True))
    assert decoded.directory is not None
    situations = decoded.directory.taxonomy.situations.values()
    assert [one.number for one in situations] == list(range(1, len(situations) + 1))


def test_the_older_format_is_refused_in_records_of_today(sound: Sources, right: str) -> None:
    problems = decode(older(sound, right)).problems
    assert {problem.place.file for problem in problems} >= {ORGANIZATION, NEEDS}


def test_older_changes_of_numbers_are_changes_of_facts(sound: Sources, right: str) -> None:
    entry = (
        "number_changes:\n  - contact: desk\n    changed: 2026-11-01\n    new: 0117 496 0101\n"
        "    checks:\n      - {proof: visit, assured_date: 2026-10-30, assured_by: editor}\n"
    )
    files = {**older(sound, right).files, ORGANIZATION: right + entry}
    decoded = decode(replace(sound, files=files, is_older=True))
    assert decoded.directory is not None
    [change] = decoded.directory.organizations["wages-desk"].changes
    assert (change.what, change.contact) == ("contacts/desk/number", "desk")
