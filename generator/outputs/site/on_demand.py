"""The site page by page, for a preview: each page is made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from generator.outputs.contract import OutputFile
from generator.outputs.site.plan import MakePage, plan
from generator.outputs.site.shared_files import render_common
from generator.outputs.site.shell import Shell
from generator.views.read_model.directory_view import DirectoryView


class OnDemand:
    """Every page of all locales, and what they share, by path."""

    def __init__(self, views: Sequence[DirectoryView]) -> None:
        """Plan the pages of `views`, which are all locales."""
        self._views = views
        self._pages: dict[str, tuple[Shell, MakePage]] = {}
        for view in views:
            shell = Shell(view)
            self._pages |= {
                view.prefix + path: (shell, make) for path, make in plan(shell).items()
            }

    @cached_property
    def _shared(self) -> dict[str, OutputFile]:
        return {file.path: file for file in render_common(self._views)}

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all pages, relative to the root of the site."""
        return tuple(self._pages)

    def content(self, path: str) -> bytes | None:
        """Return the page or shared file at `path`, or nothing where there is none."""
        if path in self._pages:
            shell, make = self._pages[path]
            return shell.finish(make()).content
        return self._shared[path].content if path in self._shared else None
