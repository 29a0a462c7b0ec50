"""The pages people come in by: home, phone numbers, what happened, and the hand-written ones."""

from __future__ import annotations

from generator.outputs.site.listing import (
    Section,
    links,
    sections_page,
    sentences,
    tile,
    tiles,
)
from generator.outputs.site.place_pages import areas
from generator.outputs.site.shell import NOTHING, SitePage, Shell
from generator.views.read_model.page_view import PageView
from generator.views.read_model.text_view import Link

FEW_DISTRICTS = 45
"""So many districts stand on the home page itself; above, it names the provinces only."""


def home(shell: Shell) -> SitePage:
    """Return the first page: what you need, where you are, and the other doors."""
    view, words, path = shell.view, shell.words, "index.html"
    needs = [tile(shell, path, Link(need.path, need.name), need.icon) for need in view.needs]
    doors = [
        shell.link("places.html", words("Where are you?")),
        shell.link("w/index.html", words("What happened?")),
        shell.link("search.html", words("Search")),
    ]
    pages = [
        Link(page.path, page.heading)
        for page in view.pages
        if page.group in {"understand", "rights", "people"}
    ]
    sections = [
        Section(shell.compose("doors", path, doors=doors)),
        Section(tiles(shell, path, needs), words("What do you need?")),
        *areas(shell, path, FEW_DISTRICTS, is_open=False),
        Section(links(shell, path, pages), words("To read")),
    ]
    return SitePage(path, view.name, sections_page(shell, path, shell.tagline, sections))


def lines(shell: Shell) -> SitePage:
    """Return the page of the phone numbers that are always there."""
    view, path = shell.view, "lines.html"
    heading = shell.words("Phone numbers")
    sections = [
        Section(
            shell.compose(
                "line",
                path,
                line=line,
                contact=shell.compose("contact", path, contact=line.contact),
            ),
            line.name.among(shell.lang),
        )
        for line in view.help_lines
    ]
    sections.append(Section(shell.compose("call_note", path)))
    body = sections_page(shell, path, shell.own(heading), sections)
    return SitePage(path, f"{heading} – {view.name}", body)


def situations(shell: Shell) -> SitePage:
    """Return the list of what may have happened, in the words of people."""
    view, words, path = shell.view, shell.words, "w/index.html"
    heading = words("What happened?")
    made = [
        tile(shell, path, Link(happened.path, happened.name), happened.icon)
        for happened in view.situations
    ]
    opening = words("Choose what is most like it. You do not have to tell anyone.")
    sections = [Section(sentences(shell, path, [opening])), Section(tiles(shell, path, made))]
    body = sections_page(shell, path, shell.own(heading), sections)
    return SitePage(path, f"{heading} – {view.name}", body)


def hand_written(shell: Shell, page: PageView) -> SitePage:
    """Return a hand-written page, opened by its notices."""
    path = page.path
    body = shell.compose(
        "written",
        path,
        page=page,
        notices=[shell.own(sentence) for sentence in page.notices],
        read_aloud=shell.compose("read_aloud", path),
        blocks=shell.compose("page_blocks", path, blocks=page.blocks),
        call_note=shell.compose("call_note", path) if page.has_numbers else NOTHING,
    )
    return SitePage(path, page.title, body)
