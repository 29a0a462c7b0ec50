"""The printed editions as an output: every district, every edition, every single sheet of a locale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.outputs.booklet.editions import all_jobs
from generator.outputs.booklet.manifest import manifest
from generator.outputs.booklet.printing import Press
from generator.outputs.contract import OutputFile
from generator.views.read_model.directory_view import DirectoryView


@dataclass(frozen=True, slots=True)
class Booklets:
    """Makes the printed editions; `press` says with how many processes and which memory."""

    press: Press = field(default_factory=Press)
    name: str = "booklet"

    def render(self, view: DirectoryView) -> Iterator[OutputFile]:
        """Yield every printed file of a locale, then the manifest of them."""
        files = list(self.press.print(all_jobs(view)))
        yield from files
        yield manifest(view, files)


OUTPUT = Booklets()
