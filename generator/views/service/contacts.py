"""Builds contacts: each one once, shared by the services, help lines and pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from urllib.parse import urlsplit

from generator.model.codes import CallCost, Channel, DialFrom
from generator.model.contact import CallbackSafety, Contact
from generator.model.organization import Organization
from generator.model.phone_numbers import PhoneNumber, read_phone_number
from generator.model.settings import FreshnessLimits
from generator.views.answers.evidence import limits_of
from generator.views.language.phone_numbers import grouped, phone_href
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.contact_view import ContactView
from generator.views.scope import Scope
from generator.views.service import labels
from generator.views.service.freshness import sentences_of, state_of
from generator.views.service.new_numbers import both_numbers, old_contact

ContactViews = Mapping[str, ContactView]
"""All contacts, by `organization/contact`."""

PHONE_CHANNELS = frozenset({Channel.VOICE, Channel.WHATSAPP, Channel.SMS})


def contact_views(scope: Scope) -> ContactViews:
    """Return every contact of the directory in one locale."""
    settings = scope.directory.settings
    help_lines = {line.contact for line in settings.help_lines}
    views: dict[str, ContactView] = {}
    for organization_id, organization in scope.directory.organizations.items():
        for contact_id in organization.contacts:
            reference = f"{organization_id}/{contact_id}"
            is_help_line = reference in help_lines
            limits = limits_of(
                scope.directory, organization.contacts[contact_id], is_help_line=is_help_line
            )
            view = partial(_contact_view, scope, organization, reference, limits)
            views[reference] = view(organization.contacts[contact_id])
            if old := old_contact(scope, organization, contact_id):
                views |= both_numbers(scope, reference, view(old), views[reference])
    return views


def _contact_view(
    scope: Scope,
    organization: Organization,
    reference: str,
    limits: FreshnessLimits,
    contact: Contact,
) -> ContactView:
    organization_id, _, contact_id = reference.partition("/")
    zone = scope.zone_of(organization_id, organization)
    number = read_phone_number(contact.number or "", scope.directory.country)
    assurance = contact.assurance or organization.assurance
    state = state_of(assurance, limits, scope.today)
    warnings = (
        sentences_of(scope.localizer, assurance, organization.sources, state)
        if state is CheckState.NOT_SHOWN
        else ()
    )
    schedules = contact.schedules
    return ContactView(
        id=contact_id,
        organization_id=organization_id,
        channel=contact.channel,
        channel_label=scope.localizer.words(labels.CHANNEL[contact.channel]),
        label=scope.localizer.text(contact.label) if contact.label else None,
        display=_display(contact, scope.directory.country.phone_region),
        dial=_dial(contact, number),
        href=_href(contact, number),
        extension=contact.extension or "",
        notes=(*warnings, *_notes(scope, contact, number)),
        hours=scope.hours(schedules, zone) if schedules else None,
        is_phone=contact.channel in PHONE_CHANNELS,
        in_doubt=contact.doubt is not None or state is not CheckState.FRESH,
        abroad=_abroad(contact, number),
        has_doubt=contact.doubt is not None,
        recording_notes=(scope.localizer.words(labels.CALLS_RECORDED[contact.calls_recorded]),)
        if contact.calls_recorded
        else (),
        cost_notes=tuple(map(scope.localizer.words, _cost(scope, contact, number))),
        state=state,
    )


def _display(contact: Contact, region: str) -> str:
    if contact.channel is Channel.EMAIL:
        return contact.email or ""
    if contact.channel is Channel.WEBSITE:
        return host_of(contact.url or "")
    return grouped(contact.number or "", region)


def host_of(url: str) -> str:
    """Return the host of a web address as people say it, without `www.`."""
    return urlsplit(url).netloc.removeprefix("www.")


def _dial(contact: Contact, number: PhoneNumber | None) -> str:
    if number is None or contact.channel not in PHONE_CHANNELS:
        return ""
    return (number.e164 or number.dial) if contact.channel is Channel.WHATSAPP else number.dial


def _href(contact: Contact, number: PhoneNumber | None) -> str:
    if contact.channel is Channel.EMAIL:
        return f"mailto:{contact.email}"
    if contact.channel is Channel.WEBSITE:
        return contact.url or ""
    return phone_href(number, contact.channel, contact.extension or "") if number else ""


def _abroad(contact: Contact, number: PhoneNumber | None) -> str:
    reachable = contact.dial_from is not DialFrom.HOME and contact.channel is Channel.VOICE
    if number is None or not reachable or not number.is_valid or number.dialled == number.e164:
        return ""
    return grouped(number.e164, number.region) if number.e164 else ""


def _notes(scope: Scope, contact: Contact, number: PhoneNumber | None) -> tuple[str, ...]:
    messages = (
        labels.DOUBT[contact.doubt] if contact.doubt else "",
        *_ways_to_dial(scope, contact, number),
        labels.CALLS_RECORDED[contact.calls_recorded] if contact.calls_recorded else "",
        *_callback_notes(contact.callback_safety),
    )
    return tuple(scope.localizer.words(message) for message in messages if message)


def _ways_to_dial(
    scope: Scope, contact: Contact, number: PhoneNumber | None
) -> tuple[str, ...]:
    if number is None or contact.channel is not Channel.VOICE:
        return ()
    return (*_cost(scope, contact, number), labels.DIAL_FROM.get(contact.dial_from, ""))


def _cost(scope: Scope, contact: Contact, number: PhoneNumber | None) -> tuple[str, ...]:
    """Return what a call costs, nothing where that is not known."""
    if number is None or contact.channel is not Channel.VOICE:
        return ()
    cost = contact.call_cost or _cost_of_short_number(scope, number)
    return (labels.CALL_COST[cost],) if cost else ()


def _cost_of_short_number(scope: Scope, number: PhoneNumber) -> CallCost | None:
    short = scope.directory.country.short_numbers.get(number.dialled)
    return short.call_cost if short else None


def _callback_notes(safety: CallbackSafety | None) -> tuple[str, ...]:
    if safety is None:
        return ()
    return (
        labels.CALLS_BACK[safety.calls_back] if safety.calls_back else "",
        labels.WITHHELD_NUMBER[safety.withheld_number_accepted]
        if safety.withheld_number_accepted
        else "",
        labels.MESSAGE_SHOWS_NAME[safety.message_shows_name]
        if safety.message_shows_name
        else "",
    )
