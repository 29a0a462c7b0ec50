"""Finds texts that are not written in the default language of the directory.

Where a translation is missing, the words of the default language stand in. If these are missing too,
there is a hole on the page, in every language that falls back on them.

Fails, where the default language is `en`:

    services:
      talk:
        name: {id: Teman bicara}

Passes:

    services:
      talk:
        name: {en: Someone to talk to, id: Teman bicara}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    default = context.directory.settings.default_locale
    for file, path, text in context.localized:
        if default not in text.root:
            wrong = message(
                "these words are missing in the default language, `{locale}`", locale=default
            )
            yield (
                context.key_place(file, path),
                wrong,
                message("add a line `{locale}: …`", locale=default),
            )


CHECK = Check("missing-text", _find)
