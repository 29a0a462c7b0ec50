"""What exists where, and for whom: every district, every need."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.keys import ChoiceKey
from generator.outputs.reports.table import Cell, Column, Table
from generator.problems import message
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import CellView, DistrictView

COLUMNS = (
    Column("province", message("province")),
    Column("district", message("district")),
    Column("need", message("need")),
    Column("here", message("here")),
    Column("province_wide", message("in the province")),
    Column("national", message("in the country")),
    Column("fresh", message("checked lately")),
    Column("men", message("men")),
    Column("children", message("children")),
    Column("no_papers", message("without papers")),
    Column("no_police", message("without police")),
    Column("by_phone", message("by phone")),
    Column("nearest_km", message("nearest elsewhere, km")),
)
BADGES = (
    ChoiceKey.MEN,
    ChoiceKey.CHILDREN,
    ChoiceKey.NO_PAPERS,
    ChoiceKey.NO_POLICE,
    ChoiceKey.BY_PHONE,
)


def coverage(view: DirectoryView) -> Table:
    """Return one row per covered district and need.

    `here`, `province_wide` and `national` count services; the next columns say of how many of all these it is
    known that they were checked lately, or that they take these people. `nearest_km` is the nearest service of
    another district, where that is looked for.
    """
    rows = (
        row
        for province in view.provinces
        for district in province.districts
        for row in _rows(district)
    )
    return Table("coverage", COLUMNS, tuple(rows))


def _rows(district: DistrictView) -> Iterator[tuple[Cell, ...]]:
    for cell in district.cells:
        yield (
            district.province_id,
            district.id,
            cell.need_code,
            len(cell.here),
            len(cell.province),
            len(cell.national),
            sum(service.assurance.state is CheckState.FRESH for service in cell.services),
            *(_count(cell, badge) for badge in BADGES),
            min((near.kilometres for near in cell.nearby), default=None),
        )


def _count(cell: CellView, badge: ChoiceKey) -> int:
    return sum(badge in service.badges for service in cell.services)
