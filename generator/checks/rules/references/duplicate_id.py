"""Finds two things under one name: one of them would disappear, or a link would lead to the wrong one.

The same file name in two folders, the same district in two provinces, and the rare case that two
services get the same six letters as their address.

Fails:

    organizations/alder-north/help-office.yaml
    organizations/alder-south/help-office.yaml

Passes:

    organizations/alder-north/help-office.yaml
    organizations/alder-south/help-office-south.yaml
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.loading.file_names import FileKind
from generator.model.addresses import service_code
from generator.model.directory import NATIONAL
from generator.model.files import province_file
from generator.problems import Place, message


def _find(context: Context) -> Iterator[Finding]:
    yield from _organizations(context)
    yield from _regions(context)
    yield from _addresses(context)


def _organizations(context: Context) -> Iterator[Finding]:
    files = defaultdict(list)
    for file, name in context.file_names.items():
        if name.kind is FileKind.ORGANIZATION:
            files[name.id].append(file)
    for first, *others in files.values():
        for other in others:
            wrong = message(
                "there is already an organization with this name: `{file}`", file=first
            )
            yield Place(other), wrong, message("give one of the two files another name")


def _regions(context: Context) -> Iterator[Finding]:
    seen = {NATIONAL: NATIONAL, **{key: key for key in context.directory.provinces}}
    for province_id, province in context.directory.provinces.items():
        file = province_file(province_id)
        for key in province.districts:
            if key in seen:
                wrong = message(
                    "the id `{id}` is already taken in `{where}`", id=key, where=seen[key]
                )
                hint = message(
                    "give it another id, such as `{better}`", better=f"{key}-{province_id}"
                )
                yield context.key_place(file, ("districts", key)), wrong, hint
            seen.setdefault(key, province_id)


def _addresses(context: Context) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for organization_id, file, organization in context.organizations:
        for key in organization.services:
            name = f"{organization_id}/{key}"
            first = seen.setdefault(service_code(organization_id, key), name)
            if first != name:
                wrong = message(
                    "by chance this service gets the same address as `{other}`", other=first
                )
                hint = message(
                    "change the id of this service a little, such as `{better}`",
                    better=key + "-2",
                )
                yield context.key_place(file, ("services", key)), wrong, hint


CHECK = Check("duplicate-id", _find)
