"""Finds texts that are not yet translated into a language that is said to be complete.

Readers see these words in another language, which some of them cannot read. A language that is still
growing has `status: in_progress`, and is not looked at.

Fails, where `en` and `id` are complete:

    services:
      talk:
        name: {en: Someone to talk to}

Passes:

    services:
      talk:
        name: {en: Someone to talk to, id: Teman bicara}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import LocaleStatus
from generator.problems import Severity, message


def _find(context: Context) -> Iterator[Finding]:
    expected = complete_locales(context)
    if not expected:
        return
    for file, path, text in context.localized:
        for locale in expected:
            if locale not in text.root:
                wrong = message("these words are not translated into `{locale}`", locale=locale)
                hint = message(
                    "add a line `{locale}: …`, or ask somebody who speaks it", locale=locale
                )
                yield context.key_place(file, path), wrong, hint


def complete_locales(context: Context) -> tuple[str, ...]:
    """Return the complete locales of the directory, without the default one, in the order of the menu."""
    settings = context.directory.settings
    return tuple(
        locale.locale
        for locale in settings.locales
        if locale.status is LocaleStatus.COMPLETE and locale.locale != settings.default_locale
    )


CHECK = Check("missing-translation", _find, Severity.WARNING)
