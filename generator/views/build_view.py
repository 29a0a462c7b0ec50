"""From the records to one locale: the only way to a `DirectoryView`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.loading.gc_pause import collection_paused
from generator.model.directory import Directory
from generator.views.answers.answer import Answers
from generator.views.answers.answer_views import AnswerBuilder
from generator.views.editions import edition_view, help_line_views, locale_prefix, locale_views
from generator.views.language.localizer import Localizer
from generator.views.page.pages import page_views
from generator.views.paths import office_path
from generator.views.place.districts import PlaceBuilder
from generator.views.place.listings import Listings
from generator.views.place.needs import need_views, situation_views
from generator.views.read_model.answer_view import OfficeView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link
from generator.views.scope import Scope
from generator.views.service.contacts import ContactViews, contact_views
from generator.views.service.new_numbers import single_contact
from generator.views.service.services import ServiceViews, service_views


def build_view(
    directory: Directory, locale: str, today: date, answers: Answers | None = None
) -> DirectoryView:
    """Return the directory in `locale` (a BCP 47 tag of the settings) as of `today`.

    `answers` are those of the same directory and day, where several locales share them.
    """
    answers = answers or Answers(directory, today)
    localizer = Localizer.of(locale, directory.settings, directory.is_stale)
    scope = Scope(directory, localizer, today)
    with collection_paused():
        contacts = contact_views(scope)
        return _view(scope, answers, contacts, service_views(scope, contacts, answers))


def _view(
    scope: Scope, answers: Answers, contacts: ContactViews, services: ServiceViews
) -> DirectoryView:
    localizer, settings = scope.localizer, scope.directory.settings
    listings = Listings(scope.directory, services, answers)
    services = _with_alternatives(services, listings)
    told = AnswerBuilder(scope, answers, services, contacts)
    builder = PlaceBuilder(scope, listings, told)
    districts = {district_id: builder.district(district_id) for district_id in builder.covered}
    return DirectoryView(
        locale=localizer.locale,
        direction=localizer.direction,
        prefix=locale_prefix(localizer.locale, settings),
        locales=tuple(locale_views(scope)),
        name=localizer.text(settings.name).value,
        tagline=localizer.text(settings.tagline).value,
        edition=edition_view(scope),
        site_url=settings.site_url,
        short_url=settings.short_url or "",
        exit_url=_exit_url(scope),
        today=scope.today.isoformat(),
        help_lines=tuple(help_line_views(scope, contacts)),
        card_lines=tuple(
            line for key in settings.card_lines if (line := single_contact(contacts, key))
        ),
        needs=tuple(need_views(scope, builder)),
        situations=tuple(situation_views(scope, told)),
        provinces=tuple(builder.provinces(districts)),
        districts=districts,
        services=services,
        pages=tuple(page_views(scope, contacts, services)),
        words=localizer.words,
        sensitive=scope.sensitive,
        interface_lang=localizer.spoken,
        # The last of all: a page is made for the kinds that the others lead to.
        offices=tuple(_offices(scope, told, services)),
    )


def _offices(scope: Scope, told: AnswerBuilder, services: ServiceViews) -> Iterator[OfficeView]:
    """Yield the kinds of office that an answer or a service speaks of."""
    linked = {service.office.path for service in services.values() if service.office}
    for code, kind in scope.directory.office_kinds.items():
        if code in told.offices_told or office_path(kind.number) in linked:
            yield told.office(code)


def _with_alternatives(services: ServiceViews, listings: Listings) -> ServiceViews:
    """Return the services; a closed one only says so, and leads to others that can be used instead."""
    return {
        key: _closed(view, listings) if view.status.is_closed else view
        for key, view in services.items()
    }


def _closed(view: ServiceView, listings: Listings) -> ServiceView:
    """Return a closed service without anything that would send somebody to a closed door."""
    return replace(
        view,
        contacts=(),
        hours=replace(view.hours, state="unknown", lines=(), week=(), machine=""),
        facts=(),
        unknown=(),
        by_rule=(),
        office=None,
        places=(),
        badges=frozenset(),
        badge_labels=(),
        alternatives=tuple(
            Link(other.path, other.name) for other in listings.alternatives(view)
        ),
    )


def _exit_url(scope: Scope) -> str:
    """Return the harmless page of the locale, else that of the next in its chain."""
    targets = scope.directory.settings.exit_targets
    return next((targets[tag] for tag in scope.localizer.chain if tag in targets), "")
