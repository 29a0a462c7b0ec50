"""Finds codes that no list knows: needs, situations, levels of districts, papers.

A service whose need is misspelled stands on no page of what people look for. It exists, and nobody
finds it.

Fails:

    services:
      talk:
        needs: [talk/listn]

Passes:

    services:
      talk:
        needs: [talk/listen]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import TAXONOMY_FILE, Check, Context, Finding, Path
from generator.checks.reading.suggestion import suggestion
from generator.model.codes import Document
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    situations = context.directory.taxonomy.situations
    for _, file, organization in context.organizations:
        for key, service in organization.services.items():
            yield from _unknown_needs(
                context, file, ("services", key, "offers"), service.offers
            )
            for position, code in enumerate(service.eligibility.situations):
                if code not in situations:
                    place = context.place(
                        file, ("services", key, "eligibility", "situations", position)
                    )
                    wrong = message("there is no situation `{code}` in `needs.yaml`", code=code)
                    yield place, wrong, suggestion(code, situations)
    for key, situation in situations.items():
        path = ("situations", key, "needs")
        yield from _unknown_needs(context, TAXONOMY_FILE, path, situation.needs)
    yield from _unknown_levels(context)
    yield from _unknown_documents(context)


def _unknown_needs(
    context: Context, file: str, path: Path, codes: tuple[str, ...]
) -> Iterator[Finding]:
    for position, code in enumerate(codes):
        if not context.directory.knows_need(code):
            wrong = message("there is no need `{code}` in `needs.yaml`", code=code)
            yield (
                context.place(file, (*path, position)),
                wrong,
                suggestion(code, _needs(context)),
            )


def _needs(context: Context) -> list[str]:
    needs = context.directory.taxonomy.needs
    return [*needs, *(f"{key}/{code}" for key, need in needs.items() for code in need.services)]


def _unknown_levels(context: Context) -> Iterator[Finding]:
    levels = context.directory.country.levels
    for province_id, province in context.directory.provinces.items():
        for key, district in province.districts.items():
            if district.level not in levels:
                file = f"directory_data/regions/{province_id}.yaml"
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
