"""Whether a changed number is proven: two checks of exactly this change, written down with it (SA-X7)."""

from __future__ import annotations

from generator.model.directory import Directory
from generator.model.organization import Organization
from generator.model.phone_numbers import is_same_line


def proofs_of_numbers(old: Directory, new: Directory, organization_id: str) -> dict[str, bool]:
    """Return, for each contact whose number readers lose or get, whether the change is proven.

    Of an organization that is new nothing is asked: no number of it could be taken away. One that was shown
    and whose file is gone is not proven: it is closed first (`status: defunct`), and later taken out.
    """
    before, after = (each.organizations.get(organization_id) for each in (old, new))
    if before is None:
        return {}
    shown, shown_now = before.shown_numbers, after.shown_numbers if after else {}
    return {
        contact: after is not None and _is_proven(new, before, after, contact)
        for contact in sorted({*shown, *shown_now})
        if not is_same_line(shown.get(contact, ""), shown_now.get(contact, ""), new.country)
    }


def _is_proven(
    directory: Directory, before: Organization, after: Organization, contact: str
) -> bool:
    """Return whether a change that `before` did not have yet leads from its number to that of `after`."""
    days = directory.settings.freshness.new_number_days
    was = before.shown_numbers.get(contact, "")
    now = after.shown_numbers.get(contact, "")
    return any(
        change.contact == contact
        and is_same_line(change.old or "", was, directory.country)
        and is_same_line(change.new or "", now, directory.country)
        and change.is_proven(days)
        for change in after.number_changes
        if change not in before.number_changes
    )
