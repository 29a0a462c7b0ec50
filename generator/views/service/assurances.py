"""Tells how sure we are of a service."""

from __future__ import annotations

from generator.model.assurance import Assurance
from generator.model.codes import YesNo
from generator.views.read_model.service_view import AssuranceView
from generator.views.scope import Scope
from generator.views.service.contacts import host_of
from generator.views.service.freshness import is_confirmed, sentences_of, state_of, worst
from generator.views.service.service_records import ServiceRecord


def assurance_view(scope: Scope, record: ServiceRecord) -> AssuranceView:
    """Return the state of a service on the day of the build, and its sentences.

    What holds is the check of the first contact, since a service whose number is wrong cannot be reached; the
    check of the record holds where that contact has none of its own.
    """
    localizer, organization = scope.localizer, record.organization
    limits = scope.directory.settings.freshness
    assurance = _first_contact_check(record) or organization.assurance
    state = worst(
        state_of(assurance, limits.contact, scope.today),
        state_of(assurance, limits.description, scope.today),
    )
    sentences = sentences_of(localizer, assurance, organization.sources, state)
    if organization.demo is YesNo.YES:
        sentences = (
            localizer.words("This is an example. The service does not exist."),
            *sentences,
        )
    return AssuranceView(
        state=state.value,
        date=assurance.assured_date.isoformat(),
        date_words=localizer.formats.date(assurance.assured_date),
        confirmed=is_confirmed(assurance),
        sentences=sentences,
        sources=_sources(scope, record),
    )


def _first_contact_check(record: ServiceRecord) -> Assurance | None:
    return next((contact.assurance for contact in record.contacts.values()), None)


def _sources(scope: Scope, record: ServiceRecord) -> tuple[tuple[str, str], ...]:
    formats = scope.localizer.formats
    return tuple(
        (
            host_of(source.url),
            formats.partial_date(source.published) if source.published else "",
        )
        for source in record.organization.sources
    )
