"""A hidden place leaks by no way: whoever names the house beside an address is stopped, wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.checks.rules.secrecy import named_hidden_place
from tests.checks.conftest import DATA, MakeProject, Project

HOUSE = "directory_data/organizations/alder-north/garden-house.yaml"
OTHER = "directory_data/organizations/national/open-office.yaml"
REAL_COUNTRY = DATA.parents[1] / "directory_data" / "country" / "id" / "country.yaml"

WAYS = {
    "street": "Jl. Mawar No. 31",
    "street in words": "Jalan Mawar Raya",
    "street in English": "31 Mawar Street",
    "house number": "rumah nomor 31",
    "quarter": "RT 03 RW 05",
    "village": "Kelurahan Sukamaju",
    "postal code": "kode pos 16115",
    "point": "-6.59712, 106.80321",
    "code on a map": "6P5G9R4V+2X",
    "three words": "///kucing.meja.hujan",
    "building": "di belakang Masjid Al Huda",
    "building in Sundanese": "gigireun masjid",
    "building in Javanese": "sacelake pasar",
    "beach in English": "beside the beach",
}
CARRIERS = {
    "page": ("docs/en/now.md", "You can call. Garden House takes you in. {} is where it is.\n"),
    "page, three sentences away": (
        "docs/en/now.md",
        "Garden House takes you in. You can stay. You can rest. It is {}.\n",
    ),
    "page that leads there": ("docs/en/now.md", "[They](contact:garden-house/desk) sit {}.\n"),
    "handbook": ("docs/id/handbook/list.md", "# Daftar\n\nRumah Taman: {}.\n"),
    "comment of another record": (OTHER, "# Garden House sits {}\n"),
    "text of another record": (OTHER, "editor_note: Garden House is now {}\n"),
}
PROBES = [(carrier, way) for carrier in CARRIERS for way in WAYS]


def project_of_indonesia(make_project: MakeProject) -> Project:
    """Return the sound directory with the address patterns of Indonesia."""
    project = make_project(named_hidden_place.CHECK.rule)
    (file,) = (project.root / "directory_data" / "country").glob("*/country.yaml")
    own, real = (
        yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes text of everything
        for path in (file, REAL_COUNTRY)
    )
    own["address_patterns"] = real["address_patterns"]
    project.write(
        file.relative_to(project.root).as_posix(),
        yaml.safe_dump(own, allow_unicode=True, width=1000),
    )
    return project


def planted(project: Project, carrier: str, words: str) -> Path:
    file, text = CARRIERS[carrier]
    path = project.root / file
    before = path.read_text("utf-8") if path.exists() else ""
    project.write(file, before + ("\n" if file.endswith(".md") else "") + text.format(words))
    return path


@pytest.mark.parametrize(("carrier", "way"), PROBES)
def test_an_address_beside_the_name_of_a_house_is_found(
    make_project: MakeProject, carrier: str, way: str
) -> None:
    project = project_of_indonesia(make_project)
    planted(project, carrier, WAYS[way])
    found = [p for p in project.problems() if p.rule == named_hidden_place.CHECK.rule]
    assert found
    for problem in found:
        assert problem.sensitive
        assert WAYS[way] not in problem.message.in_words() + problem.hint.in_words()


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize(
    "words", ["open day and night", "reached by the office, 0117 496 0170", "free since 2019"]
)
def test_what_leads_nowhere_is_let_pass(
    make_project: MakeProject, carrier: str, words: str
) -> None:
    project = project_of_indonesia(make_project)
    planted(project, carrier, words)
    assert named_hidden_place.CHECK.rule not in {p.rule for p in project.problems()}
