"""What search engines may know of a service: schema.org, never an address."""

from __future__ import annotations

import json

from markupsafe import Markup

from generator.components.fragment import Fragment
from generator.model.codes import RunBy
from generator.outputs.site.shell import Shell
from generator.views.publishing.copies import contacts_alone
from generator.views.read_model.service_view import ServiceView

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
_PROVIDERS = {
    RunBy.GOVERNMENT: "GovernmentOrganization",
    RunBy.POLICE: "GovernmentOrganization",
}


def structured_data(shell: Shell, service: ServiceView) -> Fragment:
    """Return the JSON-LD of a service: name, provider, languages of the page, numbers."""
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "GovernmentService" if service.run_by_code in _PROVIDERS else "Service",
        "name": service.name.value,
        "provider": {
            "@type": _PROVIDERS.get(service.run_by_code, "NGO"),
            "name": service.organization.value,
        },
    }
    numbers = [contact.dial for contact in contacts_alone(service) if contact.is_phone]
    if numbers:
        said["availableChannel"] = [
            {
                "@type": "ServiceChannel",
                "servicePhone": {"@type": "ContactPoint", "telephone": dial},
            }
            for dial in numbers
        ]
    return shell.compose("structured_data", service.path, json=escaped_json(said))


def escaped_json(value: object) -> Markup:
    """Return `value` as JSON that cannot end the element it stands in."""
    text = _ENCODER.encode(value)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - nothing is left that HTML could read as its own
