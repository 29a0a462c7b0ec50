"""Finds hand-written pages that exist in one language only.

Whoever switches the language of a page must land on the same page. Where it is missing, the reader
gets it in a language that others may read and this person may not.

Fails, if there is no `docs/id/new.md`:

    docs/en/new.md

Passes:

    docs/en/new.md
    docs/id/new.md
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.rules.languages.missing_translation import complete_locales
from generator.model.files import page_file
from generator.problems import Place, Severity, message


def _find(context: Context) -> Iterator[Finding]:
    default = context.directory.settings.default_locale
    for locale, page_id in context.directory.pages:
        file = page_file(locale, page_id)
        if locale != default:
            if (default, page_id) not in context.page_names:
                wrong = message(
                    "this page does not exist in the default language, `{locale}`",
                    locale=default,
                )
                yield (
                    Place(file),
                    wrong,
                    message("write it as `{file}`", file=page_file(default, page_id)),
                )
            continue
        for other in complete_locales(context):
            if (other, page_id) not in context.page_names:
                wrong = message("this page does not exist in `{locale}`", locale=other)
                yield (
                    Place(file),
                    wrong,
                    message("write it as `{file}`", file=page_file(other, page_id)),
                )


CHECK = Check("missing-page", _find, Severity.WARNING)
