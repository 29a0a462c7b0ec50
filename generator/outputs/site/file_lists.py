"""Lists of files to save, send or print: what each is for, and how large it is."""

from __future__ import annotations

from collections.abc import Iterable

from generator.components.fragment import Fragment
from generator.outputs.site.shell import NOTHING, Shell
from generator.views.read_model.download_view import DownloadUse


def files(shell: Shell, path: str, owners: Iterable[str], *uses: DownloadUse) -> Fragment:
    """Return links from the page at `path` to the files of `owners` for `uses`, one use after the other.

    `owners` are district ids, service codes, or what stands for a district. Nothing where no such file was
    made.
    """
    base = shell.root_of(path) + "../" * shell.view.prefix.count("/")
    made = [file for owner in owners for file in shell.view.downloads.get(owner, ())]
    offered = [file for use in uses for file in made if file.use is use]
    found = [
        {
            "href": base + file.path,
            "name": shell.words(file.name),
            "size": shell.words("{size} KB", size=file.kilobytes),
        }
        for file in sorted(offered, key=lambda file: (uses.index(file.use), file.rank))
    ]
    return shell.compose("files", path, files=found) if found else NOTHING
