"""What every output takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from generator.views.read_model.directory_view import DirectoryView


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One finished file: POSIX path relative to the output folder, and its bytes."""

    path: str
    content: bytes


Batch: TypeAlias = Callable[[], Iterable[OutputFile]]
"""Makes some of the files of a product; any batch can be made alone, in any process."""


class Output(Protocol):
    """A product: a name, and a pure function from the view of one locale to files."""

    name: str

    def render(self, view: DirectoryView) -> Iterable[OutputFile]:
        """Yield the files of one locale, in a fixed order."""
        ...
