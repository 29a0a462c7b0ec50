"""What people have allowed, where, and why: each silence of a finding about words."""

from __future__ import annotations

from generator.checks.contract import Context
from generator.checks.silences import all_silences
from generator.outputs.reports.table import Column, Table
from generator.problems import message

COLUMNS = (
    Column("file", message("file")),
    Column("line", message("line")),
    Column("rule", message("rule")),
    Column("words", message("words")),
    Column("reason", message("reason")),
)


def silences(context: Context) -> Table:
    """Return one row per silence, sorted by file and line."""
    rows = (
        (file, silence.line, silence.rule, silence.words, silence.reason)
        for file, silence in all_silences(context)
    )
    return Table("silences", COLUMNS, tuple(rows))
