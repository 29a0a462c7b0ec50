"""Adds a locale to a project by data alone: settings, a few record texts, one page, and a catalog."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import read_po

from generator.loading.yaml_edits import with_text
from generator.translations import catalog

TINY = Path(__file__).resolve().parents[2] / "data" / "tiny"
OPEN, CLOSE = "\u2045", "\u2046"
"""Brackets around the words of the made-up catalog: what stands outside of them did not come from it."""


NOT_WORDS = {"0 am, 12 pm"}
"""Messages that programs read."""


@dataclass(frozen=True)
class NewLocale:
    """A tag with its own name, and a word in its script."""

    tag: str
    name: str
    word: str


LOCALES = (
    NewLocale("ar", "العربية", "خدمات"),
    NewLocale("km", "ភាសាខ្មែរ", "សេវា"),
    NewLocale("my", "မြန်မာ", "ဝန်ဆောင်မှု"),
    NewLocale("th", "ไทย", "บริการ"),
    NewLocale("lo", "ລາວ", "ບໍລິການ"),
    NewLocale("min", "Minangkabau", "Layanan"),
    NewLocale("jv-x-cirebon", "Basa Cerbon", "Layanan"),
    NewLocale("pnb-Arab", "پنجابی", "خدمات"),
)
"""Right to left; scripts without spaces; tags that static-i18n, Material or CLDR do not know."""

TEXTS = {
    "directory": (("name",), ("tagline",)),
    "needs": (
        ("needs", "talk", "name"),
        ("needs", "talk", "title"),
        ("needs", "talk", "explanation"),
    ),
    "organizations/national/open-line": (("services", "listen", "summary"),),
}
PAGE = """\
---
title: {word}
heading: {word}
summary: {word}
order: 10
group: safety
booklet: yes
translates: {{locale: en, hash: ""}}
review: {{state: draft_awaiting_native_reader}}
---

{word}: [](contact:open-line/call).

[](help-lines:)
"""


def add_locale(project: Path, locale: NewLocale) -> Path:
    """Copy the miniature to `project` and add a locale to it; return the project."""
    shutil.copytree(TINY, project)
    data = project / "directory_data"
    for file, paths in TEXTS.items():
        text = (data / f"{file}.yaml").read_text("utf-8")
        for path in paths:
            text = with_text(text, (*path, locale.tag), locale.word)
        (data / f"{file}.yaml").write_text(text, "utf-8")
    settings = (data / "directory.yaml").read_text("utf-8")
    settings = with_text(
        settings, ("exit_targets", locale.tag), "https://www.example.com/weather"
    )
    if locale.tag != "ar":  # the miniature has it
        entry = f"""\
locales:
  - locale: {locale.tag}
    name: {locale.name}
    status: in_progress
    translation: {{translator: volunteer, method: person, checker: teacher, checked: "2026-10-20"}}
"""
        settings = settings.replace("locales:\n", entry, 1)
    (data / "directory.yaml").write_text(settings, "utf-8")
    page = project / "docs" / locale.tag / "now.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(PAGE.format(word=locale.word), "utf-8")
    return project


def write_catalog(folder: Path, tag: str, part: float = 1) -> None:
    """Write a catalog that puts brackets around English words; of `part` of the words."""
    source = catalog.FOLDER / "en" / "messages.po"
    with source.open("rb") as file:
        ids = [entry.id for entry in read_po(file) if entry.id]
    folder = folder / tag
    folder.mkdir(parents=True, exist_ok=True)
    header = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=1; plural=0;\\n"\n'
    )
    entries = "\n".join(_entry(identity) for identity in ids[: round(len(ids) * part)])
    (folder / "messages.po").write_text(f"{header}\n{entries}", "utf-8")


def _entry(identity: str | tuple[str, ...]) -> str:
    singular, *plural = (identity,) if isinstance(identity, str) else identity
    lines = [f"msgid {_quoted(singular)}"]
    if plural:
        lines += [
            f"msgid_plural {_quoted(plural[0])}",
            f"msgstr[0] {_quoted(_marked(plural[0]))}",
        ]
    else:
        lines.append(f"msgstr {_quoted(_marked(singular))}")
    return "\n".join(lines) + "\n"


def _marked(words: str) -> str:
    return words if words in NOT_WORDS else f"{OPEN}{words}{CLOSE}"


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def outside_of_brackets(words: str) -> Iterator[str]:
    """Yield what of a text did not come from the made-up catalog."""
    depth, outside = 0, ""
    for character in words:
        depth += (character == OPEN) - (character == CLOSE)
        if depth == 0 and character != CLOSE:
            outside += character
    yield from (part for part in outside.split() if any(map(str.isalpha, part)))
