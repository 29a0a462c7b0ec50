"""Choices that matter before anything else, and which services the facts let stand under each.

What is not known supports no choice (REQ-D07): an unknown is not "open to men".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generator.model.codes import (
    CostKind,
    Delivery,
    Gender,
    PoliceContact,
    RunBy,
    Testimony,
    WithoutDocuments,
    YesNo,
)
from generator.model.keys import ChoiceKey
from generator.model.office_kind import RuledFacts
from generator.model.organization import Organization
from generator.model.service import Service
from generator.translations.catalog import message_id as _

KEPT_FROM_POLICE = frozenset({PoliceContact.NEVER, PoliceContact.ONLY_IF_YOU_ASK})
"""The police will not know, unless one wants it."""

Supports = Callable[[Organization, Service], bool]


class Choice(NamedTuple):
    """A choice: its key, its fixed number in addresses, its neutral title, badge, heading, gap, and its rule.

    `title`, `badge`, `heading` and `gap` are messages; the last two name a `{place}`.
    """

    key: ChoiceKey
    number: int
    title: str
    badge: str
    heading: str
    gap: str
    supports: Supports


def _men(_organization: Organization, service: Service) -> bool:
    return any(g in (service.eligibility.gender or ()) for g in (Gender.MEN, Gender.ALL))


def _children(_organization: Organization, service: Service) -> bool:
    return service.eligibility.children_with_you is YesNo.YES


def _no_police(organization: Organization, service: Service) -> bool:
    is_police = organization.run_by is RunBy.POLICE
    return not is_police and service.police_contact in KEPT_FROM_POLICE


def _no_papers(_organization: Organization, service: Service) -> bool:
    return service.without_documents is WithoutDocuments.YES


def _no_stay(_organization: Organization, service: Service) -> bool:
    return any(way is not Delivery.STAY for way in service.delivery or ())


def _by_phone(_organization: Organization, service: Service) -> bool:
    return any(w in (service.delivery or ()) for w in (Delivery.PHONE, Delivery.MESSAGE))


def _free(_organization: Organization, service: Service) -> bool:
    return service.cost.kind is CostKind.FREE


def _no_statement(_organization: Organization, service: Service) -> bool:
    return service.testimony_required is Testimony.NO


CHOICES = (
    Choice(
        ChoiceKey.MEN,
        1,
        _("For men"),
        _("For men too"),
        _("Help for men in {place}"),
        _("We know of no service for men in {place} itself."),
        _men,
    ),
    Choice(
        ChoiceKey.CHILDREN,
        2,
        _("With children"),
        _("Children can come with you"),
        _("Help in {place} where children can come with you"),
        _("We know of no service in {place} itself where children can come with you."),
        _children,
    ),
    Choice(
        ChoiceKey.NO_POLICE,
        3,
        _("You decide who knows"),
        _("Police only if you want"),
        _("Help in {place}, with the police only if you want"),
        _("We know of no service in {place} itself that tells the police only if you want."),
        _no_police,
    ),
    Choice(
        ChoiceKey.NO_PAPERS,
        4,
        _("Without papers"),
        _("You may come without papers"),
        _("Help in {place} where you may come without papers"),
        _("We know of no service in {place} itself where you may come without papers."),
        _no_papers,
    ),
    Choice(
        ChoiceKey.NO_STAY,
        5,
        _("From home"),
        _("You do not have to move in"),
        _("Help in {place} without moving in"),
        _("We know of no service in {place} itself without moving in."),
        _no_stay,
    ),
    Choice(
        ChoiceKey.BY_PHONE,
        6,
        _("By phone"),
        _("By phone or message"),
        _("Help in {place} by phone or message"),
        _("We know of no service in {place} itself by phone or message."),
        _by_phone,
    ),
    Choice(
        ChoiceKey.FREE,
        7,
        _("Free"),
        _("Free"),
        _("Free help in {place}"),
        _("We know of no free service in {place} itself."),
        _free,
    ),
    Choice(
        ChoiceKey.NO_STATEMENT,
        8,
        _("Direct help"),
        _("You do not have to speak to the police or a court"),
        _("Help in {place} without speaking to the police or a court"),
        _("We know of no service in {place} itself without speaking to the police or a court."),
        _no_statement,
    ),
)
"""The choices, in the order in which they are offered."""


def supports_by_rule(choice: ChoiceKey, codes: RuledFacts) -> bool:
    """Say whether the rules of a kind of office support a choice; no office has confirmed it."""
    if choice is ChoiceKey.MEN:
        return any(one in (codes.gender or ()) for one in (Gender.MEN, Gender.ALL))
    if choice is ChoiceKey.FREE:
        return codes.cost is CostKind.FREE
    if choice is ChoiceKey.NO_PAPERS:
        return codes.without_documents is WithoutDocuments.YES
    return choice is ChoiceKey.NO_POLICE and codes.police_contact in KEPT_FROM_POLICE


def is_excluded(choice: ChoiceKey, organization: Organization, service: Service) -> bool:
    """Say whether what a service says of itself speaks against a choice; what is not known does not."""
    if choice is ChoiceKey.MEN:
        return bool(service.eligibility.gender) and not _men(organization, service)
    if choice is ChoiceKey.FREE:
        return service.cost.kind is not None and not _free(organization, service)
    if choice is ChoiceKey.NO_PAPERS:
        return service.without_documents not in (None, WithoutDocuments.YES)
    if choice is ChoiceKey.NO_POLICE:
        is_police = organization.run_by is RunBy.POLICE
        return is_police or service.police_contact not in (None, *KEPT_FROM_POLICE)
    return True


def badge_messages(service: Service, badges: frozenset[ChoiceKey]) -> tuple[str, ...]:
    """Return the messages of badges, in the order of the choices.

    That nobody has to move in is said only where people can: beside a telephone line it means nothing.
    """
    can_move_in = Delivery.STAY in (service.delivery or ())
    return tuple(
        choice.badge
        for choice in CHOICES
        if choice.key in badges and (choice.key != ChoiceKey.NO_STAY or can_move_in)
    )


def badges_of(organization: Organization, service: Service) -> frozenset[ChoiceKey]:
    """Return the keys of the choices that the facts of a service support."""
    return frozenset(c.key for c in CHOICES if c.supports(organization, service))
