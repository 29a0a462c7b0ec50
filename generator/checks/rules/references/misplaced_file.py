"""Finds organizations that lie in a folder they have nothing to do with.

Who looks after a district opens its folder. What lies elsewhere is not asked again when numbers are
checked, and grows old unseen.

Fails, in the folder `ambrel`:

    level: national

Passes, in the folder `ambrel`:

    level: district
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.contract import Check, Context, Finding
from generator.checks.reading.suggestion import suggestion
from generator.model.codes import Level
from generator.model.directory import NATIONAL, Directory
from generator.model.organization import Organization
from generator.problems import Place, message


def _find(context: Context) -> Iterator[Finding]:
    directory = context.directory
    for key, file, organization in context.organizations:
        folder = directory.folders[key]
        if folder not in directory.regions:
            if not context.undecoded_provinces:
                wrong = message(
                    "the folder `{folder}` is no district, no province and not `national`",
                    folder=folder,
                )
                yield Place(file), wrong, suggestion(folder, directory.regions)
        elif (organization.level is Level.NATIONAL) != (folder == NATIONAL):
            yield _wrong_level(context, file, folder)
        elif folder != NATIONAL and not _serves(directory, organization, folder):
            wrong = message(
                "no service of this record is for `{folder}`, the folder it lies in",
                folder=folder,
            )
            hint = message(
                "move the file to the folder of a region in `service_area`, or correct `service_area`"
            )
            yield Place(file), wrong, hint


def _wrong_level(context: Context, file: str, folder: str) -> Finding:
    place = context.place(file, ("level",))
    if folder == NATIONAL:
        wrong = message("a record in the folder `national` must have `level: national`")
        return (
            place,
            wrong,
            message("correct `level`, or move the file to the folder of its region"),
        )
    wrong = message("a record with `level: national` must lie in the folder `national`")
    return place, wrong, message("move the file there, or correct `level`")


def _serves(directory: Directory, organization: Organization, folder: str) -> bool:
    """Say whether a service is for the region of the folder, for its province, or for one of its districts."""
    near = {folder, NATIONAL, directory.province_of.get(folder, folder)}
    province = directory.provinces.get(folder)
    if province is not None:
        near.update(province.districts)
    return any(
        not near.isdisjoint(service.service_area) for service in organization.services.values()
    )


CHECK = Check("misplaced-file", _find)
