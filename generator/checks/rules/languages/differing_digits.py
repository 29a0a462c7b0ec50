"""Finds translations whose digits differ from the text they translate.

A price, an age or a number of days must be the same whoever reads it. Digits of other scripts count as
the digits they stand for; digits inside abbreviations, such as `KP2MI`, are left alone.

Fails:

    services:
      talk:
        summary:
          en: You can talk for 30 minutes.
          id: Anda bisa bicara selama 20 menit.

Passes:

    services:
      talk:
        summary:
          en: You can talk for 30 minutes.
          id: Anda bisa bicara selama 30 menit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.digits import digit_groups
from generator.problems import message

_DIGIT = re.compile(r"\d")


def _find(context: Context) -> Iterator[Finding]:
    default = context.directory.settings.default_locale
    for file, path, text in context.localized:
        if len(text.root) < 2 or not any(map(_DIGIT.search, text.root.values())):  # noqa: PLR2004
            continue
        source = default if default in text.root else min(text.root)
        expected = digit_groups(text.root[source])
        for locale, words in text.items():
            if digit_groups(words) != expected:
                wrong = message(
                    "the digits here differ from those in `{locale}`", locale=source
                )
                hint = message(
                    "write the same digits; leave hours and numbers to the fields made for them"
                )
                yield context.place(file, (*path, locale)), wrong, hint


CHECK = Check("differing-digits", _find)
