"""Files of translations that no honest program makes: name -> content, and how each has to end.

A file whose name begins with `taken-` looks strange and is sound.
"""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable

from tests.untrusted_files.workbook_parts import (
    MAIN,
    SHARED,
    SHEET,
    links,
    packed,
    parts,
    row,
    sheet,
    workbook,
)

MEGABYTE = 1024 * 1024
LOCALES = '"X-Locale: id from en\\n"\n'
XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
BILLION = f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>'
GROWING = f'<!DOCTYPE x [<!ENTITY a "{"ha" * 50_000}">]>'


def po(*lines: str, header: str = LOCALES) -> bytes:
    return "\n".join(('msgid ""', 'msgstr ""', header, *lines, "")).encode()


def with_charset(name: str) -> bytes:
    return po(
        'msgid "a"',
        'msgstr "b"',
        header=f'{LOCALES}"Content-Type: text/plain; charset={name}\\n"\n',
    )


def xliff(inner: str = "", before: str = "", locale: str = "id") -> str:
    return (
        f'{before}<xliff xmlns="{XLIFF}" version="1.2"><file original="needs" source-language="en"'
        f' target-language="{locale}"><body>{inner}</body></file></xliff>'
    )


def in_encoding(name: str, python_name: str = "latin-1") -> bytes:
    return xliff(before=f'<?xml version="1.0" encoding="{name}"?>').encode(python_name)


def noise() -> bytes:
    return random.Random(1).randbytes(4000)  # noqa: S311 - keeps no secret


def with_lie_about_size() -> bytes:
    """A sheet that unpacks to more than the archive says of it, in both of its lists."""
    content = workbook(sheet=sheet("<row/>" * 3000))
    real = len(sheet("<row/>" * 3000)).to_bytes(4, "little")
    return content.replace(real, (700).to_bytes(4, "little"))


def with_mark_of_encryption() -> bytes:
    content = bytearray(workbook())
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


def with_many_names_for_one_part() -> bytes:
    """A thousand files that lie over each other: each unpacks to the same four megabytes."""
    out = packed({**parts(), "bomb": b" " * 4 * MEGABYTE})
    start = out.index(b"PK\x01\x02")
    directory, end = out[start : out.rindex(b"PK\x05\x06")], out[out.rindex(b"PK\x05\x06") :]
    last = directory[directory.rindex(b"PK\x01\x02") :]
    listed = directory + last * 3000
    count = (8 + 3000).to_bytes(2, "little")
    return (
        out[:start]
        + listed
        + end[:8]
        + count * 2
        + len(listed).to_bytes(4, "little")
        + end[16:]
    )


def broken(name: str) -> bytes:
    return packed({**parts(), name: f'<sheet xmlns="{MAIN}"><row'})


def without(name: str) -> bytes:
    return packed({part: content for part, content in parts().items() if part != name})


PO: dict[str, Callable[[], bytes]] = {
    "unknown-charset": lambda: with_charset("xyz"),
    "charset-that-unpacks": lambda: with_charset("zip_codec"),
    "charset-that-runs-nothing": lambda: with_charset("idna"),
    "charset-of-two-bytes": lambda: with_charset("utf-16"),
    "charset-in-pieces": lambda: po(header=LOCALES + '"Content-"\n"Type: text/plain; char"\n"set=x"'),
    "latin-1": lambda: po('msgid "a"', 'msgstr "é"').replace("é".encode(), b"\xe9"),
    "utf-16": lambda: po('msgid "a"', 'msgstr "b"').decode().encode("utf-16"),
    "a-billion-plural-forms": lambda: po(
        'msgid "a"', 'msgid_plural "b"', 'msgstr[0] "c"',
        header=LOCALES + '"Plural-Forms: nplurals=1000000000000; plural=0;\\n"',
    ),
    "plural-formula": lambda: po(
        'msgid "a"', 'msgid_plural "b"',
        header=LOCALES + f'"Plural-Forms: nplurals=2; plural={"(" * 9000}n;\\n"',
    ),
    "number-of-form": lambda: po('msgid "a"', f'msgstr[{"9" * 5000}] "b"'),
    "words-without-quotes": lambda: po("msgid a", "msgstr b"),
    "quotes-without-end": lambda: po('msgid "a', 'msgstr "b"'),
    "taken-answer-without-question": lambda: po('msgctxt "a"', 'msgstr "b"'),
    "words-without-keyword": lambda: b'"a"\n',
    "question-without-answer": lambda: po('msgid "a"'),
    "taken-two-contexts": lambda: po('msgctxt "a"', 'msgctxt "b"'),
    "noise": noise,
    "nothing": lambda: b"",
    "zeros": lambda: bytes(MEGABYTE),
    "one-key-in-many-places": lambda: po(
        *(f'#: a:{number}\nmsgid "a"\nmsgstr "b"\n' for number in range(90_000))
    ),
    "too-many-lines": lambda: po('msgid "a"', 'msgstr "b"', '"c"\n' * 310_000),
    "one-long-line": lambda: po('msgid "' + "a" * 7 * MEGABYTE),
    "many-backslashes": lambda: po('msgid "' + "\\a" * 3 * MEGABYTE),
    "header-of-a-letter-in-parts": lambda: po(
        header="".join(f'"Content-Type: multipart/mixed; boundary=b{n}\\n\\n--b{n}\\n"\n' for n in range(3000))
    ),
    "locale-that-speaks-to-the-terminal": lambda: po(header='"X-Locale: \x1b[31m from en\\n"'),
    "too-large": lambda: b"#" * (8 * MEGABYTE + 1),
    "taken-with-mark-of-windows": lambda: b"\xef\xbb\xbf" + po('msgid "a"', 'msgstr "b"'),
    "taken-most-entries": lambda: po(*('msgid "a"\nmsgstr "b"',) * 149_000),
}  # fmt: skip

XLIFF_FILES: dict[str, Callable[[], bytes]] = {
    "document-type": lambda: xliff(before="<!DOCTYPE xliff>").encode(),
    "document-type-in-utf-16": lambda: xliff(
        "&a;", '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "b">]>'
    ).encode("utf-16"),
    "document-type-in-utf-16-without-mark": lambda: xliff(
        "&a;", '<!DOCTYPE x [<!ENTITY a "b">]>'
    ).encode("utf-16-be"),
    "billion-laughs": lambda: xliff("&a9;", BILLION).encode(),
    "billion-laughs-in-utf-16": lambda: xliff("&a9;", BILLION).encode("utf-16"),
    "one-word-grows": lambda: xliff("&a;" * 900_000, GROWING).encode(),
    "file-of-the-machine": lambda: xliff(
        "&a;", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    ).encode(),
    "parameter-entity": lambda: xliff(
        "", '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://localhost/x"> %a;]>'
    ).encode(),
    "entity-of-nobody": lambda: xliff("&a;").encode(),
    "deep": lambda: xliff("<g>" * 200_000 + "</g>" * 200_000).encode(),
    "many": lambda: xliff("<g/>" * 1_900_000).encode(),
    "many-attributes": lambda: xliff(
        "<g " + " ".join(f'a{number}=""' for number in range(600_000)) + "></g"
    ).encode(),
    "many-namespaces": lambda: xliff(
        "<g " + " ".join(f'xmlns:a{number}="b"' for number in range(90_000)) + "></g"
    ).encode(),
    "one-long-comment": lambda: xliff("<!--" + "a" * 7 * MEGABYTE).encode(),
    "one-long-name": lambda: xliff("<" + "g" * 7 * MEGABYTE).encode(),
    "encoding-of-nobody": lambda: in_encoding("xyz"),
    "encoding-that-unpacks": lambda: in_encoding("zip_codec"),
    "utf-7": lambda: in_encoding("utf-7", "utf-7"),
    "ebcdic": lambda: in_encoding("cp037", "cp037"),
    "utf-32": lambda: in_encoding("utf-32", "utf-32"),
    "latin-1": lambda: in_encoding("iso-8859-1"),
    "cut-off": lambda: xliff().encode()[:-20],
    "control-character": lambda: xliff("\x01").encode(),
    "two-locales": lambda: xliff(
        "</body></file><file source-language='en' target-language='ar'><body>"
    ).encode(),
    "other-root": lambda: xliff().replace(XLIFF, "urn:x").encode(),
    "noise": noise,
    "nothing": lambda: b"",
    "taken-utf-16": lambda: xliff(
        before='<?xml version="1.0" encoding="utf-16"?>'
    ).encode("utf-16"),
    "taken-units-in-units": lambda: xliff(
        ('<trans-unit id="a"><target>' * 12 + "x" * 9000 + "</target></trans-unit>" * 12) * 800
    ).encode(),
}  # fmt: skip

XLSX: dict[str, Callable[[], bytes]] = {
    "no-archive": lambda: b"PK",
    "nothing": lambda: b"",
    "noise": noise,
    "empty-archive": lambda: packed({}),
    "cut-off": lambda: workbook()[:-60],
    "old-or-locked": lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500),
    "broken-sheet": lambda: broken(SHEET),
    "broken-book": lambda: broken("xl/workbook.xml"),
    "broken-links": lambda: broken("xl/_rels/workbook.xml.rels"),
    "broken-texts": lambda: broken(SHARED),
    "no-sheet": lambda: without(SHEET),
    "no-book": lambda: without("xl/workbook.xml"),
    "no-links": lambda: without("_rels/.rels"),
    "no-sheets-listed": lambda: workbook(book=f'<workbook xmlns="{MAIN}"/>'),
    "only-a-chart": lambda: packed(
        {**parts(), "xl/_rels/workbook.xml.rels": links(("chartsheet", "worksheets/sheet1.xml"))}
    ),
    "path-out-of-the-archive": lambda: packed(
        {**parts(), "xl/_rels/workbook.xml.rels": links(("worksheet", "../../../../etc/passwd"))}
    ),
    "billion-laughs-in-sheet": lambda: workbook(sheet=sheet(row("&a9;"), BILLION)),
    "billion-laughs-in-book": lambda: workbook(book=f"{BILLION}<workbook>&a9;</workbook>"),
    "billion-laughs-in-texts": lambda: workbook(shared=f"{BILLION}<sst><si><t>&a9;</t></si></sst>"),
    "document-type-in-utf-16": lambda: workbook(sheet=sheet(row("&a9;"), BILLION).encode("utf-16")),
    "endless-row": lambda: workbook(sheet=sheet(row("a", attributes=' r="1000000000000"'))),
    "row-of-many-digits": lambda: workbook(
        sheet=sheet(row("a", attributes=f' r="{"9" * 9000}"'))
    ),
    "row-before-the-first": lambda: workbook(sheet=sheet(row("a", attributes=' r="-5"'))),
    "row-of-letters": lambda: workbook(sheet=sheet(row("a", attributes=' r="a"'))),
    "column-beyond-the-last": lambda: workbook(sheet=sheet('<row><c r="XFE2"><v>1</v></c></row>')),
    "column-of-many-letters": lambda: workbook(
        sheet=sheet(f'<row><c r="{"A" * 90_000}2"><v>1</v></c></row>')
    ),
    "text-that-is-not-there": lambda: workbook(sheet=sheet('<row><c t="s"><v>7</v></c></row>')),
    "text-before-the-first": lambda: workbook(sheet=sheet('<row><c t="s"><v>-1</v></c></row>')),
    "text-of-letters": lambda: workbook(sheet=sheet('<row><c t="s"><v>x</v></c></row>')),
    "too-many-rows": lambda: workbook(sheet=sheet("<row><c><v>1</v></c></row>" * 50_001)),
    "too-many-cells": lambda: workbook(sheet=sheet(f"<row>{'<c/>' * 10_000}</row>" * 61)),
    "many-attributes": lambda: workbook(
        sheet=sheet("<row " + " ".join(f'a{number}=""' for number in range(2_000_000)) + "/>")
    ),
    "taken-long-text": lambda: workbook(sheet=sheet(row("a" * 20 * MEGABYTE))),
    "sixty-megabytes": lambda: workbook(sheet=sheet(" " * 60 * MEGABYTE)),
    "sixty-megabytes-of-texts": lambda: workbook(
        shared=f"<sst>{'<si><t>a</t></si>' * (60 * MEGABYTE // 17)}</sst>"
    ),
    "many-texts": lambda: workbook(shared=f"<sst>{'<si><t>a</t></si>' * 900_000}</sst>"),
    "many-files": lambda: packed(
        {**parts(), **{f"a{number}": b"" for number in range(60_000)}}, zipfile.ZIP_STORED
    ),
    "files-over-each-other": with_many_names_for_one_part,
    "lie-about-size": with_lie_about_size,
    "mark-of-encryption": with_mark_of_encryption,
    "packed-with-lzma": lambda: packed(parts(sheet=sheet(" " * 30 * MEGABYTE)), zipfile.ZIP_LZMA),
    "packed-with-bzip2": lambda: packed(parts(sheet=sheet(" " * 30 * MEGABYTE)), zipfile.ZIP_BZIP2),
    "deep": lambda: workbook(sheet=sheet("<g>" * 90_000)),
    "other-columns": lambda: workbook(sheet=f'<worksheet xmlns="{MAIN}"><row/></worksheet>'),
    "sheet-in-latin-1": lambda: workbook(
        sheet=sheet(before='<?xml version="1.0" encoding="iso-8859-1"?>')
    ),
    "taken-broken-styles": lambda: broken("xl/styles.xml"),
    "taken-last-row-alone": lambda: workbook(sheet=sheet(row("a", "b", attributes=' r="1048576"'))),
    "taken-most-rows": lambda: workbook(sheet=sheet("<row><c><v>1</v></c></row>" * 49_990)),
    "taken-utf-16": lambda: workbook(
        sheet=sheet(before='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16")
    ),
}  # fmt: skip

HOSTILE_FILES: dict[str, Callable[[], bytes]] = {
    f"{name}.{ending}": make
    for ending, files in (("po", PO), ("xliff", XLIFF_FILES), ("xlsx", XLSX))
    for name, make in files.items()
}
