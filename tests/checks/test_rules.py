"""What else breaks a rule, and what breaks none: one change of the sound directory at a time."""

from __future__ import annotations

import pytest

from generator.checks.rules.references import duplicate_id
from generator.model.addresses import ALPHABET, CODE_LENGTH, service_code
from tests.checks.conftest import Change, Project

OFFICE = "directory_data/organizations/national/open-office.yaml"
HOUSE = "directory_data/organizations/alder-north/garden-house.yaml"
DESK = "directory_data/organizations/alder-south/river-desk.yaml"
SETTINGS = "directory_data/directory.yaml"

MEN = {"en": "Work for men", "id": "Kerja untuk laki-laki"}
WOMEN = {"en": "Work for women", "id": "Kerja untuk perempuan"}
BOTH = {"en": "Work for women and men", "id": "Kerja untuk perempuan dan laki-laki"}
WEB = {
    "method": "website",
    "assured_date": "2026-11-02",
    "assured_by": "editor",
    "certainty": "low",
}
OLD = {
    "method": "phone",
    "assured_date": "2020-11-02",
    "assured_by": "editor",
    "certainty": "low",
}

CASES: dict[str, tuple[Change, set[str]]] = {
    "men and unknown": ({DESK: {"services.help.name": MEN}}, {"gender-from-name"}),
    "men and women": (
        {
            DESK: {
                "services.help.name": MEN,
                "services.help.eligibility": {"gender": ["women"], "ages": ["adults"]},
            }
        },
        {"gender-from-name"},
    ),
    "women and men": (
        {
            DESK: {
                "services.help.name": WOMEN,
                "services.help.eligibility": {"gender": ["men"], "ages": ["adults"]},
            }
        },
        {"gender-from-name"},
    ),
    "both and unknown": ({DESK: {"services.help.name": BOTH}}, set()),
    "women and all": ({OFFICE: {"name": WOMEN}}, set()),
    "no hours in the list": ({DESK: {"services.help.schedules": []}}, {"impossible-schedule"}),
    "hours of a contact": (
        {
            DESK: {
                "contacts.desk.schedules": [
                    {"byday": ["MO"], "opens_at": "08:00", "closes_at": "08:00"}
                ]
            }
        },
        {"impossible-schedule"},
    ),
    "hours of a place": (
        {
            DESK: {
                "locations.hall.schedules": [
                    {"byday": ["MO"], "opens_at": "24:00", "closes_at": "08:00"}
                ]
            }
        },
        {"impossible-schedule"},
    ),
    "midnight as an end": (
        {
            DESK: {
                "services.help.schedules": [
                    {"byday": ["MO"], "opens_at": "20:00", "closes_at": "00:00"}
                ]
            }
        },
        set(),
    ),
    "seasons that follow each other": (
        {
            DESK: {
                "services.help.schedules": [
                    {
                        "byday": ["MO"],
                        "opens_at": "08:00",
                        "closes_at": "12:00",
                        "valid_to": "2026-05-31",
                    },
                    {
                        "byday": ["MO"],
                        "opens_at": "08:00",
                        "closes_at": "12:00",
                        "valid_from": "2026-06-01",
                    },
                ]
            }
        },
        set(),
    ),
    "a need for rooms, delivery unknown": (
        {HOUSE: {"services.rooms.delivery": "unknown", "services.rooms.house_rules": "~"}},
        {"missing-house-rules"},
    ),
    "a need for rooms, by phone only": (
        {HOUSE: {"services.rooms.delivery": ["phone"], "services.rooms.house_rules": "~"}},
        set(),
    ),
    "a hidden place that is gone": (
        {
            HOUSE: {
                "status": "defunct",
                "locations.house.reached_through": ["garden-house"],
                "contacts": "~",
                "services.rooms.contacts": "~",
            }
        },
        set(),
    ),
    "a hidden place only it knows of": (
        {
            HOUSE: {
                "locations.house.reached_through": ["garden-house"],
                "contacts": "~",
                "services.rooms.contacts": "~",
            }
        },
        {"missing-way-in"},
    ),
    "a hidden place, told at a public door": (
        {HOUSE: {"locations.house.reached_through": ["river-desk"]}},
        set(),
    ),
    "a closed service without contact": (
        {OFFICE: {"services.talk.status": "temporarily_closed", "services.talk.contacts": []}},
        set(),
    ),
    "a closed organization without contact": (
        {OFFICE: {"status": "inactive", "services.talk.contacts": []}},
        {"missing-way-in", "closed-help-line"},
    ),
    "a closed organization of old": ({DESK: {"status": "inactive", "assurance": OLD}}, set()),
    "a closed organization with old sources": (
        {
            DESK: {
                "status": "defunct",
                "assurance": WEB,
                "sources": [{"url": "https://a.example.org/", "published": "2001"}],
            }
        },
        set(),
    ),
    "exactly three years": (
        {DESK: {"sources": [{"url": "https://river.example.org/", "published": "2023-11-23"}]}},
        set(),
    ),
    "a day more": (
        {DESK: {"sources": [{"url": "https://river.example.org/", "published": "2023-11-22"}]}},
        {"old-source"},
    ),
    "the year three years ago": (
        {DESK: {"sources": [{"url": "https://river.example.org/", "published": "2023"}]}},
        set(),
    ),
    "a help line has a limit of its own": (
        {
            OFFICE: {
                "contacts.call.assurance": {
                    "method": "phone",
                    "assured_date": "2026-08-01",
                    "assured_by": "editor",
                    "certainty": "high",
                }
            }
        },
        {"overdue-assurance"},
    ),
    "another line has another": (
        {
            OFFICE: {
                "contacts.office.assurance": {
                    "method": "phone",
                    "assured_date": "2026-08-01",
                    "assured_by": "editor",
                    "certainty": "high",
                }
            }
        },
        set(),
    ),
    "an exit without encryption": (
        {
            SETTINGS: {
                "exit_targets": {
                    "en": "http://www.example.com/",
                    "id": "https://www.example.com/",
                    "ar": "https://[broken/",
                }
            }
        },
        {"unsafe-url", "unsafe-exit-target"},
    ),
    "an exit below ours": (
        {
            SETTINGS: {
                "exit_targets": {
                    "en": "https://a.near.example.org/",
                    "id": "https://www.example.com/",
                    "ar": "https://m.facebook.com/",
                }
            }
        },
        {"unsafe-exit-target"},
    ),
    "a neutral name in one language only": (
        {
            OFFICE: {
                "name": {"en": "Office for victims", "id": "Kantor korban"},
                "neutral_name": {"en": "Open Office"},
            }
        },
        {"unneutral-title", "missing-translation"},
    ),
    "a neutral name that is none": (
        {
            OFFICE: {
                "name": {"en": "Office for victims", "id": "Kantor"},
                "neutral_name": {"en": "Shelter", "id": "Kantor"},
            }
        },
        {"unneutral-title"},
    ),
    "a mailbox that tells": (
        {SETTINGS: {"report_email": "victims@near.example.org"}},
        {"unneutral-settings"},
    ),
    "a short address that tells": (
        {SETTINGS: {"short_url": "shelter.example"}},
        {"unneutral-settings"},
    ),
    "a level a province can have": ({DESK: {"level": "province"}}, set()),
    "help for all from a district": (
        {DESK: {"services.help.service_area": ["national"]}},
        set(),
    ),
    "help for the province from a district": (
        {DESK: {"services.help.service_area": ["alder"]}},
        set(),
    ),
    "a letter in WhatsApp to an ordinary number": (
        {OFFICE: {"contacts.office.channel": "whatsapp"}},
        set(),
    ),
    "free numbers end at the border": (
        {OFFICE: {"contacts.office.number": "0808 157 0123"}},
        {"unreachable-from-abroad"},
    ),
    "what costs nothing may be listed": (
        {
            OFFICE: {
                "services.talk.cost": {
                    "kind": "free",
                    "cost_options": [
                        {
                            "option": {"en": "Form", "id": "Formulir"},
                            "amount": "0",
                            "currency": "XTS",
                        }
                    ],
                }
            }
        },
        set(),
    ),
    "children at a service that must report": (
        {
            DESK: {
                "services.help.eligibility": {"gender": "unknown", "ages": ["children"]},
                "services.help.police_contact": "must_report",
                "services.help.first_contact": {
                    "steps": "unknown",
                    "who_answers": "unknown",
                    "anonymous": "yes",
                },
            }
        },
        set(),
    ),
    "a local number nationwide": (
        {OFFICE: {"contacts.office.number": "156", "contacts.office.dial_from": "home"}},
        {"local-short-number"},
    ),
}

GROWING = """
directory_data/directory.yaml:
  locales:
    - {locale: en, name: English}
    - locale: id
      name: Bahasa Indonesia
      status: in_progress
      translation: {translator: editor, method: person, checker: teacher, checked: 2026-11-02}
  exit_targets: {en: "https://www.example.com/", id: "https://www.example.com/"}
"""


@pytest.mark.parametrize(("change", "rules"), CASES.values(), ids=CASES)
def test_one_change(change: Change, rules: set[str], project: Project) -> None:
    project.change(change)
    assert project.rules() == rules


def test_nothing_is_asked_of_a_language_that_is_growing(project: Project) -> None:
    project.change(GROWING)
    project.change({OFFICE: {"name": {"en": "Open Office"}}})
    assert project.rules() == set()


def test_organizations_of_a_province_lie_in_its_folder(project: Project) -> None:
    text = (project.root / DESK).read_text("utf-8")
    project.write("directory_data/organizations/alder/province-desk.yaml", text)
    (project.root / DESK).unlink()
    assert project.rules() == set()


def test_two_services_never_share_an_address(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicate_id, "service_code", lambda *_: "aaaaa")
    problems = [p for p in project.problems() if p.rule == "duplicate-id"]
    assert [p.message.in_words() for p in problems] == [
        "by chance this service gets the same address as `garden-house/rooms`"
    ] * 2
    assert problems[0].hint.in_words() == (
        "change the id of this service a little, such as `help-2`"
    )


def test_an_address_is_five_letters_that_can_be_read_out() -> None:
    codes = {service_code(f"office-{number}", "help") for number in range(500)}
    assert len(codes) == 500
    assert all(len(code) == CODE_LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert not set("ilou") & set(ALPHABET)
    assert service_code("open-office", "talk") == service_code("open-office", "talk")
    assert service_code("a/b", "c") == service_code("a", "b/c"), (
        "ids hold no slash, so this cannot be"
    )


def test_a_final_edition_says_where_its_publisher_is_and_was_tried_by_readers(
    project: Project,
) -> None:
    kept = [
        line.replace("state: draft", "state: final")
        for line in (project.root / SETTINGS).read_text("utf-8").splitlines()
        if not line.startswith(("publisher_address:", "reader_test:"))
    ]
    project.write(SETTINGS, "\n".join(kept) + "\n")
    found = [problem for problem in project.problems() if problem.rule == "unready-edition"]
    assert len(found) == 2
