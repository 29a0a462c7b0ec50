"""The site: for a person looking for help, on a cheap and perhaps shared phone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from generator.outputs.contract import Batch, OutputFile
from generator.outputs.site.on_demand import OnDemand
from generator.outputs.site.plan import MakePage, plan
from generator.outputs.site.shared_files import render_common
from generator.outputs.site.shell import Shell
from generator.views.read_model.directory_view import DirectoryView

__all__ = ["OUTPUT", "OnDemand", "batches", "page_paths", "render_common", "render_pages"]

PAGES_PER_BATCH = 100
"""Few enough that several processes end together, and many that pages share the cards they show."""


class Site:
    """The output contract for the site."""

    name = "site"

    def render(self, view: DirectoryView) -> Iterator[OutputFile]:
        """Yield every page of one locale, in a fixed order."""
        return render_pages(view)


OUTPUT = Site()


def page_paths(view: DirectoryView) -> tuple[str, ...]:
    """Return the paths of all pages of one locale, relative to its root, in the order of rendering."""
    return tuple(plan(Shell(view)))


def render_pages(
    view: DirectoryView, only: Collection[str] | None = None
) -> Iterator[OutputFile]:
    """Yield the pages of one locale, or those of `only`, paths relative to the root of the locale.

    Pages depend on the view alone, never on each other: any set of them can be made in any process.
    """
    shell = Shell(view)
    for path, make in plan(shell).items():
        if only is None or path in only:
            yield shell.finish(make())


def batches(view: DirectoryView) -> list[Batch]:
    """Return the pages of one locale in batches, in the order of rendering."""
    shell = Shell(view)
    pages = list(plan(shell).values())
    return [
        partial(_finished, shell, pages[start : start + PAGES_PER_BATCH])
        for start in range(0, len(pages), PAGES_PER_BATCH)
    ]


def _finished(shell: Shell, pages: Sequence[MakePage]) -> Iterator[OutputFile]:
    return (shell.finish(make()) for make in pages)
