"""Finds patterns of addresses in the country file that do not work.

These patterns guard places that nobody may find. One that cannot be read guards nothing, and one that
fits an empty text would find an address everywhere, so that nobody listens any more.

Fails:

    address_patterns:
      street: ['(street']

Passes:

    address_patterns:
      street: ['street']
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.address_patterns import compiled_pattern
from generator.model.country import AddressPatterns
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    patterns = context.directory.country.address_patterns
    for field in AddressPatterns.model_fields:
        for position, source in enumerate(getattr(patterns, field)):
            pattern = compiled_pattern(source)
            place = context.place(context.country_file, ("address_patterns", field, position))
            if pattern is None:
                wrong = message("this is no regular expression")
                yield (
                    place,
                    wrong,
                    message("close every bracket, and write `\\.` for a full stop"),
                )
            elif pattern.search("") is not None:
                wrong = message("this pattern fits everything")
                yield place, wrong, message("write at least one letter that must be there")


CHECK = Check("broken-pattern", _find)
