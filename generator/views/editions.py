"""Builds what is true of a whole edition: its issue, its languages, and the lines on every page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.model.addresses import service_code
from generator.model.codes import Channel, EditionState, YesNo
from generator.model.settings import HelpLine, Settings
from generator.views.language.locales import direction
from generator.views.paths import service_path
from generator.views.read_model.contact_view import ContactView, HelpLineView
from generator.views.read_model.directory_view import EditionView, LocaleView
from generator.views.scope import Scope
from generator.views.service.contacts import ContactViews
from generator.views.service.new_numbers import with_old_number


def locale_prefix(locale: str, settings: Settings) -> str:
    """Return the folder of a locale: none for the default locale, else `<locale>/`."""
    return "" if locale == settings.default_locale else f"{locale}/"


def locale_views(scope: Scope) -> Iterator[LocaleView]:
    """Yield the entries of the language menu."""
    settings = scope.directory.settings
    for entry in settings.locales:
        made = entry.translation
        yield LocaleView(
            locale=entry.locale,
            name=entry.name,
            direction=direction(entry.locale),
            prefix=locale_prefix(entry.locale, settings),
            status=entry.status.value,
            is_current=entry.locale == scope.localizer.locale,
            is_translated=made is not None,
            checked_words=scope.localizer.formats.date(made.checked)
            if made and made.is_checked and made.checked
            else "",
        )


def edition_view(scope: Scope) -> EditionView:
    """Return the issue; a printed copy is out of date when its contacts may no longer be shown."""
    settings, formats = scope.directory.settings, scope.localizer.formats
    edition = settings.edition
    stop_using = edition.date + timedelta(days=settings.freshness.contact.not_shown_days)
    is_draft = edition.state is EditionState.DRAFT
    return EditionView(
        number=edition.number,
        code=edition.code,
        date=edition.date.isoformat(),
        date_words=formats.date(edition.date),
        is_draft=is_draft,
        draft_notice=_draft_notice(scope) if is_draft else "",
        stop_using=stop_using.isoformat(),
        stop_using_words=formats.date(stop_using),
        publisher=settings.publisher,
    )


def _draft_notice(scope: Scope) -> str:
    words = scope.localizer.words
    notice = words("This is a draft. Not every number has been checked by phone yet.")
    organizations = scope.directory.organizations.values()
    if any(organization.demo is YesNo.YES for organization in organizations):
        # Translators: a space stands between these two sentences, where the language has one.
        notice = words(
            "{notice} Some services in it are examples and do not exist.", notice=notice
        )
    return notice


def help_line_views(scope: Scope, contacts: ContactViews) -> Iterator[HelpLineView]:
    """Yield the lines of every page; one whose contact is missing is left out."""
    for line in scope.directory.settings.help_lines:
        for contact in with_old_number(contacts, line.contact).values():
            yield _help_line_view(scope, line, contact, contacts)


def _is_quiet(contact: ContactView) -> bool:
    """Say whether a contact can be used without a voice, and is sure enough for every page."""
    return contact.channel in {Channel.WHATSAPP, Channel.SMS} and not contact.has_doubt


def _help_line_view(
    scope: Scope, line: HelpLine, contact: ContactView, contacts: ContactViews
) -> HelpLineView:
    organization_id, _, contact_id = line.contact.partition("/")
    organization = scope.directory.organizations[organization_id]
    services = organization.services
    first = next(
        (key for key in services if contact_id in services[key].contacts), next(iter(services))
    )
    ways = (contacts.get(f"{organization_id}/{key}") for key in services[first].contacts)
    hours = contact.hours or scope.hours(
        services[first].schedules, scope.zone_of(organization_id, organization)
    )
    return HelpLineView(
        about=(*contact.cost_notes, *hours.lines[:1], *contact.recording_notes),
        quiet=next((one for one in ways if one is not None and _is_quiet(one)), None),
        name=scope.localizer.text(organization.neutral_name or organization.name),
        when=scope.localizer.text(line.when),
        contact=contact,
        service_path=service_path(service_code(organization_id, first)),
        remember_as=scope.localizer.text(line.remember_as) if line.remember_as else None,
    )
