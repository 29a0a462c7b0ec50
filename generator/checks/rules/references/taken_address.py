"""Finds files in `docs` that would lie where a page of the directory lies.

Who opens that page would then see something else: a text that nobody has checked, in place of the numbers.
The folders of the directory (`b c f i n p s w`) are its own too, because a page can come to lie there any day.

Fails:

    docs/lines.md:

Passes:

    docs/about-us/lines.md:
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.published_files import (
    address_of,
    has_known_type,
    taken_address,
)
from generator.model.addresses import is_taken
from generator.problems import Place


def _find(context: Context) -> Iterator[Finding]:
    locales = {settings.locale for settings in context.directory.settings.locales}
    for file in context.sources.others:
        address = address_of(file, locales)
        if has_known_type(file) and is_taken(address):
            yield Place(file), *taken_address(address)


CHECK = Check("taken-address", _find)
