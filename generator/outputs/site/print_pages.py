"""What can be saved and printed for one district, and whether a printed copy is still right."""

from __future__ import annotations

from generator.model.unspaced_scripts import is_unspaced
from generator.outputs.site.file_lists import files
from generator.outputs.site.listing import Section, sections_page, sentences
from generator.outputs.site.shell import SitePage, Shell
from generator.views.read_model.download_view import ALL_DISTRICTS, READING, DownloadUse
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.text_view import Link

FOLDER = "b"

def print_path(district: str) -> str:
    """Return the path of a district's page of files to print."""
    return f"{FOLDER}/{district}.html"


def has_files(shell: Shell, area: DistrictView) -> bool:
    """Say whether there is anything to save or print for a district, alone or with all others."""
    return not {area.id, ALL_DISTRICTS, READING}.isdisjoint(shell.view.downloads)


def printing(shell: Shell, area: DistrictView) -> SitePage:
    """Return the page of one district's files: what each is for, how large it is, and which copy is right."""
    words, path, owners = shell.words, print_path(area.id), (area.id, ALL_DISTRICTS)
    heading = words("Save and print")
    scale = [words("Print at 100 %. Do not choose “fit to page”.")]
    sections = [
        Section(sentences(shell, path, _notes(shell))),
        Section(files(shell, path, owners, DownloadUse.KEEP), words("To keep or send")),
        Section(sentences(shell, path, scale), words("To print")),
        Section(files(shell, path, owners, DownloadUse.PRINT)),
        Section(files(shell, path, (READING,), DownloadUse.PRINT), words("Pages to read")),
        Section(files(shell, path, owners, DownloadUse.HELPERS), words("For helpers")),
        Section(sentences(shell, path, _copy(shell, area)), words("Is my copy still right?")),
    ]
    body = sections_page(shell, path, shell.own(heading), sections)
    return SitePage(path, f"{heading} – {area.title}", body, (Link(area.path, area.name),))


def _notes(shell: Shell) -> list[str]:
    """Return what to know before saving; programs read some scripts wrongly out of printed files."""
    view, words = shell.view, shell.words
    notes = [
        words(
            "A saved file can be found on this phone or computer. You can delete it afterwards."
        )
    ]
    if view.direction == "rtl" or is_unspaced(view.tagline):
        notes.append(
            words(
                "Does a program read to you? It reads the web pages better than files to print."
            )
        )
    return notes


def _copy(shell: Shell, area: DistrictView) -> list[str]:
    """Return how to tell whether a printed copy is right, by the code on its cover (SA-X15)."""
    words = shell.words
    files_of = shell.view.downloads.get(area.id, ())
    code = next((file.copy for file in files_of if file.copy), "")
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
