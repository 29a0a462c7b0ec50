"""Lists of files to save, send or print: what each is for, and how large it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.components.fragment import Fragment
from generator.outputs.site.shell import NOTHING, Shell
from generator.translations.catalog import message_id as _

TO_KEEP = {
    "share": _("One page with everything, also without internet"),
    "card": _("Picture for chats"),
    "text": _("Short messages to send"),
    "vcard": _("Numbers for the contacts on a phone"),
    "zip": _("The pages of all places together (ZIP)"),
}
TO_PRINT = {
    "sheet": _("One sheet to print"),
    "a5": _("Booklet, to read on a screen"),
    "a4-short": _("Booklet on A4, to fold: the printer turns paper on the short edge"),
    "a4-long": _("Booklet on A4, to fold: the printer turns paper on the long edge"),
    "a4-fronts": _("Booklet on A4, to turn by hand: first print these"),
    "a4-backs": _("Booklet on A4, to turn by hand: then print these on the back"),
    "large": _("Large letters, A4"),
    "leaflet": _("One sheet of A4, to cut once and fold"),
    "cards": _("Ten small cards with numbers"),
    "poster-a4": _("Poster with numbers to tear off, A4"),
    "poster-a3": _("Poster with numbers to tear off, A3"),
}
FOR_HELPERS = {"worker": _("List for people who hand these out")}


def files(
    shell: Shell, path: str, owners: Iterable[str], offered: Mapping[str, str]
) -> Fragment:
    """Return links from the page at `path` to the files of `owners`, in the order of `offered`.

    `owners` are district ids, service codes, or what stands for a district; `offered` gives a message by
    the key of a file. Nothing where no such file was made.
    """
    base = shell.root_of(path) + "../" * shell.view.prefix.count("/")
    made = [file for owner in owners for file in shell.view.downloads.get(owner, ())]
    found = [
        {
            "href": base + file.path,
            "name": shell.words(message),
            "size": shell.words("{size} KB", size=file.kilobytes),
        }
        for key, message in offered.items()
        for file in made
        if file.key == key
    ]
    return shell.compose("files", path, files=found) if found else NOTHING
