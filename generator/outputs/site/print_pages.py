"""What can be saved and printed for one district, and whether a printed copy is still right."""

from __future__ import annotations

from generator.components.fragment import Fragment
from generator.outputs.site.listing import Section, sections_page, sentences
from generator.outputs.site.shell import NOTHING, Page, Shell
from generator.views.place_view import DistrictView
from generator.views.text_view import Link

FOLDER = "b"
READING = "read"
"""Stands for a district in the names of the booklet that is the same everywhere."""


def print_path(district: str) -> str:
    """Return the path of a district's page of files to print."""
    return f"{FOLDER}/{district}.html"


def printing(shell: Shell, area: DistrictView) -> Page:
    """Return the page of one district's files: what each is for, how large it is, and which copy is right."""
    words, path = shell.words, print_path(area.id)
    heading = words("Save and print")
    notes = [
        words(
            "A saved file can be found on this phone or computer. You can delete it afterwards."
        ),
        words("Print at 100 %. Do not choose “fit to page”."),
    ]
    sections = [
        Section(sentences(shell, path, notes)),
        Section(_files(shell, path, area.id), words("For {place}", place=area.name)),
        Section(_files(shell, path, READING), words("Pages to read")),
        Section(sentences(shell, path, _copy(shell, area)), words("Is my copy still right?")),
    ]
    body = sections_page(shell, path, shell.own(heading), sections)
    return Page(path, f"{heading} – {area.title}", body, (Link(area.path, area.name),))


def _files(shell: Shell, path: str, owner: str) -> Fragment:
    names = _names(shell)
    base = shell.root_of(path) + "../" * shell.view.prefix.count("/")
    files = [
        {
            "href": base + file.path,
            "name": names[file.key],
            "size": shell.words("{size} KB", size=file.kilobytes),
        }
        for file in shell.view.downloads.get(owner, ())
        if file.key in names
    ]
    return shell.compose("files", path, files=files) if files else NOTHING


def _names(shell: Shell) -> dict[str, str]:
    """Return what each edition is for, in words; others are not offered here."""
    words = shell.words
    return {
        "a5": words("Booklet, to read on a screen"),
        "a4-short": words("Booklet on A4, to fold: the printer turns paper on the short edge"),
        "a4-long": words("Booklet on A4, to fold: the printer turns paper on the long edge"),
        "a4-fronts": words("Booklet on A4, to turn by hand: first print these"),
        "a4-backs": words("Booklet on A4, to turn by hand: then print these on the back"),
        "large": words("Large letters, A4"),
        "leaflet": words("One sheet of A4, to cut once and fold"),
        "cards": words("Ten small cards with numbers"),
        "poster-a4": words("Poster with numbers to tear off, A4"),
        "poster-a3": words("Poster with numbers to tear off, A3"),
        "worker": words("List for people who hand these out"),
        "card": words("Picture for chats"),
    }


def _copy(shell: Shell, area: DistrictView) -> list[str]:
    """Return how to tell whether a printed copy is right, by the code on its cover (SA-X15)."""
    words = shell.words
    code = shell.view.copies.get(area.id, "")
    if not code:
        return []
    return [
        words(
            "Look at the code on the cover. The newest copy here has this code: {code}",
            code=code,
        ),
        words(
            "The same code: the numbers in your copy are right. Look at the last day of use too."
        ),
        words("Another code: something has changed. Print a new copy."),
    ]
