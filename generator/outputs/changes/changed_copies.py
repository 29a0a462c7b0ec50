"""Compares what is published or read without being a record: other files in `docs/`, and message catalogs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO

from babel.messages.pofile import PoFileError, read_po

from generator.outputs.changes.changed_facts import Change
from generator.outputs.changes.changed_pages import changes_of_text
from generator.outputs.changes.field_differences import has_new_figures
from generator.outputs.changes.kinds import ChangeKind

Contents = Mapping[str, bytes]
"""Files by their names, POSIX and relative to the project."""

_WORDS = (".md", ".yml", ".txt", ".svg", ".html")


def changes_of_copies(old: Contents, new: Contents) -> Iterator[Change]:
    """Yield what changed in files that are no records: text by text, and else that the file is another one."""
    for file in sorted({*old, *new}):
        before, after = old.get(file), new.get(file)
        if before == after:
            continue
        if file.endswith(".po"):
            yield from _catalog(file, before or b"", after or b"")
        elif file.endswith(_WORDS):
            yield from changes_of_text(file, _text(before), _text(after))
        else:
            yield Change(file, ("file",), ChangeKind.FILE, _size(before), _size(after))


def _catalog(file: str, old: bytes, new: bytes) -> Iterator[Change]:
    before, after = _messages(old), _messages(new)
    if before is None or after is None:
        yield from changes_of_text(file, _text(old), _text(new))
        return
    for words in sorted({*before, *after}):
        said = before.get(words, ""), after.get(words, "")
        if said[0] != said[1]:
            is_figure = has_new_figures(*said) and has_new_figures(words, said[1])
            kind = ChangeKind.FIGURES if is_figure else ChangeKind.CATALOG
            yield Change(file, (words,), kind, *said)


def _messages(content: bytes) -> dict[str, str] | None:
    """Return the translation of each message, `None` where the file cannot be read."""
    try:
        catalog = read_po(BytesIO(content), charset="utf-8")
    except (PoFileError, ValueError, LookupError):
        return None
    return {
        " | ".join(_forms(one.id)): " | ".join(_forms(one.string)) for one in catalog if one.id
    }


def _forms(words: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ())


def _text(content: bytes | None) -> str:
    return (content or b"").decode("utf-8", "replace")


def _size(content: bytes | None) -> str:
    return f"{len(content)} B" if content is not None else ""
