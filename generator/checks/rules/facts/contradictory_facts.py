"""Finds facts of one service that cannot both be true.

Who reads "free" and is asked for money, or "no papers needed" and is sent away for a paper, does not
come back. One of the two facts is wrong, and only somebody who asks can tell which.

Fails:

    services:
      talk:
        without_documents: yes
        required_documents:
          - {document: identity_card, need: must}

Passes:

    services:
      talk:
        without_documents: ask
        required_documents:
          - {document: identity_card, need: must}
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import (
    Confidentiality,
    CostKind,
    DocumentNeed,
    Gender,
    PoliceContact,
    RunBy,
    WithoutDocuments,
)
from generator.model.organization import Organization
from generator.model.service import Service
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        for key, service in organization.services.items():
            for path, is_wrong, words in _CONTRADICTIONS:
                if is_wrong(service, organization):
                    hint = message(
                        "ask the service which is true; write `unknown` until somebody knows"
                    )
                    yield context.place(file, ("services", key, *path)), words, hint


def _ages_are_turned(service: Service, _: Organization) -> bool:
    who = service.eligibility
    youngest, oldest = who.minimum_age, who.maximum_age
    return youngest is not None and oldest is not None and youngest > oldest


def _all_and_some(service: Service, _: Organization) -> bool:
    gender = service.eligibility.gender or ()
    return Gender.ALL in gender and len(gender) > 1


def _free_has_a_price(service: Service, _: Organization) -> bool:
    cost = service.cost
    return cost.kind is CostKind.FREE and any(
        option.amount != 0 for option in cost.cost_options
    )


def _free_for_some(service: Service, _: Organization) -> bool:
    return service.cost.kind is CostKind.FREE and service.cost.free_for is not None


def _must_and_need_not(service: Service, _: Organization) -> bool:
    papers = service.required_documents or ()
    has_must = any(paper.need is DocumentNeed.MUST for paper in papers)
    return has_must and service.without_documents is WithoutDocuments.YES


def _kept_with_exceptions(service: Service, _: Organization) -> bool:
    return service.confidentiality is Confidentiality.KEPT and bool(
        service.confidentiality_exceptions
    )


def _police_without_police(service: Service, organization: Organization) -> bool:
    hides = service.police_contact in (PoliceContact.NEVER, PoliceContact.ONLY_IF_YOU_ASK)
    return organization.run_by is RunBy.POLICE and hides


_CONTRADICTIONS: tuple[
    tuple[tuple[str, ...], Callable[[Service, Organization], bool], Message], ...
] = (
    (
        ("eligibility", "maximum_age"),
        _ages_are_turned,
        message("`maximum_age` must not be below `minimum_age`"),
    ),
    (("eligibility", "gender"), _all_and_some, message("`all` stands beside others here")),
    (
        ("cost", "cost_options"),
        _free_has_a_price,
        message(
            "the service is `free`, but prices are listed: `free` means that nothing costs money"
        ),
    ),
    (
        ("cost", "free_for"),
        _free_for_some,
        message("the service is `free`, but `free_for` tells that it is not free for all"),
    ),
    (
        ("without_documents",),
        _must_and_need_not,
        message("people may come without papers, but there is a paper they must have"),
    ),
    (
        ("confidentiality",),
        _kept_with_exceptions,
        message("everything is `kept`, but exceptions are listed: write `kept_except`"),
    ),
    (
        ("police_contact",),
        _police_without_police,
        message("the police run this service, so the police will know: write `is_police`"),
    ),
)

CHECK = Check("contradictory-facts", _find)
