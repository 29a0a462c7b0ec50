"""Finds translations that nobody who grew up with the language has checked.

A wrong word can send somebody to the wrong door. For each language but the default one, `directory.yaml` says
who translated, by what method, and who checked it on which day; roles, never names. A page that was made
otherwise says so under `translates`. What a machine translated is never published without a person's check
(SA-L8, SA-L9); other translations may wait for their reader in a draft, not in a final edition.

Fails:

    locales:
      - locale: id
        translation: {translator: editor, method: machine}

Passes:

    locales:
      - locale: id
        translation: {translator: editor, method: machine, checker: teacher, checked: 2026-11-02}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.model.codes import EditionState
from generator.model.files import SETTINGS_FILE, page_file
from generator.model.translation import Translation, TranslationMethod
from generator.problems import Place, Severity, message


def _find(context: Context) -> Iterator[Finding]:
    settings = context.directory.settings
    for position, locale in enumerate(settings.locales):
        if locale.locale != settings.default_locale:
            place = context.place(SETTINGS_FILE, ("locales", position))
            yield from _faults(context, place, locale.translation, locale.locale)
    for (locale_tag, page_id), page in context.directory.pages.items():
        made = page.settings.translates
        if made is not None and (made.method is not None or made.translator is not None):
            place = context.place(page_file(locale_tag, page_id), ("translates",))
            yield from _faults(context, place, made, locale_tag)


def _faults(
    context: Context, place: Place, made: Translation | None, locale: str
) -> Iterator[Finding]:
    if made is not None and made.is_checked:
        return
    by_machine = made is not None and made.method is TranslationMethod.MACHINE
    is_final = context.directory.settings.edition.state is EditionState.FINAL
    hint = message(
        "ask somebody who grew up with it to read it, then write `checker` (a role) and `checked` (the day)"
    )
    if made is None or made.translator is None:
        wrong = message("nobody has written down who translated `{locale}`", locale=locale)
        hint = message(
            "write `translation: {{translator: …, method: person}}`; roles, never names"
        )
    elif by_machine:
        wrong = message(
            "a machine translated `{locale}`, and no person checked it", locale=locale
        )
    else:
        wrong = message(
            "nobody who grew up with `{locale}` has checked this translation", locale=locale
        )
    yield place, wrong, hint, Severity.ERROR if by_machine or is_final else Severity.WARNING


CHECK = Check("unchecked-translation", _find)
