"""The ledger: every number, mailbox and link in the finished files, who stands for it, and where it is shown.

Checks look at records; this looks at what came of them. Whatever a reader can dial, write to, visit or open is
taken out of the finished files of every product, and must come from a contact of a record, a short number of
the country, or an address that somebody declared. What does not stops the build, so that no template, text or
name can bring in a number that no check and no second person has seen.
"""

from generator.outputs.ledger.ledger import (
    Ledger,
    ledger_of,
    ledger_problems,
    write_ledger,
)
from generator.outputs.ledger.lines import FileValues, ValueReader
from generator.outputs.ledger.origins import KnownValues, known_values

__all__ = [
    "FileValues",
    "KnownValues",
    "Ledger",
    "ValueReader",
    "known_values",
    "ledger_of",
    "ledger_problems",
    "write_ledger",
]
