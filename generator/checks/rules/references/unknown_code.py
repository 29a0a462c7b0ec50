"""Finds codes that no list knows: needs, situations, levels of districts, papers.

A service whose need is misspelled stands on no page of what people look for. It exists, and nobody
finds it.

Fails:

    services:
      talk:
        offers: [talk/listn]

Passes:

    services:
      talk:
        offers: [talk/listen]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding, Path
from generator.checks.reading.suggestion import suggestion
from generator.model.codes import Document
from generator.model.files import TAXONOMY_FILE, province_file
from generator.model.need import asked_first
from generator.model.organization import Organization
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    for _, file, organization in context.organizations:
        yield from _of_organization(context, file, organization)
    yield from _of_taxonomy(context)
    for code, kind in context.directory.office_kinds.items():
        for key in ("offers", "refers"):
            path = ("office_kinds", code, key)
            yield from _unknown_needs(
                context, context.office_kinds_file, path, getattr(kind, key)
            )
    yield from _unknown_levels(context)
    yield from _unknown_documents(context)


def _of_organization(
    context: Context, file: str, organization: Organization
) -> Iterator[Finding]:
    yield from _unknown_kind(context, file, ("office_kind",), organization.office_kind)
    situations = context.directory.taxonomy.situations
    for key, service in organization.services.items():
        yield from _unknown_needs(context, file, ("services", key, "offers"), service.offers)
        yield from _unknown_needs(context, file, ("services", key, "refers"), service.refers)
        for position, code in enumerate(service.eligibility.situations):
            if code not in situations:
                path = ("services", key, "eligibility", "situations", position)
                wrong = message("there is no situation `{code}` in `needs.yaml`", code=code)
                yield context.place(file, path), wrong, suggestion(code, situations)


def _of_taxonomy(context: Context) -> Iterator[Finding]:
    for path, asked in asked_first(context.directory.taxonomy):
        for position, one in enumerate(asked):
            where = (*path, "ask_first", position, "office_kind")
            yield from _unknown_kind(context, TAXONOMY_FILE, where, one.office_kind)
    for key, situation in context.directory.taxonomy.situations.items():
        path = ("situations", key, "needs")
        yield from _unknown_needs(context, TAXONOMY_FILE, path, situation.needs)
        for code, fork in situation.forks.items():
            path = ("situations", key, "forks", code, "needs")
            yield from _unknown_needs(context, TAXONOMY_FILE, path, fork.needs)


def _unknown_kind(
    context: Context, file: str, path: Path, code: str | None
) -> Iterator[Finding]:
    kinds = context.directory.office_kinds
    if code is not None and code not in kinds and not context.lacks_office_kinds:
        wrong = message("there is no kind of office `{code}` in `office_kinds.yaml`", code=code)
        yield context.place(file, path), wrong, suggestion(code, kinds)


def _unknown_needs(
    context: Context, file: str, path: Path, codes: tuple[str, ...]
) -> Iterator[Finding]:
    for position, code in enumerate(codes):
        if not context.directory.knows_need(code):
            wrong = message("there is no need `{code}` in `needs.yaml`", code=code)
            yield (
                context.place(file, (*path, position)),
                wrong,
                suggestion(code, context.directory.taxonomy.codes),
            )


def _unknown_levels(context: Context) -> Iterator[Finding]:
    levels = context.directory.country.levels
    for province_id, province in context.directory.provinces.items():
        for key, district in province.districts.items():
            if district.level not in levels:
                file = province_file(province_id)
                wrong = message("the country file has no level `{code}`", code=district.level)
                place = context.place(file, ("districts", key, "level"))
                yield place, wrong, suggestion(district.level, levels)


def _unknown_documents(context: Context) -> Iterator[Finding]:
    for code in context.directory.country.documents:
        if code not in list(Document):
            wrong = message("`{code}` is not on the list of papers", code=code)
            place = context.key_place(context.country_file, ("documents", code))
            yield place, wrong, suggestion(code, list(Document))


CHECK = Check("unknown-code", _find)
