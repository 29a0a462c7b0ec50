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
from generator.problems import Place, Severity, message


def _find(context: Context) -> Iterator[Finding]:
    default = context.directory.settings.default_locale
    for locale, page_id in context.directory.pages:
        file = f"docs/{locale}/{page_id}.md"
        if locale != default:
            if not _exists(context, default, page_id):
                wrong = message(
                    "this page does not exist in the default language, `{locale}`",
                    locale=default,
                )
                yield (
                    Place(file),
                    wrong,
                    message("write it as `{file}`", file=f"docs/{default}/{page_id}.md"),
                )
            continue
        for other in complete_locales(context):
            if not _exists(context, other, page_id):
                wrong = message("this page does not exist in `{locale}`", locale=other)
                yield (
                    Place(file),
                    wrong,
                    message("write it as `{file}`", file=f"docs/{other}/{page_id}.md"),
                )


def _exists(context: Context, locale: str, page_id: str) -> bool:
    """Say whether the page is there, even if it could not be read."""
    return f"docs/{locale}/{page_id}.md" in context.sources.files


CHECK = Check("missing-page", _find, Severity.WARNING)
