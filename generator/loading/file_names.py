"""Which file is which record: the place and the name of a file say what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import get_args

from generator.model.files import (
    HASHES_FILE,
    PAGES,
    RECORDS,
    SETTINGS_FILE,
    TAXONOMY_FILE,
    country_file,
    language_file,
    office_kinds_file,
    organization_file,
    page_file,
    province_file,
)
from generator.model.record import LocaleTag, Slug
from generator.problems import Message, Place, Problem, message


class FileKind(StrEnum):
    """What a file holds."""

    SETTINGS = "settings"
    TAXONOMY = "taxonomy"
    PROVINCE = "province"
    COUNTRY = "country"
    OFFICE_KINDS = "office_kinds"
    LANGUAGE = "language"
    ORGANIZATION = "organization"
    PAGE = "page"
    TRANSLATION_HASHES = "translation_hashes"


@dataclass(frozen=True, slots=True)
class FileName:
    """What a file is by its name: its kind, its id, and the folder or locale that the id lies in."""

    kind: FileKind
    id: str
    folder: str = ""


def _pattern(text_type: object) -> str:
    return str(get_args(text_type)[1].pattern).removeprefix("^").removesuffix("$")


_ID = _pattern(Slug)
_LOCALE = _pattern(LocaleTag)


def _compiled(path: str) -> re.Pattern[str]:
    """Return a path, in which ids are groups without dots, as a pattern."""
    return re.compile(path.replace(".", r"\."))


_NAMES = (
    (FileKind.SETTINGS, _compiled(SETTINGS_FILE)),
    (FileKind.TAXONOMY, _compiled(TAXONOMY_FILE)),
    (FileKind.PROVINCE, _compiled(province_file(f"(?P<id>{_ID})"))),
    (FileKind.COUNTRY, _compiled(country_file("(?P<folder>[a-z]{2})"))),
    (FileKind.OFFICE_KINDS, _compiled(office_kinds_file("(?P<folder>[a-z]{2})"))),
    (FileKind.LANGUAGE, _compiled(language_file("(?P<id>[a-z]{2,3})"))),
    (
        FileKind.ORGANIZATION,
        _compiled(organization_file(f"(?P<folder>{_ID})", f"(?P<id>{_ID})")),
    ),
    (FileKind.PAGE, _compiled(page_file(f"(?P<folder>{_LOCALE})", f"(?P<id>{_ID})"))),
    (FileKind.TRANSLATION_HASHES, _compiled(HASHES_FILE)),
)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])\.")
"""Names that Windows keeps for devices: a file called so cannot be checked out there."""

_LOCALE_FOLDER = re.compile(rf"{PAGES}/{_LOCALE}/")


def file_name(name: str) -> FileName | None:
    """Return what the file `name` (POSIX, relative to the project) is, `None` if it has no place."""
    for kind, pattern in _NAMES:
        if match := pattern.fullmatch(name):
            if _RESERVED.match(PurePosixPath(name).name):
                return None
            parts = match.groupdict()
            return FileName(
                kind, parts.get("id") or PurePosixPath(name).stem, parts.get("folder") or ""
            )
    return None


def possible_names(name: str) -> tuple[FileName, ...]:
    """Return what a file may be that could not be read, or that has a wrong name.

    Of a record in a folder that holds no such files nobody knows whether it is a province or an organization.
    """
    path = PurePosixPath(name)
    meant = file_name(name) or file_name(path.with_name(_better_name(path)).as_posix())
    if meant is not None:
        return (meant,)
    kinds = (FileKind.PROVINCE, FileKind.ORGANIZATION) if _is_record(path) else ()
    return tuple(FileName(kind, _neutral_name(path.stem)) for kind in kinds)


def is_left_alone(name: str) -> bool:
    """Return whether a file is none of our records: hidden files, notes, handbooks, other documents."""
    parts = name.split("/")
    if any(part.startswith(".") for part in parts):
        return True
    if parts[0] == RECORDS:
        return name.endswith(".md")
    handbook = len(parts) > 2 and parts[2] == "handbook"  # noqa: PLR2004
    return not name.endswith(".md") or handbook or not _LOCALE_FOLDER.match(name)


def is_published(name: str) -> bool:
    """Return whether a file is published as it is if no check refuses it: all of `docs` but hidden files."""
    parts = name.split("/")
    return parts[0] == "docs" and not any(part.startswith(".") for part in parts)


def misplaced_file(name: str) -> Problem:
    """Return the problem of a file whose name or place says nothing, with the name it should have."""
    wrong, hint = _wrong_name(PurePosixPath(name))
    return Problem(Place(name), "wrong-file-name", wrong, hint)


def _wrong_name(path: PurePosixPath) -> tuple[Message, Message]:
    suffix, better = _suffix(path), _better_name(path)
    if path.suffix != suffix:
        wrong = message(
            "the name `{name}` must end in `{suffix}`", name=path.name, suffix=suffix
        )
        return wrong, message("rename the file to `{better}`", better=better)
    if _RESERVED.match(path.name):
        wrong = message("`{name}` is a name that Windows does not allow", name=path.name)
        return wrong, message(
            "choose another name, such as `{better}`", better="office-" + better
        )
    if better != path.name:
        wrong = message(
            "`{name}` must be made of small letters, digits and hyphens, 60 at most",
            name=path.name,
        )
        return wrong, message("rename the file to `{better}`", better=better)
    wrong = message("`{name}` lies in a folder that holds no such files", name=path.name)
    return wrong, _right_place(suffix)


def _right_place(suffix: str) -> Message:
    if suffix == ".md":
        return message(
            "pages lie in `docs/LANGUAGE/`, handbook pages in `docs/LANGUAGE/handbook/`"
        )
    return message(
        "an organization lies in `directory_data/organizations/DISTRICT/`, "
        "a province in `directory_data/regions/`"
    )


def _is_record(path: PurePosixPath) -> bool:
    return path.parts[0] == "directory_data"


def _suffix(path: PurePosixPath) -> str:
    return ".yaml" if _is_record(path) else ".md"


def _better_name(path: PurePosixPath) -> str:
    return _neutral_name(path.stem) + _suffix(path)


def _neutral_name(stem: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")
    return plain[:60].strip("-") or "name"
