"""What changes for readers between two states of the records: old beside new, and whom to call (SA-X6)."""

from generator.outputs.changes.change_text import ChangeFormatter
from generator.outputs.changes.changed_facts import Change, Changes
from generator.outputs.changes.comparing import State, compare
from generator.outputs.changes.forms import ChangesFormat, format_changes
from generator.outputs.changes.kinds import ChangeKind, Risk

__all__ = [
    "Change",
    "ChangeFormatter",
    "ChangeKind",
    "Changes",
    "ChangesFormat",
    "Risk",
    "State",
    "compare",
    "format_changes",
]
