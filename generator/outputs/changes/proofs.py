"""Whether a changed number is proven: two checks of exactly this change, written down with it (SA-X7)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.directory import Directory
from generator.model.organization import Organization
from generator.model.phone_numbers import is_same_line
from generator.outputs.changes.changed_facts import Change
from generator.outputs.changes.field_differences import FieldDifference, said
from generator.outputs.changes.kinds import ChangeKind
from generator.problems import Message, message


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


class Gate:
    """Whether the changes of one organization are proven."""

    def __init__(self, old: Directory, new: Directory, organization_id: str) -> None:
        """Take two states of the directory, and the organization that is asked about."""
        self._numbers = proofs_of_numbers(old, new, organization_id)
        self._new = new
        self._states = tuple(each.organizations.get(organization_id) for each in (old, new))

    def is_proven(self, one: FieldDifference) -> bool | None:
        """Return whether a change is proven, `None` where no proof is asked for.

        Of a status it says whether all numbers that it hides or shows are proven.
        """
        if one.path == ("status",) and self._numbers:
            return all(self._numbers.values())
        return self._numbers.get(one.path[1]) if one.path[-1] == "number" else None

    def proofs(self, one: FieldDifference) -> tuple[str, ...]:
        """Return the proofs of a change that are written down, as one line each."""
        before, after = self._states
        known = before.number_changes if before else ()
        return tuple(
            said(check)
            for change in (after.number_changes if after else ())
            if change not in known and one.path == ("contacts", change.contact, "number")
            for check in change.checks
        )

    def invented(self, file: str) -> Iterator[Change]:
        """Yield every entry that tells a history that never was, and every one that was taken out."""
        before, after = self._states
        known, told = (each.number_changes if each else () for each in (before, after))
        shown, shown_now = (each.shown_numbers if each else {} for each in (before, after))
        for one in told:
            ends = (
                (one.old or "", shown.get(one.contact, "")),
                (one.new or "", shown_now.get(one.contact, "")),
            )
            if one not in known and not all(
                is_same_line(*end, self._new.country) for end in ends
            ):
                yield self._history(
                    file,
                    "",
                    said(one),
                    message("this history never was: the older state had another value"),
                )
        for one in known:
            if after is not None and one not in told:
                yield self._history(
                    file,
                    said(one),
                    "",
                    message("lines of this list are added, never taken out"),
                )

    def _history(self, file: str, old: str, new: str, sign: Message) -> Change:
        path = ("number_changes",)
        return Change(file, path, ChangeKind.HISTORY, old, new, is_proven=False, signs=(sign,))
