"""Files that are put on the site as they are: of which types they may be, and where they will lie."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePosixPath

from generator.problems import Message, message

PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
"""Types of pictures that can be published. SVG is none: it can carry a program."""

TYPES = (".md", *PICTURES)


def has_known_type(name: str) -> bool:
    """Say whether the file `name` is Markdown or a picture."""
    return PurePosixPath(name).suffix.lower() in TYPES


def foreign_file(name: str) -> tuple[Message, Message]:
    """Return what is wrong with a file of another type, and what to do."""
    wrong = message(
        "`{name}` is neither Markdown nor a picture; nobody looks into it before it is published",
        name=PurePosixPath(name).name,
    )
    hint = message(
        "write it in Markdown, or put it outside of `docs`; pictures end in {types}",
        types=", ".join(f"`{ending}`" for ending in PICTURES),
    )
    return wrong, hint


def taken_address(address: str) -> tuple[Message, Message]:
    """Return what is wrong with a file that would lie at an `address` of the directory, and what to do."""
    wrong = message(
        "this would lie at `{address}`, which belongs to the pages of the directory",
        address=address,
    )
    return wrong, message("give it another name, or put it into another folder")


def address_of(name: str, locales: Collection[str]) -> str:
    """Return where the file `name` (below `docs/`) will lie, relative to the root of its locale.

    A page of Markdown becomes HTML; a README is the first page of its folder.
    """
    _docs, *parts = PurePosixPath(name).parts
    path = PurePosixPath(*(parts[1:] if parts[0] in locales else parts))
    if path.suffix != ".md":
        return str(path)
    return str(
        path.with_name("index.md" if path.stem == "README" else path.name).with_suffix(".html")
    )
