"""What changes for readers between two states of the records: old beside new, and whom to call (SA-X6)."""

from generator.outputs.changes.change_text import ChangeFormatter
from generator.outputs.changes.changed_facts import Change, Changes, compare
from generator.outputs.changes.forms import ChangesFormat, format_changes
from generator.outputs.changes.sensitive_fields import Risk

__all__ = [
    "Change",
    "ChangeFormatter",
    "Changes",
    "ChangesFormat",
    "Risk",
    "compare",
    "format_changes",
]
