"""Compares hand-written pages: paragraph by paragraph, and every link of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher

from generator.model.directory import Directory
from generator.model.files import page_file
from generator.model.page import Page
from generator.model.prose import links
from generator.outputs.changes.changed_facts import Change, gathered
from generator.outputs.changes.field_differences import differences, figures
from generator.outputs.changes.kinds import ALONE, ChangeKind


def changes_of_pages(
    old: Directory, new: Directory, unread: Collection[str]
) -> Iterator[Change]:
    """Yield what changed in the pages of two states; pages that nobody can read are left out."""
    for key in sorted({*old.pages, *new.pages}):
        before, after = old.pages.get(key), new.pages.get(key)
        file = page_file(*key)
        if before is not after and file not in unread:
            yield from _front_matter(file, before, after)
            known = _figures_of_page(old, key[1])
            yield from changes_of_text(file, _text(before), _text(after), known)
            yield from _links(file, before, after)


def changes_of_text(
    file: str, old: str, new: str, known: Collection[str] = ()
) -> Iterator[Change]:
    """Yield the paragraphs that changed; `known` are figures that stood there before in other words."""
    before, after = _paragraphs(old), _paragraphs(new)
    if before == after:
        return
    matcher = SequenceMatcher(
        None, [w for _, w in before], [w for _, w in after], autojunk=False
    )
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone = "\n\n".join(words for _, words in before[start:end])
        came = "\n\n".join(words for _, words in after[new_start:new_end])
        lines = after[new_start:new_end] or before[start:end]
        strange = set(figures(came)) - set(known) - set(figures(gone))
        lost = set(figures(gone)) - set(figures(came))
        kind = ChangeKind.FIGURES if strange or lost else ChangeKind.PAGE
        yield Change(file, ("text", str(lines[0][0])), kind, gone, came)


def _paragraphs(text: str) -> list[tuple[int, str]]:
    """Return every paragraph with the number of its first line, counted from 1."""
    found = []
    for match in re.finditer(r"(?:[^\n]*\S[^\n]*\n?)+", text):
        line = text.count("\n", 0, match.start()) + 1
        found.append((line, match[0].strip("\n")))
    return found


def _front_matter(file: str, old: Page | None, new: Page | None) -> Iterator[Change]:
    before, after = old.settings if old else None, new.settings if new else None
    for one in gathered(differences(before, after), ALONE):
        yield Change(file, one.path, one.kind, one.old, one.new)


def _links(file: str, old: Page | None, new: Page | None) -> Iterator[Change]:
    """Yield links that lead to another place now, under the words that they stand under."""
    before, after = _targets(old), _targets(new)
    gone, came = list((before - after).elements()), list((after - before).elements())
    for words in dict.fromkeys(words for words, _ in (*gone, *came)):
        led, leads = (
            "; ".join(target for said, target in each if said == words) for each in (gone, came)
        )
        yield Change(file, ("links", words), ChangeKind.LINK, led, leads)


def _targets(page: Page | None) -> Counter[tuple[str, str]]:
    return Counter((link.words, link.target) for link in links(_text(page)))


def _text(page: Page | None) -> str:
    return page.markdown if page else ""


def _figures_of_page(directory: Directory, page_id: str) -> set[str]:
    """Return the figures that a page has in any of its languages."""
    pages = (page for (_, key), page in directory.pages.items() if key == page_id)
    return {run for page in pages for run in figures(page.markdown)}
