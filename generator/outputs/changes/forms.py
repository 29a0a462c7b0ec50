"""The change report as text for a terminal and a comment, as a page to print, and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from generator.components.page_context import PageContext
from generator.components.templates import TemplateSet
from generator.outputs.changes.change_text import (
    NOTHING,
    RULE,
    SCRIPT,
    SCRIPT_TITLE,
    TITLE,
    UNREAD,
    ChangeEntry,
    ChangeFormatter,
)
from generator.outputs.changes.changed_facts import Change, Changes
from generator.outputs.changes.kinds import Risk
from generator.problem_formats import visible
from generator.views.language.locales import direction

TEMPLATES = TemplateSet(Path(__file__).resolve().parent / "templates")
WIDTH = 100


class ChangesFormat(StrEnum):
    """How a change report is given."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


def format_changes(
    changes: Changes, base: str, formatter: ChangeFormatter, form: ChangesFormat
) -> str:
    """Return the report as text that ends with a line end; `base` names the older state."""
    return _FORMS[form](changes, visible(base), formatter)


def _entries(changes: Changes, formatter: ChangeFormatter) -> list[ChangeEntry]:
    return [formatter.entry(number, change) for number, change in enumerate(changes.items, 1)]


def _as_text(changes: Changes, base: str, formatter: ChangeFormatter) -> str:
    title = f"{formatter.words(TITLE)}: {base} → {formatter.today.isoformat()}"
    lines = [title, formatter.count(changes)]
    if changes.items:
        lines += ["", formatter.words(RULE)]
    for file in changes.unread:
        lines += ["", formatter.words(UNREAD), f"  {visible(file)}"]
    risk = None
    for entry in _entries(changes, formatter):
        if entry.risk is not risk:
            risk = entry.risk
            lines += ["", formatter.group(risk).upper()]
        lines += ["", *_text_of(entry)]
    if changes.items:
        lines += ["", formatter.words(SCRIPT_TITLE)]
        lines += [
            f"  {number}. {formatter.words(step)}" for number, step in enumerate(SCRIPT, 1)
        ]
    elif not changes.unread:
        lines.append(formatter.words(NOTHING))
    return "".join(f"{line}\n" for line in lines)


def _text_of(entry: ChangeEntry) -> Iterator[str]:
    yield entry.heading
    margin = max(len(line.label) for line in entry.lines) + 3
    for line in entry.lines:
        label = f"  {line.label}:".ljust(margin + 1)
        yield from textwrap.wrap(
            line.words,
            WIDTH,
            initial_indent=label,
            subsequent_indent=" " * len(label),
            break_long_words=False,
            break_on_hyphens=False,
        )


def _as_html(changes: Changes, base: str, formatter: ChangeFormatter) -> str:
    words = formatter.words
    context = PageContext(
        lambda said: said, formatter.language, direction(formatter.language), ""
    )
    page = TEMPLATES.compose(
        "change_report",
        context,
        title=words(TITLE),
        states=f"{base} → {formatter.today.isoformat()}",
        count=formatter.count(changes),
        rule=words(RULE),
        nothing="" if changes.items or changes.unread else words(NOTHING),
        unread_title=words(UNREAD),
        unread=[visible(file) for file in changes.unread],
        groups=_groups(changes, formatter),
        script_title=words(SCRIPT_TITLE),
        script=[words(step) for step in SCRIPT],
    )
    return str(page).rstrip("\n") + "\n"


def _groups(changes: Changes, formatter: ChangeFormatter) -> list[dict[str, object]]:
    """Return the entries of each risk that there are changes of, under its heading."""
    entries = _entries(changes, formatter)
    return [
        {
            "heading": formatter.group(risk),
            "entries": [_values_of(entry) for entry in entries if entry.risk is risk],
        }
        for risk in Risk
        if changes.count(risk)
    ]


def _values_of(entry: ChangeEntry) -> dict[str, object]:
    lines = [{"label": line.label, "words": line.words} for line in entry.lines]
    return {"is_high": entry.risk is Risk.HIGH, "heading": entry.heading, "lines": lines}


def _as_json(changes: Changes, base: str, formatter: ChangeFormatter) -> str:
    told = {
        "base": base,
        "today": formatter.today.isoformat(),
        **{risk.value: changes.count(risk) for risk in Risk},
        "unread": list(changes.unread),
        "changes": [_object(change, formatter) for change in changes.items],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _object(change: Change, formatter: ChangeFormatter) -> dict[str, object]:
    checked, since = change.checked, change.stands_since
    return {
        "file": change.file,
        "path": "/".join(change.path),
        "kind": change.kind.value,
        "risk": change.risk.value,
        "is_hidden": change.is_hidden,
        "old": change.old,
        "old_in_words": formatter.spoken(change, change.old),
        "new": change.new,
        "new_in_words": formatter.spoken(change, change.new),
        "old_since": since.isoformat() if since else None,
        "checked": checked.assured_date.isoformat() if checked else None,
        "checked_by": checked.method.value if checked else None,
        "elsewhere": list(change.elsewhere),
        "is_proven": change.is_proven,
        "proofs": list(change.proofs),
        "signs": [formatter.words(sign) for sign in change.signs],
        "to_do": formatter.what_to_do(change),
    }


_FORMS = {
    ChangesFormat.TEXT: _as_text,
    ChangesFormat.HTML: _as_html,
    ChangesFormat.JSON: _as_json,
}
