"""The naive way: each page a Markdown file with the same words, made into a page by MkDocs and Material."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

SETTINGS = """\
site_name: Services near you
site_url: https://example.org/near/
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search]
validation: {links: {not_found: ignore, unrecognized_links: ignore}, nav: {omitted_files: ignore}}
"""
MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- "}
UNSEEN = frozenset({"head", "script", "style", "svg"})


class _Markdown(HTMLParser):
    """Turns what a reader sees of a page into Markdown: headings, items, paragraphs."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = [""]
        self._unseen = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in UNSEEN
        if tag in MARKS or tag in {"p", "section", "nav", "div"}:
            self.lines.append(MARKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.lines[-1] += " ".join(data.split()) + " "


def make(site: Path, project: Path, names: Sequence[str]) -> int:
    """Write a MkDocs project with the pages `names` of `site`; return how many there are."""
    for name in names:
        reader = _Markdown()
        reader.feed((site / name).read_text(encoding="utf-8"))
        text = "\n\n".join(line for line in reader.lines if line.strip())
        page = project / "docs" / Path(name).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    (project / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return len(names)
