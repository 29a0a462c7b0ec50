"""The measure tells kinds of text apart: four short texts of each language, written for this (SA-L3)."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from generator.checks.reading.sentences import Measure, measure, sentences
from generator.model.language import Language, Limit
from tests.reference import records

TEXTS = Path(__file__).resolve().parent.parent / "data" / "known_texts"
KINDS = ("easy", "news", "encyclopedia", "law")
LOCALES = sorted(path.name for path in TEXTS.iterdir())


@pytest.fixture(scope="module")
def packs() -> dict[str, Language]:
    """The language packs of the reference edition."""
    _, directory = records()
    return dict(directory.languages)


def measured(locale: str, kind: str) -> Measure:
    return measure(sentences((TEXTS / locale / f"{kind}.txt").read_text("utf-8")))


def verdict(value: float, limit: Limit | None) -> str:
    assert limit is not None
    return "ok" if value <= limit.warn else "warn" if value <= limit.stop else "stop"


@pytest.mark.parametrize("locale", LOCALES)
def test_easy_is_easier_than_news_than_an_encyclopedia_than_law(locale: str) -> None:
    ranks = [measured(locale, kind).lix for kind in KINDS]
    assert ranks == sorted(ranks)
    assert all(harder - easier > 10 for easier, harder in pairwise(ranks))


@pytest.mark.parametrize("locale", LOCALES)
def test_each_kind_gets_its_verdict(locale: str, packs: dict[str, Language]) -> None:
    limit = packs[locale].limits.lix
    verdicts = [verdict(measured(locale, kind).lix, limit) for kind in KINDS]
    assert verdicts == ["ok", "warn", "stop", "stop"]


@pytest.mark.parametrize("locale", ["id", "en"])
def test_the_references_of_a_pack_keep_this_order(
    locale: str, packs: dict[str, Language]
) -> None:
    reference = packs[locale].reference
    assert reference is not None
    values = [reference.easy, reference.news, reference.encyclopedia, reference.law]
    assert values == sorted(values)


def test_the_english_references_are_those_of_our_texts(packs: dict[str, Language]) -> None:
    reference = packs["en"].reference
    assert reference is not None
    assert {kind: getattr(reference, kind) for kind in KINDS} == {
        kind: round(measured("en", kind).lix) for kind in KINDS
    }
