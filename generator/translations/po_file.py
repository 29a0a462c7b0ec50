"""Translations as a PO file, which Poedit, Weblate and others read."""

from __future__ import annotations

import re
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from generator.translations.units import Translations, Unit, UnreadableTranslationsError

_HEADING = "# Texts of the records. The context of each text is its key."
_LOCALES = re.compile(r'"X-Locale: (?P<locale>[\w-]+) from (?P<source>[\w-]+)\\n"')
_LANGUAGE = re.compile(rb'^"Language: .*$', re.MULTILINE)
_VOLATILE = re.compile(
    rb'^"(?:Project-Id-Version|Report-Msgid|POT-|PO-|Last-|Language-Team|Generated).*\n', re.M
)


def write(translations: Translations) -> bytes:
    """Return a PO file: the key of a text is its context, and a text that fell behind is fuzzy."""
    catalog = Catalog(header_comment=_HEADING, charset="utf-8", fuzzy=False)
    for unit in translations.units:
        comment = ["The source has changed."] if unit.needs_review else []
        flags = ["fuzzy"] if unit.needs_review else []
        catalog.add(
            unit.source, unit.target, context=unit.key, flags=flags, auto_comments=comment
        )
    buffer = BytesIO()
    write_po(buffer, catalog, width=100)
    content = _VOLATILE.sub(b"", buffer.getvalue())
    # Babel knows no private tags such as jv-x-cirebon: the whole tag has a header of its own.
    language = translations.locale.partition("-")[0]
    headers = (
        f'"Language: {language}\\n"\n'
        f'"X-Locale: {translations.locale} from {translations.source_locale}\\n"\n'
    )
    return content.replace(b'"MIME-Version', headers.encode() + b'"MIME-Version', 1)


def read(content: bytes) -> Translations:
    """Return the translations of a PO file that `write` has made and a translator has filled.

    Raises:
        UnreadableTranslationsError: it is no PO file, or does not say which locale it holds.
    """
    try:
        text = content.decode("utf-8")
        entries = list(read_po(BytesIO(_LANGUAGE.sub(b"", content)), abort_invalid=True))
    except (PoFileError, UnicodeError, ValueError) as error:
        raise UnreadableTranslationsError("this is no PO file") from error
    locales = _LOCALES.search(text)
    if locales is None:
        raise UnreadableTranslationsError("this PO file does not name its locale (X-Locale)")
    units = tuple(
        Unit(entry.context or "", str(entry.id), str(entry.string), entry.fuzzy)
        for entry in entries
        if entry.id
    )
    return Translations(locales["source"], locales["locale"], units)
