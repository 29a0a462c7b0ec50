"""One service as HSDS 3.1 tells it (https://docs.openreferral.org/): what is not known is left out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.codes import Channel, Status
from generator.model.keys import FactKey
from generator.outputs.exchange.area_links import area_links
from generator.outputs.exchange.hsds_ids import hsds_id
from generator.outputs.exchange.hsds_places import places, schedules
from generator.views.publishing.copies import contacts_to_copy
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.need_view import NeedServiceView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Text

Object = dict[str, object]

_STATUS = {Status.TEMPORARILY_CLOSED: "temporarily closed"}
_PHONE_TYPES = {Channel.VOICE: "voice", Channel.WHATSAPP: "cell", Channel.SMS: "text"}
_FACTS_WITH_A_FIELD = {
    FactKey.WHO: "eligibility_description",
    FactKey.COST: "fees_description",
}


def organization_of(service: ServiceView) -> Object:
    """Return the organization of a service."""
    key = service.id.partition("/")[0]
    name = service.organization.value
    organization_id = hsds_id("organization", key)
    attributes = [
        _attribute(organization_id, "slug", key),
        _attribute(organization_id, "run_by", service.run_by_code),
    ]
    # HSDS asks for a description; a name is all the view holds.
    return {"id": organization_id, "name": name, "description": name, "attributes": attributes}


def summary_of(service: ServiceView) -> Object:
    """Return a service as a list names it."""
    return {
        "id": hsds_id("service", service.id),
        "name": service.name.value,
        "description": service.summary.value,
        "status": _STATUS.get(service.status, service.status),
        "organization": organization_of(service),
    }


def service_object(view: DirectoryView, service: ServiceView) -> Object:
    """Return a service with all that hangs on it; a place that is not public has no address (REQ-D02)."""
    told: Object = {
        **summary_of(service),
        **dict(_facts_with_a_field(service)),
        **_ways(service),
        "assured_date": service.assurance.date,
        "alert": " ".join(map(str, service.notices)),
        "application_process": _steps(service),
        "schedules": schedules(service.id, service.hours),
        "service_areas": list(_areas(view, service)),
        "service_at_locations": places(service),
        "languages": [
            {"id": hsds_id("language", f"{service.id}:{tag}"), "code": tag.partition("-")[0]}
            for tag in service.languages
        ],
        "required_documents": [
            {"id": hsds_id("document", f"{service.id}:{number}"), "document": document.value}
            for number, document in enumerate(_answers(service, FactKey.BRING))
        ],
        "attributes": [*_attributes(view, service)],
    }
    return {name: value for name, value in told.items() if value not in ("", [])}


def _facts_with_a_field(service: ServiceView) -> Iterator[tuple[str, str]]:
    for key, name in _FACTS_WITH_A_FIELD.items():
        yield name, " ".join(answer.value for answer in _answers(service, key))


def _answers(service: ServiceView, key: FactKey) -> list[Text]:
    return [answer for fact in service.facts if fact.key == key for answer in fact.answers]


def _steps(service: ServiceView) -> str:
    steps = enumerate(_answers(service, FactKey.STEPS), start=1)
    return "\n".join(f"{number}. {step}" for number, step in steps)


def _ways(service: ServiceView) -> Object:
    """Return phones, mail and web; WhatsApp is a cell phone with its link among the other addresses."""
    contacts = contacts_to_copy(service)
    mails = [contact.display for contact in contacts if contact.channel is Channel.EMAIL]
    webs = [contact for contact in contacts if contact.channel is Channel.WEBSITE]
    chats = [contact for contact in contacts if contact.channel is Channel.WHATSAPP]
    return {
        "email": mails[0] if mails else "",
        "url": webs[0].href if webs else "",
        "additional_urls": [_url(service, contact) for contact in (*webs[1:], *chats)],
        "phones": [_phone(service, contact) for contact in contacts if contact.is_phone],
    }


def _url(service: ServiceView, contact: ContactView) -> Object:
    name = f"{service.id}:{contact.organization_id}/{contact.id}"
    return {"id": hsds_id("url", name), "url": contact.href, "label": contact.channel_label}


def _phone(service: ServiceView, contact: ContactView) -> Object:
    name = f"{service.id}:{contact.organization_id}/{contact.id}"
    told = [contact.channel_label, contact.label.value if contact.label else "", *contact.notes]
    phone: Object = {
        "id": hsds_id("phone", name),
        "number": contact.dial or contact.display,
        "type": _PHONE_TYPES[contact.channel],
        "description": ". ".join(part.rstrip(".") for part in told if part),
    }
    return {**phone, "extension": int(contact.extension)} if contact.extension else phone


def _areas(view: DirectoryView, service: ServiceView) -> Iterator[Object]:
    links = area_links(view)
    for area in service.areas:
        if area in links:
            name, path = links[area].words.value, links[area].path
            told: Object = {"id": hsds_id("service_area", f"{service.id}:{area}"), "name": name}
            uri = {"uri": f"{view.site_url}{view.prefix}{path}"} if path else {}
            yield {**told, **uri}


def _attributes(view: DirectoryView, service: ServiceView) -> Iterator[Object]:
    """Yield what HSDS has no field for: our needs as terms, the other answers as labelled values."""
    owner = hsds_id("service", service.id)
    kinds = {f"{need.code}/{kind.code}": kind for need in view.needs for kind in need.services}
    for code, link in zip(service.need_codes, service.needs, strict=True):
        term = _term(view, code, link.words.value, kinds.get(code))
        yield {
            **_attribute(owner, "need", code),
            "taxonomy_term_id": term["id"],
            "taxonomy_term": term,
        }
    labelled = [
        ("slug", service.id),
        ("code", service.code),
        ("page", f"{view.site_url}{view.prefix}{service.path}"),
        *(("stage", stage) for stage in service.stages),
        *(("fits", badge) for badge in sorted(service.badges)),
        *((f"fact-{fact.key}", " ".join(map(str, fact.answers))) for fact in service.facts),
        *((f"by-rule-{rule.key}", str(rule.statement)) for rule in service.by_rule),
        *(("not-known", question) for question in service.unknown),
        ("assurance", service.assurance.state),
        *(("assurance-words", sentence) for sentence in service.assurance.sentences),
    ]
    for label, value in labelled:
        yield _attribute(owner, label, value)


def _term(view: DirectoryView, code: str, name: str, kind: NeedServiceView | None) -> Object:
    covers = kind.covers.value if kind and kind.covers else name
    return {
        "id": hsds_id("term", code),
        "code": code,
        "name": name,
        "description": covers,
        "language": view.locale.partition("-")[0],
    }


def _attribute(owner: str, label: str, value: str) -> Object:
    return {
        "id": hsds_id("attribute", f"{owner}:{label}:{value}"),
        "label": label,
        "value": value,
    }
