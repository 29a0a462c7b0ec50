"""Finds pages behind the leave button that are no place to hide on.

Who presses the button must land, at once, on a page anybody may have open: not on one that shows who
is logged in or what was looked for, not on one that others can read along, and not on ours.

Fails:

    exit_targets:
      en: https://www.youtube.com/
      id: https://near.example.org/cuaca

Passes:

    exit_targets:
      en: https://www.example.com/weather
      id: https://www.example.com/cuaca
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.hosts import PERSONALISED, belongs_to
from generator.model.files import SETTINGS_FILE
from generator.problems import Message, message


def _find(context: Context) -> Iterator[Finding]:
    settings = context.directory.settings
    for locale, target in sorted(settings.exit_targets.items()):
        wrong = _fault(target, settings.site_url)
        if wrong is not None:
            hint = message("choose a public page without a login, such as the weather")
            yield context.place(SETTINGS_FILE, ("exit_targets", locale)), wrong, hint
    for declared in settings.locales:
        if declared.locale not in settings.exit_targets:
            wrong = message(
                "the leave button leads nowhere in `{locale}`", locale=declared.locale
            )
            hint = message("add a harmless page that people who speak it might have open")
            yield context.key_place(SETTINGS_FILE, ("exit_targets",)), wrong, hint


def _fault(target: str, site_url: str) -> Message | None:
    if not target.startswith("https://"):
        return message("the page behind the leave button must have an address with `https://`")
    host = _host(target)
    own = _host(site_url)
    if host == own or host.endswith("." + own):
        return message("the page behind the leave button must not be ours")
    if belongs_to(host, PERSONALISED):
        return message("the page behind the leave button must not show who is logged in")
    return None


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


CHECK = Check("unsafe-exit-target", _find)
