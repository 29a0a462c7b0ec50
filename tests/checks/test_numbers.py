"""Which telephone numbers may be published. Numbers are examples of libphonenumber, or kept free for plays."""

from __future__ import annotations

import pytest
from phonenumbers import PhoneNumberType, example_number_for_type

from generator.checks.reading.number_faults import NumberFault, fault_of
from generator.model.country import Country
from tests.checks.conftest import Project

OPEN_OFFICE = "directory_data/organizations/national/open-office.yaml"


def country(
    region: str, short: tuple[str, ...] = (), prefixes: tuple[str, ...] = ()
) -> Country:
    source = {"purpose": {"en": "Help"}, "source": "https://example.org/numbers"}
    return Country.model_validate(
        {
            "phone_region": region,
            "currency": "XTS",
            "levels": {},
            "time_zones": {},
            "address_patterns": {},
            "words": {},
            "short_numbers": dict.fromkeys(short, source),
            "number_prefixes": {prefix: {"en": "Everywhere"} for prefix in prefixes},
        }
    )


INDONESIA = country("ID", short=("129", "110", "08001000"), prefixes=("1500", "0800"))
BRITAIN = country("GB", short=("155",), prefixes=("0306",))
AMERICA = country("US")


def example(region: str, kind: int) -> str:
    number = example_number_for_type(region, kind)
    assert number is not None
    return str(number.national_number)


SOUND = (
    (INDONESIA, "129"),
    (INDONESIA, "0-800-1000"),
    (INDONESIA, "(021) 8350123"),
    (INDONESIA, "021-8350123"),
    (INDONESIA, "021.8350123"),
    (INDONESIA, "+62 21 8350123"),
    (INDONESIA, "0812-345-678"),
    (INDONESIA, "0800 1234 567"),
    (INDONESIA, "1500-123"),
    (BRITAIN, "0117 496 0166"),
    (BRITAIN, "0808 157 0123"),
    (BRITAIN, "+44 117 496 0166"),
    (AMERICA, "201-555-0123"),
    (AMERICA, "(201) 555-0123"),
    (AMERICA, "1-201-555-0123"),
)

FAULTY = (
    (INDONESIA, "٠٢١٨٣٥٠١٢٣", NumberFault.OTHER_DIGITS),
    (INDONESIA, "021-835०123", NumberFault.OTHER_DIGITS),
    (INDONESIA, "０２１8350123", NumberFault.OTHER_DIGITS),
    (INDONESIA, "119 ext. 8", NumberFault.NOT_ONLY_DIGITS),
    (INDONESIA, "021-8350123 (office)", NumberFault.NOT_ONLY_DIGITS),
    (INDONESIA, "0800-HELP-NOW", NumberFault.NOT_ONLY_DIGITS),
    (INDONESIA, "021-8350123 / 8350124", NumberFault.UNDIALABLE),
    (INDONESIA, "8350123", NumberFault.UNDIALABLE),
    (INDONESIA, "021-129", NumberFault.UNDIALABLE),
    (INDONESIA, "999", NumberFault.UNDIALABLE),
    (INDONESIA, "021", NumberFault.UNDIALABLE),
    (INDONESIA, "1500", NumberFault.UNDIALABLE),
    (INDONESIA, "1500-12", NumberFault.UNDIALABLE),
    (INDONESIA, "1500-1234", NumberFault.UNDIALABLE),
    (INDONESIA, "0812-345", NumberFault.UNDIALABLE),
    (INDONESIA, "--", NumberFault.UNDIALABLE),
    (INDONESIA, "+", NumberFault.UNDIALABLE),
    (INDONESIA, "21-8350123", NumberFault.NO_AREA_CODE),
    (INDONESIA, "62 21 8350123", NumberFault.NO_AREA_CODE),
    (INDONESIA, "0809 1234 567", NumberFault.COSTLY),
    (INDONESIA, "0804 1234 567", NumberFault.COSTLY),
    (BRITAIN, "0909 879 0123", NumberFault.COSTLY),
    (BRITAIN, "117 496 0166", NumberFault.NO_AREA_CODE),
    (AMERICA, "900-234-5678", NumberFault.COSTLY),
    (AMERICA, "555-0123", NumberFault.UNDIALABLE),
)


@pytest.mark.parametrize(("where", "written"), SOUND, ids=lambda value: str(value)[:20])
def test_numbers_that_can_be_dialled(where: Country, written: str) -> None:
    assert fault_of(written, where) is None


@pytest.mark.parametrize(
    ("where", "written", "fault"), FAULTY, ids=lambda value: str(value)[:20]
)
def test_numbers_that_cannot(where: Country, written: str, fault: NumberFault) -> None:
    assert fault_of(written, where) is fault


@pytest.mark.parametrize("region", ["ID", "GB", "US", "NP", "PH", "MY", "TH", "EG", "IT", "BR"])
def test_the_examples_of_any_country_can_be_dialled_with_their_country_code(
    region: str,
) -> None:
    kinds = (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE)
    examples = [example_number_for_type(region, kind) for kind in kinds]
    written = [
        f"+{n.country_code}{'0' * bool(n.italian_leading_zero)}{n.national_number}"
        for n in examples
        if n
    ]
    assert written
    assert [fault_of(number, country(region)) for number in written] == [None] * len(written)


@pytest.mark.parametrize("region", ["ID", "GB", "US", "TH", "MY"])
def test_premium_numbers_of_any_country_are_refused(region: str) -> None:
    number = example_number_for_type(region, PhoneNumberType.PREMIUM_RATE)
    assert number is not None
    written = f"+{number.country_code}{number.national_number}"
    assert fault_of(written, country(region)) is NumberFault.COSTLY


def test_a_prefix_nobody_else_knows_is_taken_from_the_country_file() -> None:
    where = country("ID", prefixes=("1999",))
    assert fault_of("1999-123", where) is None
    assert fault_of("1999", where) is NumberFault.UNDIALABLE
    assert fault_of("1999" + "1" * 12, where) is NumberFault.UNDIALABLE
    assert fault_of("1999-123", country("ID")) is NumberFault.UNDIALABLE


def test_a_shared_number_is_known_however_it_is_written(project: Project) -> None:
    river = "directory_data/organizations/alder-south/river-desk.yaml"
    for written in ("+44 117 496 0166", "(0117) 4960166", "0117.496.0166"):
        project.change(f"{river}:\n  contacts:\n    desk:\n      number: '{written}'\n")
        assert project.rules() == {"repeated-number"}
    project.change(f"{river}:\n  contacts:\n    desk:\n      extension: '12'\n")
    assert project.rules() == set()


def test_who_shares_a_number_may_be_told_on_either_side(project: Project) -> None:
    river = "directory_data/organizations/alder-south/river-desk.yaml"
    project.change(f"{river}:\n  contacts:\n    desk:\n      number: 0117 496 0166\n")
    project.change(
        f"{OPEN_OFFICE}:\n  contacts:\n    office:\n      shared_with: [river-desk]\n"
    )
    assert project.rules() == set()


def test_one_organization_may_use_a_number_twice(project: Project) -> None:
    project.change(
        f"{OPEN_OFFICE}:\n  contacts:\n    chat:\n      channel: whatsapp\n      number: 0117 496 0166\n"
    )
    assert project.rules() == set()


@pytest.mark.parametrize(
    ("email", "is_told"),
    [
        ("office@openoffice.example.org", False),
        ("info.north@openoffice.example.org", False),
        ("openoffice_north@openoffice.example.org", False),
        ("first.last@openoffice.example.org", True),
        ("first_last2@openoffice.example.org", True),
        ("first-last@gmail.com", True),
        ("openoffice@gmail.com", True),
        ("unit12@openoffice.example.org", False),
        ("a.b@openoffice.example.org", False),
    ],
)
def test_mailboxes_of_persons(email: str, is_told: bool, project: Project) -> None:  # noqa: FBT001
    project.change(f"{OPEN_OFFICE}:\n  contacts:\n    mail:\n      email: {email}\n")
    assert ("personal-contact" in project.rules()) is is_told
