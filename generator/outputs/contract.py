"""What every output takes and gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.views.directory_view import DirectoryView


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One finished file: POSIX path relative to the output folder, and its bytes."""

    path: str
    content: bytes


class Output(Protocol):
    """A product: a name, and a pure function from the view of one locale to files."""

    name: str

    def render(self, view: DirectoryView) -> Iterable[OutputFile]:
        """Yield the files of one locale, in a fixed order."""
        ...
