"""Builds needs and situations: two doors to the same services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model.directory import NATIONAL
from generator.model.need import Need, Situation
from generator.views.answers.answer_views import AnswerBuilder
from generator.views.paths import cell_path, need_path, situation_path
from generator.views.place.districts import PlaceBuilder
from generator.views.read_model.need_view import NeedServiceView, NeedView, SituationView
from generator.views.read_model.text_view import Link
from generator.views.scope import Scope, links, need_anchor


def need_views(scope: Scope, builder: PlaceBuilder) -> Iterator[NeedView]:
    """Yield every need, in the order of the taxonomy."""
    for code, need in scope.directory.taxonomy.needs.items():
        yield NeedView(
            code=code,
            path=need_path(code),
            title=scope.localizer.text(need.title).value,
            name=scope.need_links[code].words,
            explanation=scope.localizer.text(need.explanation),
            icon=need.icon,
            synonyms=_synonyms(scope, need.synonyms),
            services=tuple(_kinds_of_help(scope, code, need)),
            national=builder.listings.of_area(NATIONAL, code),
            places=tuple(_places(scope, builder, code)),
            kinds=tuple(builder.told.kinds(code, need)),
        )


def _kinds_of_help(scope: Scope, code: str, need: Need) -> Iterator[NeedServiceView]:
    for number, (kind, service) in enumerate(need.services.items(), start=1):
        yield NeedServiceView(
            code=kind,
            name=scope.need_links[f"{code}/{kind}"].words,
            covers=scope.localizer.text(service.covers) if service.covers else None,
            synonyms=_synonyms(scope, service.synonyms),
            anchor=need_anchor(number),
        )


def _places(scope: Scope, builder: PlaceBuilder, code: str) -> Iterator[Link]:
    for district_id in builder.covered:
        yield Link(cell_path(district_id, code), scope.region_names[district_id])


def situation_views(scope: Scope, told: AnswerBuilder) -> Iterator[SituationView]:
    """Yield every situation, in the order of the taxonomy."""
    for code, situation in scope.directory.taxonomy.situations.items():
        yield SituationView(
            code=code,
            path=situation_path(situation.number),
            title=_title(scope, situation),
            name=scope.localizer.text(situation.name),
            icon=situation.icon or "",
            needs=links(scope.need_links, situation.needs),
            synonyms=_synonyms(scope, situation.synonyms),
            answers=tuple(told.situation(situation)),
        )


def _title(scope: Scope, situation: Situation) -> str:
    """Return a title that differs from page to page, and does not tell what happened."""
    first = scope.directory.need(situation.needs[0])
    topic = scope.localizer.text(first.title).value if first else ""
    # Translators: title of a page; keep it neutral. {topic} is a need, such as "Health".
    return scope.localizer.words(
        "{topic} – question {number}", topic=topic, number=situation.number
    )


def _synonyms(scope: Scope, synonyms: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Return the search words of this locale, else those of the next in its chain that has any."""
    chain = scope.localizer.chain
    return next((tuple(synonyms[tag]) for tag in chain if synonyms.get(tag)), ())
