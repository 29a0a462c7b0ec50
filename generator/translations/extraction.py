"""Collects the messages of the program, and keeps the catalogs complete.

A message for readers is a literal string given to `words` (or `message_id`), in Python or in a template:
`words("Leave this page")`, `words("{count} service", "{count} services", count=3)`. One for editors is given
to `message`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from babel.plural import to_gettext
from jinja2 import Environment, nodes

from generator.translations.catalog import FOLDER, SOURCE_LOCALE, Domain

PACKAGE = FOLDER.parent
"""The program whose messages are collected."""

READER_MARKERS = frozenset({"words", "sentence", "say", "message_id", "_"})
"""Functions whose first literal arguments are words that readers see."""

EDITOR_MARKERS = frozenset({"message"})
"""The function whose first literal argument is a sentence that editors read."""


NOTE = "# Translators: "
"""Begins a comment, on the line above a message, that is carried over to translators."""


class ExtractedMessage(NamedTuple):
    """A message in the program: where it stands (path below the package's parent, line), id, plural, note."""

    file: str
    line: int
    singular: str
    plural: str
    note: str


def extract_messages(
    folder: Path = PACKAGE, markers: frozenset[str] = READER_MARKERS
) -> list[ExtractedMessage]:
    """Return every message below `folder`, sorted by file and line.

    Raises:
        SyntaxError: a Python file cannot be read.
        jinja2.TemplateSyntaxError: a template cannot be read.
    """
    found: list[ExtractedMessage] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix not in _CALLS_BY_ENDING:
            continue
        file, source = path.relative_to(folder.parent).as_posix(), path.read_text("utf-8")
        for name, line, literals in _calls(path.suffix, source):
            words = [literal for literal in literals if isinstance(literal, str)]
            if name in markers and words:
                found.append(
                    ExtractedMessage(
                        file, line, words[0], "".join(words[1:]), _note(source, line)
                    )
                )
    return sorted(found)


_Call = tuple[str, int, list[object]]


@cache
def _calls(ending: str, source: str) -> tuple[_Call, ...]:
    """Return every call in a source; kept, because each domain asks for others of them."""
    return tuple(_CALLS_BY_ENDING[ending](source))


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


def template_catalog(domain: Domain, messages: Iterable[ExtractedMessage]) -> Catalog:
    """Return the catalog without translations, the `.pot`, that all locales are brought up to."""
    catalog = Catalog(domain=domain, charset="utf-8", fuzzy=False)
    catalog.header_comment = f"# {_CONTENTS[domain]}, as the program has them."
    for message in messages:
        identity = (message.singular, message.plural) if message.plural else message.singular
        catalog.add(
            identity,
            locations=[(message.file, message.line)],
            auto_comments=[message.note] if message.note else [],
        )
    return catalog


_CONTENTS = {
    Domain.READERS: "Words that readers see",
    Domain.EDITORS: "Words that editors read",
    Domain.FIELDS: "What the fields of an organization mean",
}

_HEADER = """\
# {contents}, in the locale {locale}. Empty words are shown in the fallback language.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


def update_catalogs(
    domain: Domain, messages: list[ExtractedMessage], folder: Path = FOLDER
) -> list[Path]:
    """Write the `.pot` of a domain, and bring every `.po` of it up to date; return the paths written.

    New messages stay empty, gone ones are dropped, nothing is guessed. English, the locale of the ids, is
    filled with the ids.
    """
    written = [write_template(domain, messages, folder)]
    for path in sorted(folder.glob(f"*/{domain}.po")):
        catalog = read_po(BytesIO(path.read_bytes()))
        written.append(_update(catalog, domain, messages, path))
    return written


def start_catalog(
    domain: Domain, messages: list[ExtractedMessage], locale: str, folder: Path = FOLDER
) -> Path | None:
    """Write a catalog without translations for a BCP 47 tag; return its path, or `None` where there is one.

    It has the plural forms that CLDR gives the language; one that CLDR does not know gets one form for every
    count, which its translator can correct.
    """
    path = folder / locale / f"{domain}.po"
    if path.exists():
        return None
    # Babel knows no private tags: rules for counting are those of the language.
    language = locale.partition("-")[0]
    header = _HEADER.format(
        contents=_CONTENTS[domain],
        locale=locale,
        language=language,
        forms=_plural_forms(language),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    return _update(read_po(BytesIO(header.encode())), domain, messages, path)


def _plural_forms(language: str) -> str:
    try:
        return to_gettext(Locale.parse(language).plural_form)
    except (UnknownLocaleError, ValueError):
        return "nplurals=1; plural=0;"


def write_template(
    domain: Domain, messages: list[ExtractedMessage], folder: Path = FOLDER
) -> Path:
    """Write the `.pot` of a domain, the catalog without translations; return its path."""
    return _write(template_catalog(domain, messages), folder / f"{domain}.pot")


def _update(
    catalog: Catalog, domain: Domain, messages: list[ExtractedMessage], path: Path
) -> Path:
    # Each from a template of its own: they share the entries that one of them fills.
    catalog.update(template_catalog(domain, messages), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    if path.parent.name == SOURCE_LOCALE:
        _fill_with_ids(catalog)
    return _write(catalog, path)


def _fill_with_ids(catalog: Catalog) -> None:
    for entry in catalog:
        if entry.id and not any(entry.string or ()):
            entry.string = entry.id


def _write(catalog: Catalog, path: Path) -> Path:
    buffer = BytesIO()
    # Without line numbers, so that moving code does not change the catalogs.
    write_po(buffer, catalog, width=100, sort_output=True, include_lineno=False)
    text = _without_noise(buffer.getvalue().decode())
    if catalog.locale_identifier and catalog.locale is None:
        # Babel leaves the rule for counting out where CLDR does not know the language.
        text = text.replace('"MIME', f'"Plural-Forms: {catalog.plural_forms}\\n"\n"MIME', 1)
    path.write_text(text, "utf-8")
    return path


def _without_noise(text: str) -> str:
    """Keep of the header what a reader of the file needs: language, plural forms, encoding."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_NOISE))


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
