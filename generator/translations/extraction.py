"""Collects the messages of the program, and keeps the catalogs complete.

A message is a literal string given to `words` (or `message_id`), in Python or in a template:
`words("Leave this page")`, `words("{count} service", "{count} services", count=3)`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from babel.plural import to_gettext
from jinja2 import Environment, nodes

from generator.translations.catalog import FOLDER, READER_WORDS, SOURCE_LOCALE

PACKAGE = FOLDER.parent
"""The program whose messages are collected."""

READER_MARKERS = frozenset({"words", "sentence", "say", "message_id", "_"})
"""Functions whose first literal arguments are words that readers see."""


NOTE = "# Translators: "
"""Begins a comment, on the line above a message, that is carried over to translators."""


class Message(NamedTuple):
    """A message in the program: where it stands (path below the package's parent, line), id, plural, note."""

    file: str
    line: int
    singular: str
    plural: str
    note: str


def extract_messages(
    folder: Path = PACKAGE, markers: frozenset[str] = READER_MARKERS
) -> list[Message]:
    """Return every message below `folder`, sorted by file and line.

    Raises:
        SyntaxError: a Python file cannot be read.
        jinja2.TemplateSyntaxError: a template cannot be read.
    """
    found: list[Message] = []
    for path in sorted(folder.rglob("*")):
        calls = _CALLS_BY_ENDING.get(path.suffix)
        if calls is None:
            continue
        file, source = path.relative_to(folder.parent).as_posix(), path.read_text("utf-8")
        for name, line, literals in calls(source):
            words = [literal for literal in literals if isinstance(literal, str)]
            if name in markers and words:
                found.append(
                    Message(file, line, words[0], "".join(words[1:]), _note(source, line))
                )
    return sorted(found)


_Call = tuple[str, int, list[object]]


def _python_calls(source: str) -> Iterator[_Call]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            yield (
                name,
                node.lineno,
                [a.value for a in node.args[:2] if isinstance(a, ast.Constant)],
            )


def _template_calls(source: str) -> Iterator[_Call]:
    for node in Environment(autoescape=True).parse(source).find_all(nodes.Call):
        name = getattr(node.node, "name", getattr(node.node, "attr", ""))
        yield name, node.lineno, [a.value for a in node.args[:2] if isinstance(a, nodes.Const)]


_CALLS_BY_ENDING: dict[str, Callable[[str], Iterator[_Call]]] = {
    ".py": _python_calls,
    ".html": _template_calls,
    ".jinja": _template_calls,
    ".xml": _template_calls,
}


def _note(source: str, line: int) -> str:
    above = source.split("\n")[line - 2].strip() if line > 1 else ""
    return above.removeprefix(NOTE) if above.startswith(NOTE) else ""


def template_catalog(messages: Iterable[Message], domain: str = READER_WORDS) -> Catalog:
    """Return the catalog without translations, the `.pot`, that all locales are brought up to."""
    catalog = Catalog(domain=domain, charset="utf-8", fuzzy=False)
    catalog.header_comment = "# Words that readers see, as the program has them."
    for message in messages:
        identity = (message.singular, message.plural) if message.plural else message.singular
        catalog.add(
            identity,
            locations=[(message.file, message.line)],
            auto_comments=[message.note] if message.note else [],
        )
    return catalog


def begin_catalog(locale: str, folder: Path = FOLDER) -> Path:
    """Write an empty catalog for a BCP 47 tag, with the plural forms that CLDR gives its language.

    A language that CLDR does not know gets one form for every count, which its translator can correct.
    """
    try:
        forms = to_gettext(Locale.parse(locale, sep="-").plural_form)
    except (UnknownLocaleError, ValueError):
        forms = "nplurals=1; plural=0;"
    path = folder / locale / f"{READER_WORDS}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_HEADER.format(locale=locale, forms=forms), "utf-8")
    return path


_HEADER = """\
# Words that readers see, in the locale {locale}.
msgid ""
msgstr ""
"Language: {locale}\\n"
"Plural-Forms: {forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


def update_catalogs(messages: list[Message], folder: Path = FOLDER) -> list[Path]:
    """Write the `.pot`, and bring every `.po` up to it; return the paths written.

    New messages stay empty, gone ones are dropped, nothing is guessed. English, the locale of the ids, is
    filled with the ids.
    """
    written = [write_template(messages, folder)]
    for path in sorted(folder.glob(f"*/{READER_WORDS}.po")):
        with path.open("rb") as file:
            catalog = read_po(file, locale=None)
        # Each from a template of its own: they share the entries that one of them fills.
        catalog.update(template_catalog(messages), no_fuzzy_matching=True)
        catalog.obsolete.clear()
        if path.parent.name == SOURCE_LOCALE:
            _fill_with_ids(catalog)
        written.append(_write(catalog, path))
    return written


def start_catalog(messages: list[Message], locale: str, folder: Path = FOLDER) -> Path | None:
    """Write an empty catalog for a BCP 47 tag; return its path, or `None` where there is one already."""
    path = folder / locale / f"{READER_WORDS}.po"
    if path.exists():
        return None
    # Babel knows no private tags: rules for counting are those of the language.
    catalog = Catalog(
        locale=locale.partition("-")[0], domain=READER_WORDS, charset="utf-8", fuzzy=False,
        header_comment=f"# Words of the program in {locale}. Empty words are shown in the fallback language.",
    )  # fmt: skip
    catalog.update(template_catalog(messages), no_fuzzy_matching=True)
    path.parent.mkdir(exist_ok=True)
    return _write(catalog, path)


def write_template(messages: list[Message], folder: Path = FOLDER) -> Path:
    """Write the `.pot`, the catalog without translations; return its path."""
    return _write(template_catalog(messages), folder / f"{READER_WORDS}.pot")


def _fill_with_ids(catalog: Catalog) -> None:
    for entry in catalog:
        if entry.id and not any(entry.string or ()):
            entry.string = entry.id


def _write(catalog: Catalog, path: Path) -> Path:
    buffer = BytesIO()
    # Without line numbers, so that moving code does not change the catalogs.
    write_po(buffer, catalog, width=100, sort_output=True, include_lineno=False)
    path.write_bytes(_without_noise(buffer.getvalue()))
    return path


def _without_noise(content: bytes) -> bytes:
    """Keep of the header what a reader of the file needs: language, plural forms, encoding."""
    lines = content.decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_NOISE)).encode()


_NOISE = tuple(
    f'"{name}'
    for name in (
        "Project-Id",
        "Report-Msgid",
        "POT-",
        "PO-",
        "Last-",
        "Language-Team",
        "Generated-By",
    )
)


def placeholders(template: str) -> frozenset[str]:
    """Return the names of the values a template expects."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)
