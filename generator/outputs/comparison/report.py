"""A comparison as text for a terminal, and as JSON."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.outputs.comparison.differences import Comparison, Difference, What

_EXAMPLES = 3
_COLUMNS = {
    "added": What.PAGE_ADDED,
    "removed": What.PAGE_REMOVED,
    "first way": What.FIRST_WAY,
    "first service": What.FIRST_ENTRY,
    "ways +": What.WAY_ADDED,
    "ways -": What.WAY_REMOVED,
    "warned +": What.WARNING_ADDED,
    "warned -": What.WARNING_REMOVED,
}


def as_text(comparison: Comparison, most: int) -> str:
    """Return a table of how many pages differ, then every kind of change with at most `most` lines."""
    if not comparison.differences:
        return f"pages compared: {sum(comparison.compared.values())}; readers see the same\n"
    lines = [
        *_aligned(list(_rows(comparison))),
        "",
        "Each figure counts pages. A way is a number or address to call or write to.",
    ]
    for what, group in groupby(comparison.differences, key=lambda one: one.what):
        lines += ["", *_section(what, list(group), most)]
    return "\n".join(lines) + "\n"


def _rows(comparison: Comparison) -> Iterator[list[str]]:
    yield ["page", "locale", "in both", *_COLUMNS]
    both = comparison.compared
    every = {*both, *((one.kind, one.locale) for one in comparison.differences)}
    for kind, locale in sorted(every):
        counts = (comparison.pages_with(what, kind, locale) for what in _COLUMNS.values())
        compared = both.get((kind, locale), 0)
        yield [kind.value, locale, str(compared), *(str(count or "") for count in counts)]


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        names = [cell.ljust(width) for cell, width in zip(row[:2], widths, strict=False)]
        counts = [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
        yield "  ".join([*names, *counts]).rstrip()


def _section(what: What, differences: Sequence[Difference], most: int) -> Iterator[str]:
    """Yield the lines about one kind of change; the same one in several locales is one line."""
    merged: defaultdict[tuple[str, str, str], list[Difference]] = defaultdict(list)
    for one in differences:
        merged[one.kind, one.old, one.new].append(one)
    largest = sorted(merged.values(), key=_page_count, reverse=True)
    yield f"{what} ({_page_count(differences)})"
    for alike in largest[:most]:
        yield from _lines(alike)
    if len(largest) > most:
        yield f"  … and {len(largest) - most} more; --most shows them, --format json all"


def _page_count(differences: Sequence[Difference]) -> int:
    return len({page for one in differences for page in one.pages})


def _lines(alike: Sequence[Difference]) -> Iterator[str]:
    first, pages = alike[0], [page for one in alike for page in one.pages]
    change = f": {first.old or '(none)'} -> {first.new or '(none)'}"
    where = f"{first.kind}, {' '.join(one.locale for one in alike)}"
    yield f"  {len(pages):5} {where}{change if first.old or first.new else ''}"
    yield "        " + ", ".join(pages[:_EXAMPLES]) + (", …" if len(pages) > _EXAMPLES else "")


def as_json(comparison: Comparison) -> str:
    """Return the comparison as a JSON object: `compared`, a list of counts, and `differences`."""
    compared = [
        {"kind": kind, "locale": locale, "pages": count}
        for (kind, locale), count in sorted(comparison.compared.items())
    ]
    differences = [
        {
            "what": one.what,
            "kind": one.kind,
            "locale": one.locale,
            "old": one.old,
            "new": one.new,
            "pages": one.pages,
        }
        for one in comparison.differences
    ]
    return json.dumps(
        {"compared": compared, "differences": differences}, ensure_ascii=False, indent=2
    )
