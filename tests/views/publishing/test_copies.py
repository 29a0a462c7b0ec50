"""What may stand where there is no room for a word of warning."""

from __future__ import annotations

import pytest

from generator.views.publishing.copies import contacts_alone, contacts_to_copy, first_alone
from tests.views.told import told

pytestmark = pytest.mark.quick

DOUBTED = """
contacts:
  desk: {channel: voice, number: 0117 496 0188, doubt: old_source}
  mail: {channel: email, email: desk@desk.example.org}
"""


def test_a_line_without_notices_tells_no_doubtful_number() -> None:
    service = told(organization=DOUBTED, service="contacts: [desk, mail]")
    assert len(contacts_to_copy(service)) == 2
    assert [one.display for one in contacts_alone(service)] == ["desk@desk.example.org"]


def test_a_service_with_doubtful_numbers_alone_has_none_in_such_a_line() -> None:
    service = told(organization=DOUBTED, service="contacts: [desk]")
    assert first_alone(service) is None
