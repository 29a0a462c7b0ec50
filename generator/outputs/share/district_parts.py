"""The answers for one district: what there is for each need and each choice, and all its services by area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.components.fragment import Fragment
from generator.outputs.share.anchors import Anchors, anchor, anchors_of
from generator.outputs.share.extent import Detail, Extent
from generator.outputs.share.fragments import Pieces, joined
from generator.views.publishing.copies import first_alone
from generator.views.publishing.groups import (
    ServiceGroup,
    groups_of_cell,
    groups_of_district,
)
from generator.views.read_model.place_view import CellView, ChoiceView, DistrictView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link


@dataclass(frozen=True)
class DistrictParts:
    """Makes the parts of one district's file, those that are the same in every extent only once."""

    pieces: Pieces
    district: DistrictView

    @cached_property
    def groups(self) -> list[ServiceGroup]:
        """All services of the file under the area they are for, the nearest first.

        Of those for a wider area only the ones that can be called or written to: the file is read where there
        is no network to look further.
        """
        return self._usable(groups_of_district(self.pieces.words, self.district))

    def _usable(self, groups: Sequence[ServiceGroup]) -> list[ServiceGroup]:
        kept = (
            replace(one, services=tuple(filter(self._is_told, one.services))) for one in groups
        )
        return [group for group in kept if group.services]

    def _is_told(self, service: ServiceView) -> bool:
        return service.can_be_asked or service.id in self._own

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(service.id for service in self.district.here)

    @cached_property
    def services(self) -> list[ServiceView]:
        """All services of the file, each once."""
        return [service for group in self.groups for service in group.services]

    @cached_property
    def anchors(self) -> Anchors:
        """Every place inside the file, apart from the pages."""
        return anchors_of(self.pieces.view, self.district, self.services)

    def contents(self, extent: Extent) -> Fragment:
        """Return the list of all there is in the file, which a script narrows while somebody types."""
        view, pieces, anchors = self.pieces.view, self.pieces, self.anchors
        return pieces.compose(
            "contents",
            box=pieces.compose("search_box"),
            needs=[
                {
                    "path": anchors.of(need.path),
                    "need": need,
                    "found_by": pieces.search_words(need),
                }
                for need in view.needs
            ],
            situations=[
                {"happened": happened, "links": anchors.links(happened.needs)}
                for happened in view.situations
            ],
            choices=[
                (anchors.of(choice.path), choice.heading) for choice in self.district.choices
            ],
            services=[(anchors.of(service.path), service) for service in self.services],
            pages=[Link(f"#{anchor(page.path)}", page.heading) for page in extent.pages],
        )

    @cached_property
    def lists(self) -> Fragment:
        """What there is for each need and each choice, by name and number."""
        needs = (self._need(cell) for cell in self.district.cells)
        choices = (self._choice(choice) for choice in self.district.choices)
        return joined([*needs, *choices])

    def _need(self, cell: CellView) -> Fragment:
        pieces = self.pieces
        need = next(need for need in pieces.view.needs if need.code == cell.need_code)
        groups = self._usable(groups_of_cell(pieces.words, self.district, cell))
        return pieces.compose(
            "need",
            need=need,
            id=anchor(need.path),
            heading=cell.heading,
            gaps=[pieces.own(gap) for gap in (cell.gap, cell.gap_men) if gap],
            offices=cell.offices_first,
            groups=[*self._first(cell), *(self._rows(group) for group in groups)],
        )

    def _first(self, cell: CellView) -> list[dict[str, object]]:
        """Return the row of whom to ask first, the same as on every page and sheet."""
        advice = cell.first
        if advice is None:
            return []
        row = (self.anchors.of(advice.service.path), advice.service, advice.contact)
        return [{"heading": self.pieces.words("Try this first"), "rows": [row]}]

    def _choice(self, choice: ChoiceView) -> Fragment:
        return self.pieces.compose(
            "choice",
            id=anchor(choice.path),
            heading=choice.heading,
            gap=self.pieces.own(choice.gap) if choice.gap else None,
            links=self.anchors.links(
                [Link(service.path, service.name) for service in choice.services]
            ),
        )

    def entries(self, extent: Extent) -> Fragment:
        """Return all services, each with what the extent tells of it."""
        made = [self.pieces.compose("call_note")]
        if Detail.NAMED in extent.shortened.values():
            made.append(self.pieces.compose("named"))
        for group in self.groups:
            made.append(self.pieces.compose("group", heading=group.heading))
            made += [
                self.pieces.service(service, self.anchors, extent.detail_of(service))
                for service in group.services
            ]
        return joined(made)

    def _rows(self, group: ServiceGroup) -> dict[str, object]:
        """Return names and numbers; a service of another district is told here only."""
        rows = [
            (
                self.anchors.of(service.path),
                service,
                first_alone(service),
            )
            for service in group.services
        ]
        return {"heading": group.heading, "rows": rows}
