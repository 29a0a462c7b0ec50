"""Contacts: office lines and addresses of roles, never of persons (REQ-D05)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from generator.model.assurance import Assurance
from generator.model.codes import CallCost, Channel, DialFrom, Doubt, YesNo
from generator.model.record import Known, Record, ShortText, Url
from generator.model.schedule import Schedules
from generator.model.text import LocalizedText

DialledNumber = Annotated[str, StringConstraints(max_length=40, min_length=2)]
"""A number as people dial or write it; a check proves that it can be dialled."""


class CallbackSafety(Record):
    """What a contact may show on a phone that others see (REQ-S08)."""

    calls_back: Known[YesNo]
    """Whether they may call back."""
    withheld_number_accepted: Known[YesNo]
    """Whether a call with a hidden number is answered."""
    message_shows_name: Known[YesNo]
    """Whether a message shows the name of the service."""


class Contact(Record):
    """One way to reach an organization (HSDS `phone`, or `url` and `email`)."""

    channel: Channel
    """Way of contact: voice, whatsapp, sms, email, website."""
    number: DialledNumber | None = None
    """Number as dialled in the country, such as "021-5551234", or a short number."""
    extension: str | None = Field(default=None, pattern=r"^[0-9]{1,6}$")
    """Digits to press after the line answers."""
    email: str | None = Field(default=None, max_length=120)
    """E-mail of an office, never of a person."""
    url: Url | None = None
    """Web address, for channel `website`."""
    label: LocalizedText | None = None
    """Short name of this line, such as "Hotline"."""
    dial_from: DialFrom = DialFrom.ANYWHERE
    """From where it can be dialled: home, abroad, anywhere."""
    call_cost: CallCost | None = None
    """Cost of the call itself: free, normal; left out when not known."""
    office_mobile: YesNo = YesNo.NO
    """`yes` when a mobile number was published as an office line."""
    foreign_reason: ShortText | None = None
    """Why a number of another country is listed, such as an embassy."""
    shared_with: tuple[str, ...] = ()
    """Ids of organizations that rightly publish the same number."""
    schedules: Known[Schedules] = None
    """When this line answers, if it differs from the service."""
    callback_safety: CallbackSafety | None = None
    """What the line may show on the phone of who calls."""
    calls_recorded: YesNo | None = None
    """Whether calls are logged or recorded."""
    doubt: Doubt | None = None
    """Known reason to ask first."""
    seen_at: tuple[Url, ...] = ()
    """Addresses of the sources of the record that print this contact; the first source alone if left out."""
    assurance: Assurance | None = None
    """Check of this contact alone, if it differs from the record."""

    @model_validator(mode="after")
    def _has_what_its_channel_needs(self) -> Contact:
        needed = {Channel.EMAIL: "email", Channel.WEBSITE: "url"}.get(self.channel, "number")
        if getattr(self, needed) is None:
            raise ValueError(f"contact-without:{needed}")
        return self
