"""Finds promises of secrecy that do not say where they end.

Most services that take children must tell others when a child is in danger, whatever they promise. A
young person who was told "no name needed" and then meets the police trusts nobody again. So a service
that takes children and lets people stay without a name says in `confidentiality_exceptions` when it
must tell others, and `kept_except` always says except what.

Fails:

    services:
      talk:
        confidentiality: kept_except

Passes:

    services:
      talk:
        confidentiality: kept_except
        confidentiality_exceptions: [child_in_danger]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import AgeGroup, Confidentiality, PoliceContact, YesNo
from generator.model.service import Service
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        for key, service in organization.services.items():
            if service.confidentiality_exceptions:
                continue
            fault = _fault(service)
            if fault is not None:
                field, wrong = fault
                hint = message(
                    "write `confidentiality_exceptions`, such as `[child_in_danger]`, as the service tells it"
                )
                yield context.place(file, ("services", key, *field)), wrong, hint


def _fault(service: Service) -> tuple[tuple[str, ...], Message] | None:
    if service.confidentiality is Confidentiality.KEPT_EXCEPT:
        return ("confidentiality",), message("`kept_except` does not say except what")
    takes_children = AgeGroup.CHILDREN in (service.eligibility.ages or ())
    says_so = service.police_contact in (PoliceContact.MUST_REPORT, PoliceContact.IS_POLICE)
    if takes_children and service.first_contact.anonymous is YesNo.YES and not says_so:
        wrong = message(
            "children may stay without a name here, but nothing tells when others must be told"
        )
        return ("first_contact", "anonymous"), wrong
    return None


CHECK = Check("unstated-reporting-duty", _find)
