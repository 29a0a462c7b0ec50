"""The directory for other systems: the feed holds what HSDS asks for, and nothing that must stay secret."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from generator.build import batches_of, build_views
from generator.loading.decoding import decode
from generator.loading.sources import load
from generator.outputs import exchange
from generator.outputs.contract import OutputFile, RenderOptions
from generator.outputs.exchange.hsds_ids import hsds_id
from generator.outputs.exchange.hsds_places import schedules
from generator.outputs.exchange.service_table import as_csv
from generator.outputs.exchange.workbook import as_workbook
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.contact_view import HoursView
from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.exchange.hsds_rules import PAGE, SERVICE
from tests.reference import Edition

TODAY = date(2026, 11, 23)
BANDS = HoursView("bands", ("words",), (), "", "Asia/Kolkata", "", 330)


def views_of(tiny: Path) -> tuple[DirectoryView, ...]:
    directory = decode(load(tiny)).directory
    assert directory is not None
    return build_views(directory, TODAY)


def render_exchange(views: tuple[DirectoryView, ...]) -> Iterator[OutputFile]:
    return (
        file
        for batch in batches_of([exchange.PRODUCT], views, RenderOptions())
        for file in batch()
    )


@pytest.fixture(scope="module")
def files(tiny: Path) -> Mapping[str, bytes]:
    return {file.path: file.content for file in render_exchange(views_of(tiny))}


def service(files: Mapping[str, bytes], name: str, locale: str = "en") -> dict[str, Any]:
    told: dict[str, Any] = json.loads(
        files[f"hsds/{locale}/services/{hsds_id('service', name)}.json"]
    )
    return told


def values(told: dict[str, Any], label: str) -> list[str]:
    return [one["value"] for one in told["attributes"] if one["label"] == label]


@pytest.mark.quick
def test_every_service_and_page_is_valid(tiny: Path) -> None:
    judge(views_of(tiny))


def test_every_service_and_page_of_the_reference_edition_is_valid(reference: Edition) -> None:
    judge(build_views(reference.directory, reference.day))


def judge(views: tuple[DirectoryView, ...]) -> None:
    checker = Draft202012Validator.FORMAT_CHECKER
    for schema in (PAGE, SERVICE):
        Draft202012Validator.check_schema(schema)
    judged = 0
    for file in render_exchange(views):
        if "/services/" in file.path:
            schema = PAGE if file.path.endswith("index.json") else SERVICE
            validator = Draft202012Validator(schema, format_checker=checker)
            errors = [
                error.message for error in validator.iter_errors(json.loads(file.content))
            ]
            assert errors == [], file.path
            judged += 1
    assert judged > 10


@pytest.mark.parametrize(
    "broken",
    [
        {"id": "night-care"},
        {"status": "closed"},
        {"email": ""},
        {"phones": []},
        {"assured_date": "soon"},
        {"x_translations": {}},
        {"schedules": [{"id": hsds_id("a", "b"), "freq": "DAILY"}]},
    ],
)
def test_the_rules_find_what_is_wrong(
    broken: dict[str, object], files: Mapping[str, bytes]
) -> None:
    checker = Draft202012Validator.FORMAT_CHECKER
    told = {**service(files, "harbour-clinic/night-care"), **broken}
    assert list(Draft202012Validator(SERVICE, format_checker=checker).iter_errors(told))


def test_every_listed_service_is_a_file_with_the_same_id_in_every_locale(
    files: Mapping[str, bytes],
) -> None:
    ids = {}
    for locale in ("en", "id"):
        page = json.loads(files[f"hsds/{locale}/services/index.json"])
        ids[locale] = [one["id"] for one in page["contents"]]
        assert page["total_items"] == len(ids[locale]) > 0
        assert all(f"hsds/{locale}/services/{one}.json" in files for one in ids[locale])
    assert sorted(ids["en"]) == sorted(ids["id"])


def test_ids_never_change() -> None:
    assert hsds_id("service", "open-line/listen") == ("7b968fa6-5603-5218-8117-d826d3dfb800")


def test_a_public_place_has_words_and_a_point(files: Mapping[str, bytes]) -> None:
    [place] = service(files, "harbour-clinic/night-care")["service_at_locations"]
    assert place["location"]["location_type"] == "physical"
    assert "5 Harbour Road" in place["location"]["description"]
    assert (place["location"]["latitude"], place["location"]["longitude"]) == (1.01, 73.01)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("quiet-house/room", "location-withheld"),
        ("day-room/company", "location-intake-only"),
    ],
)
def test_a_place_that_is_not_public_is_virtual(
    name: str, label: str, files: Mapping[str, bytes]
) -> None:
    [place] = service(files, name)["service_at_locations"]
    location = place["location"]
    assert location["location_type"] == "virtual"
    assert set(location) == {"id", "location_type", "name", "attributes"}
    assert [one["label"] for one in location["attributes"]] == [label]


def test_unknown_facts_are_left_out_and_named(files: Mapping[str, bytes]) -> None:
    told = service(files, "day-room/company")
    assert not {"fees_description", "eligibility_description", "schedules", "languages"} & set(
        told
    )
    assert "the cost" in values(told, "not-known")


def test_a_contact_unchecked_for_too_long_stays_at_home(tiny: Path) -> None:
    view = next(view for view in views_of(tiny) if view.locale == "en")
    line = view.services["open-line/listen"]
    old = tuple(replace(contact, state=CheckState.NOT_SHOWN) for contact in line.contacts)
    aged = replace(view, services={line.id: replace(line, contacts=old)})
    told = "".join(file.path + repr(file.content) for file in exchange.render(aged))
    assert '"phones"' not in told
    assert "hello@openline" not in told


@pytest.mark.parametrize(
    ("machine", "opens", "closes", "notes"),
    [
        ("MO 08:00-16:00;TU 08:00-16:00", "08:00", "16:00", None),
        ("MO 20:00-06:00;TU 20:00-06:00", "20:00", "06:00", "closes on the next day"),
        ("MO 00:00-24:00;TU 00:00-24:00", "00:00", "23:59", None),
    ],
)
def test_opening_hours(machine: str, opens: str, closes: str, notes: str | None) -> None:
    [told] = schedules("a/b", replace(BANDS, machine=machine))
    assert (told["byday"], told["opens_at"], told["closes_at"]) == ("MO,TU", opens, closes)
    assert (told["timezone"], told.get("notes")) == (5.5, notes)


def test_hours_without_times_are_words_and_unknown_hours_are_nothing() -> None:
    [told] = schedules("a/b", replace(BANDS, state="by_appointment"))
    assert told["description"] == "words"
    assert "opens_at" not in told
    assert schedules("a/b", replace(BANDS, state="unknown")) == []


def test_csv_and_workbook_hold_the_same_rows(files: Mapping[str, bytes]) -> None:
    lines = list(csv.reader(StringIO(files["x/en.csv"].decode("utf-8-sig"))))
    sheet = openpyxl.load_workbook(BytesIO(files["x/en.xlsx"])).worksheets[0]
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    plain = [[cell.removeprefix("'") for cell in line] for line in lines]
    assert plain == rows
    assert len(lines) == len(json.loads(files["hsds/en/services/index.json"])["contents"]) + 1


def test_no_cell_becomes_a_formula() -> None:
    table = (("name",), ("=1+1",))
    assert as_csv(table).decode("utf-8-sig") == "name\r\n'=1+1\r\n"
    cell = openpyxl.load_workbook(BytesIO(as_workbook(table))).worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_geography_counts_districts_and_shows_public_points_only(
    files: Mapping[str, bytes],
) -> None:
    features = json.loads(files["x/en.geojson"])["features"]
    kinds = [one["properties"]["kind"] for one in features]
    assert kinds == sorted(kinds)
    assert "district" in kinds
    [place] = [one for one in features if one["properties"]["kind"] == "service"]
    assert place["geometry"] == {"type": "Point", "coordinates": [73.01, 1.01]}
    ambrel = next(one for one in features if one["properties"].get("id") == "ambrel")
    assert ambrel["properties"]["services"] >= ambrel["properties"]["services_here"] > 0


def test_the_same_view_gives_the_same_bytes(files: Mapping[str, bytes], tiny: Path) -> None:
    again = {file.path: file.content for file in render_exchange(views_of(tiny))}
    assert again == files


def test_every_label_in_the_feed_is_explained(files: Mapping[str, bytes]) -> None:
    explained = json.loads(files["x/profile.json"])["attribute_labels"]
    used = {
        one["label"]
        for path, content in files.items()
        if "/services/" in path and not path.endswith("index.json")
        for one in json.loads(content)["attributes"]
    }
    assert {"fact-…" if label.startswith("fact-") else label for label in used} <= set(
        explained
    )


def test_the_feed_names_its_profile_and_its_addresses(files: Mapping[str, bytes]) -> None:
    about = json.loads(files["hsds/en/index.json"])
    assert about["version"] == "3.1"
    assert about["profile"].endswith("/x/profile.json")
    paths = json.loads(files["x/openapi.json"])["paths"]
    assert len(paths) == 3
