"""Records of an older edition, read as they would be written today, to compare them with the new ones.

A record in an older format is refused everywhere else, so that no two formats live side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.loading.file_names import FileKind
from generator.loading.yaml_source import Value


def upgrade(kind: FileKind, value: Value) -> Value:
    """Return what a file of `kind` holds in today's format; what is in it already stays as it is."""
    change = _CHANGES.get(kind)
    return change(value) if change and isinstance(value, dict) else value


def _organization(record: dict[str, Value]) -> Value:
    """Read an organization: `needs` of a service became `offers`, `number_changes` became `changes`.

    What a service only refers to had no field, and changes of other facts than numbers had no list.
    """
    numbers = record.get("number_changes")
    if isinstance(numbers, list):
        rest = {key: value for key, value in record.items() if key != "number_changes"}
        record = {**rest, "changes": [_change(one) for one in numbers]}
    services = record.get("services")
    if not isinstance(services, dict):
        return record
    return {**record, "services": {key: _service(one) for key, one in services.items()}}


def _change(entry: Value) -> Value:
    if not isinstance(entry, dict) or "contact" not in entry:
        return entry
    rest = {key: value for key, value in entry.items() if key != "contact"}
    return {"what": f"contacts/{entry['contact']}/number", **rest}


def _service(service: Value) -> Value:
    if not isinstance(service, dict) or "needs" not in service or "offers" in service:
        return service
    return {("offers" if key == "needs" else key): one for key, one in service.items()}


def _taxonomy(record: dict[str, Value]) -> Value:
    """Situations got fixed numbers; before, only their order distinguished them."""
    situations = record.get("situations")
    if not isinstance(situations, dict):
        return record
    numbered = {
        key: {"number": str(number), **one} if isinstance(one, dict) else one
        for number, (key, one) in enumerate(situations.items(), start=1)
    }
    return {**record, "situations": numbered}


_CHANGES: Mapping[FileKind, Callable[[dict[str, Value]], Value]] = MappingProxyType(
    {FileKind.ORGANIZATION: _organization, FileKind.TAXONOMY: _taxonomy}
)
