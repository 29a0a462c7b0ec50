"""The site as a product: every page of every locale, and what the locales share."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from generator.outputs.contract import Batch, OutputFile, Product, RenderOptions
from generator.outputs.site.plan import MakePage, plan
from generator.outputs.site.shared_files import render_common
from generator.outputs.site.shell import Shell
from generator.views.read_model.directory_view import DirectoryView

PAGES_PER_BATCH = 100
"""Few enough that several processes end together, and many that pages share the cards they show."""


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


def page_batches(view: DirectoryView) -> list[Batch]:
    """Return the pages of one locale in batches, in the order of rendering."""
    shell = Shell(view)
    pages = list(plan(shell).values())
    return [
        partial(_finished, shell, pages[start : start + PAGES_PER_BATCH])
        for start in range(0, len(pages), PAGES_PER_BATCH)
    ]


def _finished(shell: Shell, pages: Sequence[MakePage]) -> Iterator[OutputFile]:
    return (shell.finish(make()) for make in pages)


def _batches(views: Sequence[DirectoryView], _: RenderOptions) -> Iterator[Batch]:
    for view in views:
        yield from page_batches(view)
    yield partial(render_common, views)


PRODUCT = Product(
    batches=_batches,
    endings={".html": "<article", ".xml": "", ".txt": "\n\n", ".ico": "", "_headers": ""},
    shows_drafts=True,
)
