"""The lines that are shown on every page and on every card."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.settings import Settings


def lines_for_everyone(settings: Settings) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every such line as (path in the settings file, `organization/contact`)."""
    for position, line in enumerate(settings.help_lines):
        yield ("help_lines", position, "contact"), line.contact
    for position, reference in enumerate(settings.card_lines):
        yield ("card_lines", position), reference
