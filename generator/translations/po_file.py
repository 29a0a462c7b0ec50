"""Translations as a PO file, which Poedit, Weblate and others read."""

from __future__ import annotations

import re
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from generator.problems import message
from generator.translations.units import Translations, Unit
from generator.untrusted_files.po_entries import read_po_entries
from generator.untrusted_files.refusals import UnreadableFileError

_HEADING = "# Texts of the records. The context of each text is its key."
_LOCALES = re.compile(r"^X-Locale: (?P<locale>[\w-]+) from (?P<source>[\w-]+)$", re.MULTILINE)
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
        UnreadableFileError: it is no PO file, or does not say which locale it holds.
    """
    file = read_po_entries(content)
    locales = _LOCALES.search(file.header)
    if locales is None:
        raise UnreadableFileError(
            message("this PO file does not name its locale (X-Locale)"),
            message("translate in a file that `directory translations export` has made"),
        )
    units = tuple(
        Unit(entry.context or "", str(entry.id), str(entry.string), entry.fuzzy)
        for entry in file.entries
    )
    return Translations(locales["source"], locales["locale"], units)
