"""What to cross out and write in, so that a printed copy is right again: one sheet per district."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from generator.components.typesetting.framing import Document
from generator.components.typesetting.mistakes import PrintError, print_mistakes
from generator.components.typesetting.typesetter import sheet
from generator.outputs.booklet.copy_code import Entry, reach_lines
from generator.outputs.booklet.document import district_document, frame, seal
from generator.outputs.booklet.editions import TEMPLATES, PrintJob, district_path
from generator.outputs.booklet.service_data import page_address
from generator.views.read_model.directory_view import DirectoryView


@dataclass(frozen=True, slots=True)
class SlipEntry:
    """One service that a printed copy tells wrongly: what to cross out, and what to write beside it.

    `crossed_out` and `written_in` are lines as they are printed; a gone service has nothing to write in,
    a new one nothing to cross out.
    """

    service: str
    name: object
    crossed_out: tuple[str, ...]
    written_in: tuple[str, ...]


def changes(old: Document, new: Document) -> list[SlipEntry]:
    """Return what differs between two documents of a district: numbers, names, places and hours."""
    before = cast("dict[str, Entry]", old["services"])
    after = cast("dict[str, Entry]", new["services"])
    return [
        change
        for code in dict.fromkeys((*before, *after))
        if (change := _change(before.get(code), after.get(code)))
    ]


def slip_jobs(old: DirectoryView, new: DirectoryView) -> Iterator[PrintJob]:
    """Yield one job per district that both editions cover.

    Raises `PrintError` where a text cannot be printed.
    """
    for district in new.districts.values():
        if district.id not in old.districts:
            continue
        before = district_document(old, old.districts[district.id])
        after = district_document(new, district)
        facts: Document = {
            **frame(new),
            **slip_words(new, old),
            "district": after["district"],
            "title": new.words("Write these changes into your copy"),
            "old_copy": before["copy"],
            "new_copy": after["copy"],
            "changes": _printed(changes(before, after)),
            "home": page_address(new, district.path),
        }
        document = seal(facts, new)
        mistakes = print_mistakes(document)
        if mistakes:
            raise PrintError(mistakes)
        what = sheet(TEMPLATES / "slip.typ", document)
        path = district_path(district.id, "slip", new.locale)
        yield PrintJob(what, new.locale, new.direction, "slip", district.id, ((path, None),))


def slip_words(view: DirectoryView, old: DirectoryView) -> Document:
    """Return the words of a slip."""
    words = view.words
    return {
        "slip": {
            "for_copy": words(
                "For the copy of {date} with this code:", date=old.edition.date_words
            ),
            "cross_out": words("Cross out"),
            "write_in": words("Write in"),
            "gone": words("Cross out the whole entry."),
            "added": words("New"),
            "nothing": words("Nothing in this copy has changed."),
            "too_many": words("Too much has changed. Take the new edition."),
            "afterwards": words("Then write this code on the cover:"),
        }
    }


def _change(old: Entry | None, new: Entry | None) -> SlipEntry | None:
    known = cast("Entry", new or old)
    before, after = reach_lines(old), reach_lines(new)
    crossed_out = tuple(line for line in before if line not in after)
    written_in = tuple(line for line in after if line not in before)
    if not crossed_out and not written_in:
        return None
    named = old or known
    if new is None:
        return SlipEntry(str(known["record"]), named["name"], ("",), ())
    return SlipEntry(str(known["record"]), named["name"], crossed_out, written_in)


def _printed(found: list[SlipEntry]) -> list[Document]:
    return [
        {
            "record": change.service,
            "name": change.name,
            "old": list(change.crossed_out),
            "new": list(change.written_in),
        }
        for change in found
    ]
