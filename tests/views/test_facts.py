"""What a reader is told of a service: YAML in, sentences out."""

from __future__ import annotations

import pytest

from tests.views.told import answers, tiny_view, told

pytestmark = pytest.mark.quick

ORDER = [
    *(
        "get",
        "cost",
        "who",
        "steps",
        "name",
        "who_knows",
        "police",
        "statement",
        "status",
        "past",
    ),
    *("children", "family", "bring", "languages", "answers", "delivery", "hours", "rules"),
    *("duration", "access", "place"),
]


@pytest.mark.parametrize("locale", ["en", "id", "ar"])
def test_questions_stand_in_the_order_of_what_people_fear(locale: str) -> None:
    asked = [[fact.key for fact in s.facts] for s in tiny_view(locale).services.values()]
    assert len({key for keys in asked for key in keys}) > 20
    for keys in asked:
        assert keys == [key for key in ORDER if key in keys]


@pytest.mark.parametrize(
    ("yaml", "key", "english", "indonesian"),
    [
        ("cost: {kind: free}", "cost", "Everything is free.", "Semuanya gratis."),
        ("cost: {kind: paid}", "cost", "You pay for it.", "Anda membayar."),
        (
            "police_contact: only_if_you_ask",
            "police",
            "Only if you ask them to.",
            "Hanya kalau Anda memintanya.",
        ),
        ("police_contact: is_police", "police", "Yes. This is the police.", "Ya. Ini polisi."),
        (
            "testimony_required: no",
            "statement",
            "No. You get this help without speaking to the police or a court.",
            "Tidak. Bantuan ini tetap ada tanpa bicara kepada polisi atau pengadilan.",
        ),
        (
            "asks_about_past: only_what_you_choose",
            "past",
            "You tell only what you choose to tell.",
            "Anda hanya bercerita yang Anda mau.",
        ),
        (
            "delivery: [at_your_home]",
            "delivery",
            "They can come to you.",
            "Mereka bisa datang ke tempat Anda.",
        ),
        (
            "schedules: always",
            "hours",
            "Day and night, every day",
            "Siang dan malam, setiap hari",
        ),
    ],
)
def test_a_code_becomes_one_plain_sentence(
    yaml: str, key: str, english: str, indonesian: str
) -> None:
    assert answers(told(yaml), key) == [english]
    assert answers(told(yaml, locale="id"), key) == [indonesian]


def test_every_price_is_named_and_a_missing_one_is_not_made_up() -> None:
    service = told(
        """
        cost:
          kind: partly_free
          cost_options:
            - {option: {en: Copies, id: Fotokopi}, amount: 1550, currency: XTS}
            - {option: {en: Stamp, id: Meterai}, currency: XTS}
          free_for: {en: Students, id: Pelajar}
        """
    )
    assert answers(service, "cost") == [
        "Some of it is free.",
        "Copies: XTS\N{NO-BREAK SPACE}15.50",
        "Stamp: ask what it costs",
        "Free for: Students",
    ]


def test_rupiah_are_written_whole() -> None:
    yaml = "cost: {kind: paid, cost_options: [{option: {en: Copy, id: Fotokopi}, amount: 2500, currency: IDR}]}"
    assert answers(told(yaml, locale="id"), "cost")[1] == "Fotokopi: Rp2.500"


@pytest.mark.parametrize(
    ("yaml", "sentences"),
    [
        ("eligibility: {gender: [women], ages: [adults]}", ["For women.", "For adults."]),
        ("eligibility: {gender: [men], ages: unknown}", ["For men."]),
        (
            "eligibility: {gender: [women, men], ages: [adults, children]}",
            ["For women and men.", "For children and adults."],
        ),
        (
            "eligibility: {gender: [all], ages: [children, adults, older], minimum_age: 12}",
            ["For people of every gender.", "For all ages.", "From 12 years old."],
        ),
        (
            "eligibility: {gender: [all], ages: [adults], minimum_age: 17, maximum_age: 60}",
            ["For people of every gender.", "For adults.", "From 17 to 60 years old."],
        ),
        (
            "eligibility: {gender: [all], ages: [children], maximum_age: 17}",
            ["For people of every gender.", "For children.", "Up to 17 years old."],
        ),
        (
            "eligibility: {gender: [all], ages: [adults], situations: [not_paid]}",
            [
                "For people of every gender.",
                "For adults.",
                "For people who say: I worked and was not paid",
            ],
        ),
    ],
)
def test_who_may_come_is_told_gender_first(yaml: str, sentences: list[str]) -> None:
    assert answers(told(yaml), "who") == sentences


def test_ages_of_a_service_are_asked_for_when_only_the_gender_is_known() -> None:
    assert "for which ages it is" in told("eligibility: {gender: [men], ages: unknown}").unknown


def test_exceptions_are_told_with_the_promise() -> None:
    yaml = "{confidentiality: kept_except, confidentiality_exceptions: [court_order, child_in_danger]}"
    assert answers(told(yaml), "who_knows") == [
        "They do not tell anyone, except when a child is in danger or a judge orders it."
    ]


def test_a_duty_to_report_is_told_beside_a_promise_without_exceptions() -> None:
    yaml = "{confidentiality: kept, confidentiality_exceptions: [danger_to_life]}"
    assert answers(told(yaml), "who_knows") == [
        "They do not tell anyone.",
        "They have to tell others when someone may die or be badly hurt.",
    ]


def test_exceptions_that_are_not_named_are_to_be_asked_for() -> None:
    assert answers(told("confidentiality: kept_except"), "who_knows") == [
        "They do not tell anyone, with some exceptions. Ask which."
    ]


def test_first_steps_are_numbered_and_end_with_the_waiting_time() -> None:
    steps = "steps: [you_come_in, they_listen], who_answers: woman, anonymous: yes"
    yaml = f"first_contact: {{{steps}, reply_within_days: 1}}"
    fact = next(fact for fact in told(yaml).facts if fact.key == "steps")
    assert fact.is_steps
    assert [a.value for a in fact.answers] == [
        "You can come in person.",
        "They listen to you.",
        "You get an answer within 1 day.",
    ]
    assert (
        answers(told(yaml, locale="id"), "steps")[-1] == "Anda mendapat jawaban dalam 1 hari."
    )


@pytest.mark.parametrize(
    ("yaml", "sentences"),
    [
        (
            "{required_documents: [], without_documents: yes}",
            ["They do not ask for papers.", "You may come without papers."],
        ),
        (
            "{required_documents: [{document: identity_card, need: must}, {document: photo, need: helps}], "
            "without_documents: ask}",
            [
                "Identity card: needed",
                "Photo: if you have it",
                "If you have no papers, ask them first.",
            ],
        ),
        ("{without_documents: no}", ["You cannot come without papers."]),
    ],
)
def test_papers_are_told_one_by_one(yaml: str, sentences: list[str]) -> None:
    assert answers(told(yaml), "bring") == sentences


def test_papers_bear_the_names_of_the_country() -> None:
    yaml = "required_documents: [{document: health_card, need: must}]"
    assert answers(told(yaml), "bring") == ["Green card for care: needed"]


def test_a_language_that_cldr_names_is_named() -> None:
    assert answers(told("languages: [en, min, ar]"), "languages") == [
        "They speak English, Minangkabau and Arabic."
    ]


def test_a_language_that_nobody_names_keeps_its_tag() -> None:
    assert answers(told("languages: [qaa]"), "languages") == ["They speak qaa."]


def test_house_rules_are_told_one_by_one_and_missing_ones_asked_for() -> None:
    service = told(
        """
        delivery: [stay]
        house_rules: {phone: not_allowed, going_out: limited, visitors: unknown, leave_when_you_want: no}
        """
    )
    assert answers(service, "rules") == [
        "You hand over your phone.",
        "You can go out at some times only.",
        "You cannot leave at any time you want. Ask about this first.",
    ]
    assert {"if you can have visitors", "if women and men live apart"} <= set(service.unknown)


def test_a_place_to_stay_without_rules_says_that_they_are_not_known() -> None:
    assert "the rules of the house" in told("delivery: [stay]").unknown
    assert "the rules of the house" not in told("delivery: [visit]").unknown


def test_what_nobody_knows_is_told_in_a_few_words_and_answered_nowhere() -> None:
    service = told()
    assert [fact.key for fact in service.facts] == ["get"]
    assert service.unknown == (
        "the cost",
        "who it is for",
        "what happens when you call or come",
        "if you have to say who you are",
        "who will know",
        "if the police will know",
        "if you have to speak to the police or a court",
        "if an office has to confirm your situation first",
        "if they ask what happened",
        "if children can come with you",
        "which papers they ask for",
        "if you may come without papers",
        "which languages they speak",
        "if a woman or a man answers",
        "how the help comes to you",
        "the opening hours",
    )


def test_calling_back_is_asked_for_where_it_matters_and_is_unknown() -> None:
    contact = (
        "contacts: {desk: {channel: voice, number: 0117 496 0188, callback_safety: "
        "{calls_back: unknown, withheld_number_accepted: unknown, message_shows_name: unknown}}}"
    )
    assert "if they call you back" in told(organization=contact).unknown
    assert "if they call you back" not in told().unknown
