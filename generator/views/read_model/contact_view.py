"""Contacts and opening hours, ready to be placed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.codes import Channel
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.text_view import Text


@dataclass(frozen=True, slots=True)
class DayView:
    """One weekday: its names, and its opening bands in the reader's clock."""

    name: str
    short: str
    is_open: bool
    bands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HoursView:
    """When something is open.

    `state` is `always`, `bands`, `office_hours`, `by_appointment` or `unknown`. `lines` are whole spoken
    lines. `week` has seven days, Monday first, and is empty unless the hours are known as times.
    `machine` serves "open now": `MO 08:00-16:00;…` in local time, with `zone` (IANA) and `offset_minutes`
    east of UTC; empty when not known as times.
    """

    state: str
    lines: tuple[str, ...]
    week: tuple[DayView, ...]
    machine: str
    zone: str
    zone_label: str
    offset_minutes: int


@dataclass(frozen=True, slots=True)
class ContactView:
    """One way to reach somebody.

    `display` is the number, address or host as people read it, with non-breaking groups; `href` the
    `tel:`, `mailto:` or `https:` target; `dial` the digits alone (with a leading + for E.164), empty for
    mail and web. `notes` are whole sentences: cost of the call, recorded calls, callback safety, doubts.
    `abroad` is the number as it is dialled from other countries, where that works and differs from `display`.
    `state` says how far its check holds; `in_doubt` that it is not `fresh`, or has a known doubt.
    """

    id: str
    organization_id: str
    channel: Channel
    channel_label: str
    label: Text | None
    display: str
    dial: str
    href: str
    extension: str
    notes: tuple[str, ...]
    hours: HoursView | None
    is_phone: bool
    in_doubt: bool
    abroad: str = ""
    recording_notes: tuple[str, ...] = ()
    """That calls are recorded, where they are; it stands among `notes` too."""
    has_doubt: bool = False
    """True where a reason to ask first is known; its sentence stands among `notes`."""
    cost_notes: tuple[str, ...] = ()
    """Sentences on what the call costs; they stand among `notes` too."""
    state: CheckState = CheckState.FRESH


@dataclass(frozen=True, slots=True)
class HelpLineView:
    """A line of every page: whose it is, when to use it, and how to reach it.

    `remember_as` says whom it is for in few words; a line that has it is one to remember.
    """

    name: Text
    when: Text
    contact: ContactView
    service_path: str
    remember_as: Text | None = None
    about: tuple[str, ...] = ()
    """What the call costs, when somebody answers, and what they do with it, in short sentences."""
    quiet: ContactView | None = None
    """A silent way of the same line."""
