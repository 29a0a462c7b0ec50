"""Finds a name or an address of the whole directory that says too much.

They stand in the tab and the history of every page, on every booklet, and in the lists that networks
keep of the hosts that were asked for. Nothing can repair an unfortunate host later.

Fails, where `victim` is on the list:

    site_url: https://victim-services.example.org/

Passes:

    site_url: https://near.example.org/
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.sensitive_words import sensitive_words
from generator.model.files import SETTINGS_FILE
from generator.model.localized import Steps
from generator.problems import message


def _find(context: Context) -> Iterator[Finding]:
    words = sensitive_words(context.directory.country)
    settings = context.directory.settings
    found: list[tuple[Steps, str | None]] = [
        (("site_url",), words.part_of(settings.site_url)),
        (("short_url",), words.part_of(settings.short_url or "")),
        (("report_email",), words.part_of(settings.report_email or "")),
    ]
    for field in ("name", "tagline"):
        found += [
            ((field, locale), words.word_in(text))
            for locale, text in getattr(settings, field).items()
        ]
    for path, word in found:
        if word is not None:
            wrong = message(
                "everybody who sees the directory reads this, and it contains `{word}`",
                word=word,
            )
            hint = message(
                "choose words that say nothing to others, such as `services near you`"
            )
            yield context.place(SETTINGS_FILE, path), wrong, hint


CHECK = Check("unneutral-settings", _find)
