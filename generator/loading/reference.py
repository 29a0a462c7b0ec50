"""The reference of all fields, as Markdown, from the same models that decode them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from generator.loading.decoding import MODELS
from generator.loading.examples import example
from generator.loading.file_names import FileKind
from generator.model.files import (
    SETTINGS_FILE,
    TAXONOMY_FILE,
    country_file,
    language_file,
    office_kinds_file,
    organization_file,
    page_file,
    province_file,
)
from generator.model.record import Record
from generator.model.shapes import Field, Shape, ValueKind, fields

FILE = "docs/maintainers/reference/fields.md"
"""Where the reference lies, relative to the project."""

_INTRODUCTION = """\
# Fields

Made by `directory schema` from the models in `generator/model/`; do not change it by hand.

`must` means that the key must be written. Where **or `unknown`** is said, the word `unknown` may stand
instead: then readers are told to ask. Words in each language are written as `{id: …, en: …}`.
"""

_FILES = {
    FileKind.SETTINGS: SETTINGS_FILE,
    FileKind.TAXONOMY: TAXONOMY_FILE,
    FileKind.PROVINCE: province_file("PROVINCE"),
    FileKind.COUNTRY: country_file("CC"),
    FileKind.OFFICE_KINDS: office_kinds_file("CC"),
    FileKind.LANGUAGE: language_file("LANGUAGE"),
    FileKind.ORGANIZATION: organization_file("DISTRICT", "ORGANIZATION"),
    FileKind.PAGE: f"{page_file('LOCALE', 'PAGE')} (the settings above the text)",
}

_PLAIN = {
    ValueKind.TEXT: "text",
    ValueKind.WHOLE_NUMBER: "whole number",
    ValueKind.NUMBER: "number",
    ValueKind.DATE: "date",
    ValueKind.TRUTH: "`true` or `false`",
    ValueKind.WORDS: "words in each language",
}


def reference() -> str:
    """Return the reference as one Markdown page."""
    return "\n".join([_INTRODUCTION, *_sections()])


def _sections() -> Iterator[str]:
    told: set[type[Record]] = set()
    for kind, model in MODELS.items():
        yield f"## {model.__name__}\n\nFile: {_FILES[kind]}\n"
        yield _table(model)
        told.add(model)
        for record in records_below(model):
            if record not in told:
                told.add(record)
                yield f"### {record.__name__}\n"
                yield _table(record)


def records_below(model: type[Record]) -> list[type[Record]]:
    """Return every kind of record that may stand somewhere in a record of `model`, each once, in order."""
    found: dict[type[Record], None] = {}
    for field in fields(model).values():
        for record in _records_of(field.shape):
            found |= dict.fromkeys([record, *records_below(record)])
    return list(found)


def _records_of(shape: Shape) -> Iterator[type[Record]]:
    if shape.record:
        yield shape.record
    for below in (shape.item, *shape.variants.values()):
        if below is not None:
            yield from _records_of(below)


def _table(model: type[Record]) -> str:
    about = inspect.getdoc(model) or ""
    rows = (_row(field) for field in fields(model).values())
    head = "| key | must | what may stand there | what it means |\n| --- | --- | --- | --- |"
    return "\n".join([" ".join(about.split()), "", head, *rows, ""])


def _row(field: Field) -> str:
    what = _in_words(field.shape)
    if field.shape.is_known:
        what += ", **or `unknown`**"
    if field.default:
        what += f"; `{field.default.lower()}` if left out"
    must = "must" if field.is_required else ""
    cells = (f"`{field.name}`", must, what, " ".join(field.description.split()))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _in_words(shape: Shape) -> str:
    if shape.kind is ValueKind.CHOICE:
        return "one of: " + _codes(shape)
    if shape.kind is ValueKind.LIST:
        entries = f"list of {_in_words(shape.item)}" if shape.item else "list"
        return f"{_codes(shape)}, or a {entries}" if shape.codes else entries
    if shape.kind is ValueKind.TABLE:
        return f"for each id: {_in_words(shape.item)}" if shape.item else "ids"
    if shape.kind is ValueKind.RECORD and shape.record:
        return f"[{shape.record.__name__}](#{shape.record.__name__.lower()})"
    if shape.kind is ValueKind.VARIANTS:
        return " or ".join(_in_words(variant) for variant in shape.variants.values())
    pattern = f", such as `{example(shape, 'en')}`" if shape.pattern else ""
    return _PLAIN[shape.kind] + pattern + _limits(shape)


def _codes(shape: Shape) -> str:
    return ", ".join(f"`{code}`" for code in shape.codes)


def _limits(shape: Shape) -> str:
    words = {
        "at_least": "from {:g}",
        "more_than": "more than {:g}",
        "at_most": "up to {:g}",
        "longest": "at most {:g} characters",
    }
    told = [words[name].format(limit) for name, limit in shape.limits.items() if name in words]
    return "".join(f", {each}" for each in told)
