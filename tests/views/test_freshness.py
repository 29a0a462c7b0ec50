"""How sure we are, and how it is said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.assurance import Assurance
from generator.model.codes import AssuranceMethod, Certainty
from generator.model.settings import FreshnessLimits
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.service_view import AssuranceView
from generator.views.service.freshness import state_of, worst
from tests.views.told import TODAY, told

pytestmark = pytest.mark.quick

LIMITS = FreshnessLimits(ask_first_days=180, not_shown_days=365)
DEMO = "This is an example. The service does not exist."


def checked(days_ago: int, method: str = "phone", certainty: str = "high") -> Assurance:
    return Assurance(
        method=AssuranceMethod(method),
        assured_date=TODAY - timedelta(days=days_ago),
        assured_by="editor",
        certainty=Certainty(certainty),
    )


@pytest.mark.parametrize(
    ("assurance", "state"),
    [
        (checked(0), CheckState.FRESH),
        (checked(180), CheckState.FRESH),
        (checked(181), CheckState.ASK_FIRST),
        (checked(365), CheckState.ASK_FIRST),
        (checked(366), CheckState.NOT_SHOWN),
        (checked(0, "website"), CheckState.ASK_FIRST),
        (checked(366, "website"), CheckState.NOT_SHOWN),
        (checked(0, "visit", "low"), CheckState.ASK_FIRST),
        (checked(10, "letter", "medium"), CheckState.FRESH),
    ],
)
def test_a_check_grows_old_day_by_day(assurance: Assurance, state: CheckState) -> None:
    assert state_of(assurance, LIMITS, TODAY) is state


@given(st.integers(0, 1000), st.integers(0, 1000), st.sampled_from(list(AssuranceMethod)))
def test_a_check_never_gets_better_by_waiting(
    days: int, more: int, method: AssuranceMethod
) -> None:
    earlier = state_of(checked(days, method.value), LIMITS, TODAY)
    later = state_of(checked(days, method.value), LIMITS, TODAY + timedelta(days=more))
    assert worst(earlier, later) is later


@given(st.integers(0, 1000), st.sampled_from(list(Certainty)))
def test_a_web_page_confirms_nothing(days: int, certainty: Certainty) -> None:
    state = state_of(checked(days, "website", certainty.value), LIMITS, TODAY)
    assert state is not CheckState.FRESH


def assurance(organization: str, locale: str = "en", today: date = TODAY) -> AssuranceView:
    return told("", organization, locale, today).assurance


def test_a_phone_call_is_told_with_its_day() -> None:
    shown = assurance("")
    assert (shown.state, shown.confirmed) == ("fresh", True)
    assert shown.sentences == (DEMO, "Checked by phone on 1 November 2026.")


def test_an_old_phone_call_says_to_ask_first() -> None:
    shown = assurance("", today=date(2027, 6, 1))
    assert shown.state == "ask_first"
    assert shown.sentences[1:] == (
        "Checked by phone on 1 November 2026.",
        "It may have changed. Ask first.",
    )
    assert (
        assurance("", today=date(2027, 12, 1)).sentences[2]
        == "This is long ago. It may be wrong now."
    )


WEBSITE = "assurance: {method: website, assured_date: '2026-11-01', assured_by: editor, certainty: high}"


@pytest.mark.parametrize(
    ("published", "sentence", "indonesian"),
    [
        (
            "'2014'",
            "Read on a web page of 2014.",
            "Dibaca di halaman internet bertanggal 2014.",
        ),
        (
            "'2023-09'",
            "Read on a web page of September 2023.",
            "Dibaca di halaman internet bertanggal September 2023.",
        ),
        (
            "unknown",
            "Read on a web page that has no date.",
            "Dibaca di halaman internet tanpa tanggal.",
        ),
    ],
)
def test_a_web_page_is_told_with_its_own_date(
    published: str, sentence: str, indonesian: str
) -> None:
    yaml = f"{WEBSITE}\nsources: [{{url: 'https://desk.example.org/', published: {published}}}]"
    shown = assurance(yaml)
    assert (shown.state, shown.confirmed) == ("ask_first", False)
    assert shown.sentences[1:] == (sentence, "We have not phoned to check yet.")
    assert assurance(yaml, "id").sentences[1:] == (
        indonesian,
        "Kami belum menelepon untuk memastikan.",
    )


def test_of_several_pages_the_newest_counts() -> None:
    sources = (
        "sources: [{url: 'https://a.example.org/', published: '2019'}, "
        "{url: 'https://b.example.org/x', published: '2021-03'}, "
        "{url: 'https://c.example.org/', published: unknown}]"
    )
    shown = assurance(f"{WEBSITE}\n{sources}")
    assert shown.sentences[1] == "Read on a web page of March 2021."
    assert shown.sources == (
        ("a.example.org", "2019"),
        ("b.example.org", "March 2021"),
        ("c.example.org", ""),
    )


def test_the_check_of_the_first_contact_holds_for_the_service() -> None:
    yaml = f"""
    {WEBSITE}
    contacts:
      desk:
        channel: voice
        number: 0117 496 0188
        assurance: {{method: visit, assured_date: '2026-11-20', assured_by: editor, certainty: high}}
    """
    shown = assurance(yaml.replace("\n    ", "\n"))
    assert (shown.state, shown.confirmed, shown.date) == ("fresh", True, "2026-11-20")
    assert shown.sentences[1] == "Checked by a visit on 20 November 2026."


def test_a_real_service_is_not_called_an_example() -> None:
    assert DEMO not in assurance("demo: no").sentences
