"""Tells how sure we are of a service."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.codes import YesNo
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.service_view import AssuranceView
from generator.views.scope import Scope
from generator.views.service.contacts import host_of
from generator.views.service.freshness import is_confirmed, sentences_of, state_of, worst
from generator.views.service.new_numbers import reference_of
from generator.views.service.service_records import ServiceRecord


def assurance_view(
    scope: Scope, record: ServiceRecord, contacts: Sequence[ContactView]
) -> AssuranceView:
    """Return the state of a service on the day of the build, and its sentences.

    `contacts` are its ways, the best first. What holds is the check of the first one, since a service whose
    number is wrong cannot be reached; the check of the record holds where that contact has none of its own.
    """
    localizer, organization = scope.localizer, record.organization
    limits = scope.directory.settings.freshness
    first = _own_first_contact(record, contacts)
    checked = record.contacts[reference_of(first)].assurance if first else None
    assurance = checked or organization.assurance
    state = worst(
        first.state if first else state_of(assurance, limits.contact, scope.today),
        state_of(assurance, limits.description, scope.today),
    )
    sentences = sentences_of(localizer, assurance, organization.sources, state)
    if organization.demo is YesNo.YES:
        sentences = (
            localizer.words("This is an example. The service does not exist."),
            *sentences,
        )
    return AssuranceView(
        state=state,
        date=assurance.assured_date.isoformat(),
        date_words=localizer.formats.date(assurance.assured_date),
        confirmed=is_confirmed(assurance),
        sentences=sentences,
        sources=_sources(scope, record),
    )


def _own_first_contact(
    record: ServiceRecord, contacts: Sequence[ContactView]
) -> ContactView | None:
    """Return the first contact, `None` where it belongs to an office that takes people in for the service."""
    first = next(iter(contacts), None)
    return first if first and reference_of(first) in record.contacts else None


def _sources(scope: Scope, record: ServiceRecord) -> tuple[tuple[str, str], ...]:
    formats = scope.localizer.formats
    return tuple(
        (
            host_of(source.url),
            formats.partial_date(source.published) if source.published else "",
        )
        for source in record.organization.sources
    )
