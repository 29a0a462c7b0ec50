"""Translations as XLIFF 1.2, which translation offices read.

Specification: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
"""

from __future__ import annotations

from itertools import groupby
from xml.etree import ElementTree as ET

from generator.problems import message
from generator.translations.units import Translations, Unit
from generator.untrusted_files.refusals import UnreadableFileError
from generator.untrusted_files.xml_documents import read_xml
from generator.xml_text import xml_text

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NEEDS_REVIEW = "needs-review-translation"
_DAMAGED = message("this is no XLIFF document, or it is damaged")


def write(translations: Translations) -> bytes:
    """Return an XLIFF document: one file per record, one unit per text."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(_name("xliff"), version="1.2")
    for record, units in groupby(translations.units, lambda unit: unit.key.partition(":")[0]):
        file = ET.SubElement(
            root,
            _name("file"),
            {
                "original": record,
                "source-language": translations.source_locale,
                "target-language": translations.locale,
                "datatype": "plaintext",
            },
        )
        body = ET.SubElement(file, _name("body"))
        for unit in units:
            _write_unit(body, unit, translations)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _write_unit(body: ET.Element, unit: Unit, translations: Translations) -> None:
    element = ET.SubElement(body, _name("trans-unit"), id=unit.key.partition(":")[2])
    source = ET.SubElement(element, _name("source"), {_LANG: translations.source_locale})
    source.text = xml_text(unit.source)
    target = ET.SubElement(element, _name("target"), {_LANG: translations.locale})
    target.text = xml_text(unit.target)
    target.set("state", _state(unit))


def _state(unit: Unit) -> str:
    if not unit.target:
        return "needs-translation"
    return _NEEDS_REVIEW if unit.needs_review else "translated"


def read(content: bytes) -> Translations:
    """Return the translations of an XLIFF 1.2 document.

    Raises:
        UnreadableFileError: it is no such document, has a document type, or mixes locales.
    """
    builder = ET.TreeBuilder()
    read_xml(content, builder, _DAMAGED)
    root = builder.close()
    files = root.findall(_name("file"))
    locales = {(file.get("source-language"), file.get("target-language")) for file in files}
    if root.tag != _name("xliff") or len(locales) != 1:
        raise UnreadableFileError(
            message("this is no XLIFF 1.2 document of one locale"),
            message("translate in a file that `directory translations export` has made"),
        )
    source_locale, locale = locales.pop()
    units = tuple(
        _read_unit(file, element)
        for file in files
        for element in file.iter(_name("trans-unit"))
    )
    return Translations(source_locale or "", locale or "", units)


def _read_unit(file: ET.Element, element: ET.Element) -> Unit:
    target = element.find(_name("target"))
    state = target.get("state", "") if target is not None else ""
    return Unit(
        f"{file.get('original', '')}:{element.get('id', '')}",
        _text(element.find(_name("source"))),
        _text(target),
        state == _NEEDS_REVIEW,
    )


def _text(element: ET.Element | None) -> str:
    return "" if element is None else "".join(element.itertext())


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"
