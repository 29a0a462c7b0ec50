"""What every check takes and gives.

A check is one module, named after the mistake. It has a docstring (the page an editor reads: what it
finds, why it matters, a failing and a passing example) and one `CHECK`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.loading.sources import Sources
from generator.model.directory import Directory
from generator.problems import Message, Place, Problem, Severity

Path = Sequence[str | int]
"""Keys and list positions that lead to a value in a file, such as ("services", "help", "needs", 0)."""


@dataclass(frozen=True)
class Context:
    """What a check may look at: the directory, its files (for places), and the day."""

    directory: Directory
    sources: Sources
    today: date

    def organization_file(self, organization_id: str) -> str:
        """Return the file of an organization, relative to the project."""
        folder = self.directory.folders[organization_id]
        return f"directory_data/organizations/{folder}/{organization_id}.yaml"

    def place(self, file: str, path: Path) -> Place:
        """Return the place of the value at `path`; the nearest parent where it is missing."""
        return self.sources.place(file, path)


Finding = tuple[Place, Message, Message]
"""Place, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule: id (kebab-case module name), severity, and the function that finds the mistakes.

    `sensitive` says that the lines it finds may hold secrets and must never be quoted.
    """

    rule: str
    find: Callable[[Context], Iterator[Finding]]
    severity: Severity = Severity.ERROR
    sensitive: bool = False

    def problems(self, context: Context) -> Iterator[Problem]:
        """Yield one problem per finding."""
        for place, message, hint in self.find(context):
            yield Problem(place, self.rule, message, hint, self.severity, self.sensitive)
