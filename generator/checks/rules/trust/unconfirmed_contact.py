"""Finds, in a final edition, contacts that nobody has called, visited or written to.

A wrong number in print stays wrong for years, and may cost somebody the only attempt. An edition stays
a draft, and says so on every page, until every contact it shows was confirmed by telephone, visit or
letter within the limit of `freshness`.

Fails, if the edition is `final`:

    assurance: {method: website, assured_date: 2026-11-02, assured_by: editor, certainty: high}

Passes:

    assurance: {method: phone, assured_date: 2026-11-02, assured_by: editor, certainty: high}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.assurance import Assurance
from generator.model.codes import AssuranceMethod, EditionState, Status
from generator.problems import message

_CONFIRMED_BY = (AssuranceMethod.PHONE, AssuranceMethod.VISIT, AssuranceMethod.LETTER)


def _find(context: Context) -> Iterator[Finding]:
    if context.directory.settings.edition.state is not EditionState.FINAL:
        return
    for _, file, organization in context.organizations:
        if organization.status is not Status.ACTIVE:
            continue
        for key, contact in organization.contacts.items():
            if not _is_confirmed(context, contact.assurance or organization.assurance):
                wrong = message(
                    "a final edition must not show a contact that nobody has confirmed"
                )
                hint = message(
                    "confirm it by telephone, visit or letter, and write that as `assurance` of the contact; "
                    "or publish a draft"
                )
                yield context.key_place(file, ("contacts", key)), wrong, hint


def _is_confirmed(context: Context, assurance: Assurance) -> bool:
    age = (context.today - assurance.assured_date).days
    limit = context.directory.settings.freshness.contact.not_shown_days
    return assurance.method in _CONFIRMED_BY and age <= limit


CHECK = Check("unconfirmed-contact", _find)
