"""Builds services: everything a page, a sheet or a card may show of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote

from generator.model.codes import Delivery, Level, Status
from generator.model.directory import NATIONAL
from generator.translations.catalog import message_id as _
from generator.views.answers.answer import Answers
from generator.views.answers.office_views import rule_views
from generator.views.answers.ways import Way
from generator.views.paths import office_path, page_path, service_path
from generator.views.place.places import place_view
from generator.views.publishing.first_contact import best_first
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.rule_view import RuleView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link, Text
from generator.views.scope import Scope, links
from generator.views.service import labels
from generator.views.service.assurances import assurance_view
from generator.views.service.choices import badge_messages, badges_of
from generator.views.service.contacts import ContactViews
from generator.views.service.facts import Answered, facts_of
from generator.views.service.new_numbers import reference_of, with_old_number
from generator.views.service.service_records import ServiceRecord
from generator.views.service.subject import Subject

MISTAKE_PAGE = f"{page_path('about')}#mistake"
"""Where a mistake can be reported if the publisher has neither a mailbox nor a page for it."""

_CALLING_BACK = _("if they call you back")


ServiceViews = Mapping[str, ServiceView]
"""All services, by `organization/service`."""


def service_views(scope: Scope, contacts: ContactViews, answers: Answers) -> ServiceViews:
    """Return every service of the directory in one locale; `answers` know which way to it is tried first."""
    records = (ServiceRecord(*found) for found in scope.directory.services())
    return {
        record.id: _service_view(scope, record, _contacts(scope, record, contacts, answers))
        for record in records
    }


def _service_view(
    scope: Scope, record: ServiceRecord, ways: tuple[ContactView, ...]
) -> ServiceView:
    """Return one service in one locale; alternatives to a closed one are added by `alternatives`."""
    localizer, service, organization = scope.localizer, record.service, record.organization
    places = tuple(place_view(scope, place) for place in record.locations)
    hours = scope.hours(service.schedules, scope.zone_of(record.organization_id, organization))
    known = facts_of(Subject(scope, record, hours, places))
    badges = badges_of(organization, service)
    return ServiceView(
        id=record.id,
        code=record.code,
        path=service_path(record.code),
        title=_title(scope, record),
        name=localizer.text(service.name),
        organization=localizer.text(organization.name),
        run_by=localizer.words(labels.RUN_BY[organization.run_by]),
        reach=_reach(scope, service.service_area),
        summary=localizer.text(service.summary),
        needs=links(scope.need_links, service.offers),
        need_codes=service.offers,
        stages=tuple(stage.value for stage in service.stages),
        contacts=ways,
        hours=hours,
        facts=known.facts,
        unknown=(*known.unknown, *_unknown_of_contacts(scope, record)),
        places=places,
        assurance=assurance_view(scope, record, ways),
        badges=badges,
        badge_labels=tuple(localizer.words(badge) for badge in badge_messages(service, badges)),
        notices=tuple(_notices(scope, record)),
        status=record.status,
        areas=service.service_area,
        report_href=_report_href(scope, record),
        is_residential=service.delivery == (Delivery.STAY,),
        languages=tuple(service.languages or ()),
        run_by_code=organization.run_by,
        by_rule=tuple(_rules(scope, record, known)),
        office=_office(scope, record),
    )


def _rules(scope: Scope, record: ServiceRecord, known: Answered) -> Iterator[RuleView]:
    """Yield what the rules say where the record is silent; what the record says wins."""
    kind = scope.directory.office_kind_of(record.organization)
    if kind is not None:
        told = {fact.key for fact in known.facts} - known.open
        yield from (rule for rule in rule_views(scope, kind) if rule.key not in told)


def _office(scope: Scope, record: ServiceRecord) -> Link | None:
    """Return the page of the kind of office, if the record names one."""
    kind = scope.directory.office_kind_of(record.organization)
    return Link(office_path(kind.number), scope.localizer.text(kind.name)) if kind else None


def _title(scope: Scope, record: ServiceRecord) -> str:
    """Return a title for tabs and file names that tells nothing to others."""
    localizer, code = scope.localizer, record.code
    service, organization = (
        localizer.text(one.neutral_name or one.name).value
        for one in (record.service, record.organization)
    )
    return scope.neutral_title(
        service if service == organization else f"{service} – {organization}",
        f"{service} ({code})",
        f"{organization} ({code})",
        localizer.words("Service {code}", code=code),
    )


def _reach(scope: Scope, areas: tuple[str, ...]) -> Level:
    if NATIONAL in areas:
        return Level.NATIONAL
    is_wide = any(area in scope.directory.provinces for area in areas)
    return Level.PROVINCE if is_wide else Level.DISTRICT


def _contacts(
    scope: Scope, record: ServiceRecord, contacts: ContactViews, answers: Answers
) -> tuple[ContactView, ...]:
    """Return the contacts of a service, the best first.

    A service without a contact of its own is reached through the offices that take people in for it.
    """
    ways = answers.ways(record)
    own = [view for key in record.contacts for view in with_old_number(contacts, key).values()]
    return best_first(own or _contacts_of_intake(scope, record, contacts, ways), ways)


def _contacts_of_intake(
    scope: Scope, record: ServiceRecord, contacts: ContactViews, ways: Sequence[Way]
) -> Iterator[ContactView]:
    """Yield the best contact of each office that takes people in, under its name; it may be closed for now."""
    for organization_id in record.reached_through:
        organization = scope.directory.organizations.get(organization_id)
        if organization is None or organization.status.is_closed:
            continue
        keys = [f"{organization_id}/{key}" for key in organization.contacts]
        known = best_first((contacts[key] for key in keys if key in contacts), ways)
        notice = labels.STATUS[organization.status]
        warnings = (scope.localizer.words(notice),) if notice else ()
        for first in known[:1]:
            for contact in with_old_number(contacts, reference_of(first)).values():
                yield replace(
                    contact,
                    label=scope.localizer.text(organization.name),
                    notes=(*warnings, *contact.notes),
                )


def _unknown_of_contacts(scope: Scope, record: ServiceRecord) -> tuple[str, ...]:
    safeties = [contact.callback_safety for contact in record.contacts.values()]
    is_unknown = any(safety is not None and safety.calls_back is None for safety in safeties)
    return (scope.localizer.words(_CALLING_BACK),) if is_unknown else ()


def _notices(scope: Scope, record: ServiceRecord) -> Iterator[Text]:
    """Yield what the status says, then the alert of the record."""
    if record.status is not Status.ACTIVE:
        yield scope.localizer.sentence(labels.STATUS[record.status])
    if record.service.alert:
        yield scope.localizer.text(record.service.alert)


def _report_href(scope: Scope, record: ServiceRecord) -> str:
    """Return where a mistake is reported: a mail with a neutral subject, a page of the publisher, or ours.

    The subject names the edition and the six letters of the page, nothing of the reader (REQ-R04).
    """
    settings = scope.directory.settings
    if not settings.report_email:
        return settings.report_url or MISTAKE_PAGE
    edition, code = settings.edition.code, record.code
    # Translators: subject of a mail; keep it neutral.
    subject = scope.localizer.words("Correction {edition} {code}", edition=edition, code=code)
    return f"mailto:{settings.report_email}?subject={quote(subject)}"
