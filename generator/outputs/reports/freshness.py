"""How long ago every service was checked, the most doubtful first (REQ-D08)."""

from __future__ import annotations

from datetime import date

from generator.outputs.reports.table import Column, Table
from generator.problems import message
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.directory_view import DirectoryView

COLUMNS = (
    Column("state", message("state")),
    Column("checked", message("checked on")),
    Column("days", message("days ago")),
    Column("confirmed", message("by phone, visit or letter")),
    Column("unanswered", message("open questions")),
    Column("service", message("service")),
)
WORST_FIRST = tuple(reversed(CheckState))


def freshness(view: DirectoryView) -> Table:
    """Return one row per service.

    `state` is `not_shown`, `ask_first` or `fresh`; `unanswered` counts the questions nobody has answered yet.
    """
    today = date.fromisoformat(view.today)
    rows = (
        (
            service.assurance.state,
            service.assurance.date,
            (today - date.fromisoformat(service.assurance.date)).days,
            "yes" if service.assurance.confirmed else "no",
            len(service.unknown),
            service.id,
        )
        for service in view.services.values()
    )
    ordered = sorted(rows, key=lambda row: (WORST_FIRST.index(row[0]), -row[2], row[5]))
    return Table("freshness", COLUMNS, tuple(ordered))
