"""Finds languages of the menu that do not say how they speak to the reader.

Javanese and Sundanese have words for near people and words for people one looks up to. A mix sounds careless,
and the wrong one sounds cold. Which levels a language has stands in its file; the directory chooses one for
all pages (SA-L10).

Fails, where Javanese has speech levels:

    locales:
      - locale: jv
        name: Basa Jawa

Passes:

    locales:
      - locale: jv
        name: Basa Jawa
        speech_level: krama madya
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.files import SETTINGS_FILE
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    for position, locale in enumerate(context.directory.settings.locales):
        language = context.directory.language(locale.locale)
        levels = language.speech_levels if language else ()
        if not levels or locale.speech_level in levels:
            continue
        hint = message("choose one of these: {names}", names=", ".join(levels))
        if locale.speech_level is None:
            wrong = message(
                "`{locale}` must say which speech level it uses", locale=locale.locale
            )
            yield context.place(SETTINGS_FILE, ("locales", position)), wrong, hint
        else:
            wrong = message(
                "`{level}` is no speech level of `{locale}`",
                level=locale.speech_level,
                locale=locale.locale,
            )
            yield (
                context.place(SETTINGS_FILE, ("locales", position, "speech_level")),
                wrong,
                hint,
            )


CHECK = Check("missing-speech-level", _find)
