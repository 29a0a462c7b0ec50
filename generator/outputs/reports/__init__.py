"""Reports for editors, planners and funders: what is there, how old, in which languages, how plain."""

from generator.outputs.reports.calls import call_sheets
from generator.outputs.reports.coverage import coverage
from generator.outputs.reports.freshness import freshness
from generator.outputs.reports.law import law
from generator.outputs.reports.readability import readability
from generator.outputs.reports.silences import silences
from generator.outputs.reports.table import Table, TableFormat, format_table, report_files
from generator.outputs.reports.translations import translations

__all__ = [
    "Table",
    "TableFormat",
    "call_sheets",
    "coverage",
    "format_table",
    "freshness",
    "law",
    "readability",
    "report_files",
    "silences",
    "translations",
]
