"""An address that nobody may know is found wherever it is written, and never repeated."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
import yaml
from pydantic import StringConstraints

from generator.checks import check
from generator.loading.decoding import decode
from generator.model.contact import Contact
from generator.model.location import IntakeLocation, PublicLocation, WithheldLocation
from generator.model.organization import Organization
from generator.model.record import Record
from generator.model.service import Service
from generator.model.text import LocalizedText
from generator.problem_formats import ProblemFormat, format_problems
from tests.checks.conftest import TODAY, MakeProject, Project

FILE = "directory_data/organizations/alder-north/garden-house.yaml"
OTHERS = {
    "directory_data/organizations/alder-south/river-desk.yaml",
    "directory_data/organizations/national/open-office.yaml",
}
PLANTED = "Jalan Mawar 31"
PATHS_OF_ADDRESSES = {PublicLocation}
"""Public places may have an address; their texts are those of somebody who wants to be found."""

Path = tuple[str, ...]


def free_texts(kind: type[Record], path: Path = ()) -> Iterator[Path]:
    """Yield the path of every field in which anything can be written, `*` for an id or a position."""
    for name, annotation in get_type_hints(kind, include_extras=True).items():
        if name not in kind.model_fields:
            continue
        limited = any(getattr(m, "pattern", None) for m in kind.model_fields[name].metadata)
        for leaf_path, leaf in leaves(annotation, (*path, name), limited=limited):
            if leaf in PATHS_OF_ADDRESSES:
                continue
            if issubclass(leaf, Record):
                yield from free_texts(leaf, leaf_path)
            else:
                yield leaf_path


def leaves(annotation: object, path: Path, *, limited: bool) -> Iterator[tuple[Path, type]]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        patterns = [m.pattern for m in arguments[1:] if isinstance(m, StringConstraints)]
        yield from leaves(arguments[0], path, limited=limited or any(patterns))
    elif origin in (Union, UnionType):
        for argument in arguments:
            yield from leaves(argument, path, limited=limited)
    elif origin in (tuple, dict):
        part = arguments[0] if origin is tuple else arguments[1]
        yield from leaves(part, (*path, "*"), limited=limited)
    elif origin is Literal or not isinstance(annotation, type):
        return
    elif issubclass(annotation, LocalizedText):
        yield from (((*path, locale), annotation) for locale in ("en", "id", "ar"))
    elif issubclass(annotation, Record) or (
        issubclass(annotation, str) and not issubclass(annotation, StrEnum) and not limited
    ):
        yield path, annotation


FREE_TEXTS = sorted(set(free_texts(Organization)))


def test_the_fields_are_found_in_the_models() -> None:
    assert ("services", "*", "summary", "id") in FREE_TEXTS
    assert ("contacts", "*", "number") in FREE_TEXTS
    assert ("contacts", "*", "shared_with", "*") in FREE_TEXTS
    assert ("services", "*", "cost", "cost_options", "*", "option", "ar") in FREE_TEXTS
    assert ("sources", "*", "note") in FREE_TEXTS
    assert len(FREE_TEXTS) > 35


FILLED: dict[Path, dict[str, Any]] = {
    ("contacts", "*"): {"channel": "voice", "number": "0117 496 0171"},
    ("services", "*", "eligibility"): {"gender": "unknown", "ages": "unknown"},
    ("services", "*", "cost"): {"kind": "paid"},
    ("services", "*", "cost", "cost_options", "*"): {"amount": "10", "currency": "XTS"},
    ("changes", "*"): {
        "what": "contacts/desk/number",
        "changed": "2026-11-01",
        "checks": [{"proof": "visit", "assured_date": "2026-10-30", "assured_by": "editor"}],
    },
    ("sources", "*"): {"url": "https://garden.example.org/about", "published": "2026-09"},
}
"""What must stand beside a text for its record to be decoded."""

NAMES = {"contacts": "desk", "services": "rooms", "locations": "house"}


def plant(record: Any, path: Path, words: str, done: Path = ()) -> Any:  # noqa: ANN401 - any YAML
    """Return a record as plain YAML values with `words` at `path`."""
    if not path:
        return words
    step, *rest = path
    below = (*done, step)
    if step == "*" and done[-1] not in NAMES:
        first = (record or [None])[0]
        return [plant(first if first else filled(below), tuple(rest), words, below)]
    key = NAMES[done[-1]] if step == "*" else step
    record = dict(record or {})
    known = record.get(key)
    record[key] = plant(
        known if known is not None else filled(below), tuple(rest), words, below
    )
    if (
        rest
        and isinstance(record[key], dict)
        and rest[0] in ("en", "id", "ar")
        and len(rest) == 1
    ):
        record[key].setdefault("en", "Words")
        record[key].setdefault("id", "Kata")
    return record


def filled(path: Path) -> dict[str, Any] | None:
    return dict(FILLED[path]) if path in FILLED else None


def write_with(project: Project, path: Path, words: str) -> None:
    text = (project.root / FILE).read_text("utf-8")
    record = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text of everything
    planted = plant(record, path, words)
    project.write(
        FILE, yaml.safe_dump(planted, sort_keys=False, allow_unicode=True, width=1000)
    )


def all_that_is_told(project: Project) -> str:
    """Return everything any format and language tells about the project."""
    sources = project.sources
    decoded = decode(sources)
    problems = list(decoded.problems)
    if decoded.directory is not None:
        problems += check(decoded.directory, sources, TODAY)
    return "\n".join(
        format_problems(problems, project.root, language=language, form=form)
        for language in ("en", "id")
        for form in ProblemFormat
    )


def assert_not_told(told: str, words: str) -> None:
    squeezed = "".join(told.split()).lower()
    assert "".join(words.split()).lower() not in squeezed
    assert "mawar" not in squeezed


@pytest.mark.parametrize("path", FREE_TEXTS, ids=".".join)
def test_an_address_is_found_in_every_free_text(path: Path, project: Project) -> None:
    write_with(project, path, PLANTED)
    assert decode(project.sources).directory is not None
    assert "leaked-address" in project.rules()
    assert_not_told(all_that_is_told(project), PLANTED)


@pytest.mark.parametrize("kind", [Contact, Service, WithheldLocation, IntakeLocation])
def test_an_address_is_found_in_ids(kind: type[Record], project: Project) -> None:
    group = {Contact: "contacts", Service: "services"}.get(kind, "locations")
    text = (project.root / FILE).read_text("utf-8")
    record = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text of everything
    record[group]["jalan-mawar-31"] = record[group].pop(NAMES[group])
    if kind is IntakeLocation:
        record[group]["jalan-mawar-31"]["address_visibility"] = "intake_only"
    project.write(FILE, json.dumps(record))
    told = [problem for problem in project.problems() if problem.rule == "leaked-address"]
    assert told
    assert_not_told(all_that_is_told(project), "jalan-mawar-31")


COMMENTS = {
    "a line of its own": f"# {PLANTED}\n",
    "behind a value": f"status: active # {PLANTED}\n",
    "over two lines": "# the house in Jalan\n# Mawar, second floor\n",
    "without a space": f"#{PLANTED}\n",
    "a line commented out": f"#address_1: {PLANTED}\n",
    "after several marks": f"### {PLANTED}\n",
}


@pytest.mark.parametrize("comment", COMMENTS.values(), ids=COMMENTS)
def test_an_address_is_found_in_comments(comment: str, project: Project) -> None:
    text = (project.root / FILE).read_text("utf-8")
    project.write(FILE, comment + text)
    assert "leaked-address" in project.rules()
    assert_not_told(all_that_is_told(project), PLANTED)


SPELLINGS = {
    "without a space": "Jalan.Mawar",
    "spaced out": "J a l a n . M a w a r",
    "over two lines": "Jalan\n  Mawar",
    "with a soft hyphen": "Ja\u00adlan Mawar",
    "with a space of no width": "Jalan\u200b Mawar",
    "in wide letters": "Ｊａｌａｎ Mawar",
    "as one word": "JalanMawar",
    "in capitals": "JALAN MAWAR",
    "in Arabic": "شارع 5",
    "a quarter": "Ward 12",
    "a postal code": "12345",
    "a postal code in wide digits": "１２３４５",
    "a postal code in Arabic digits": "١٢٣٤٥",
    "a postal code, spaced out": "1 2 3 4 5",
    "a direction": "behind the market",
    "a point": "-6.9147, 107.6098",
    "one coordinate": "6.91474",
    "degrees": "6° 54'",
    "a plus code": "6P5GJ2P5+2X",
    "a short plus code": "J2P5+2X Town",
    "three words": "///table.lamp.river",
    "a map": "https://maps.app.goo.gl/AbC",
    "another map": "osm.org/go/xyz",
}


@pytest.mark.parametrize("words", SPELLINGS.values(), ids=SPELLINGS)
def test_an_address_is_found_however_it_is_spelled(words: str, project: Project) -> None:
    write_with(project, ("services", "*", "summary", "id"), words)
    assert "leaked-address" in project.rules()
    assert_not_told(all_that_is_told(project), "MAWAR")


HARMLESS = (
    "You can call day and night. The office tells you the way.",
    "Help for 12 weeks, 24 hours a day, since 2026-09-21.",
    "From 18 years. It costs 1.500 or 12.000.",
    "Call 155, or write to office@garden.example.org.",
    "A B C D: four letters.",
)


@pytest.mark.parametrize("words", HARMLESS)
def test_other_texts_are_left_alone(words: str, project: Project) -> None:
    write_with(project, ("editor_note",), words)
    assert "leaked-address" not in project.rules()


def test_a_map_is_found_in_a_link_and_an_address_too(project: Project) -> None:
    for url in (
        "https://www.google.com/maps/place/x",
        "https://garden.example.org/jalan-mawar",
    ):
        write_with(project, ("sources", "*", "url"), url)
        assert "leaked-address" in project.rules()


def test_numbers_of_articles_and_of_telephones_are_no_postal_codes(project: Project) -> None:
    write_with(project, ("sources", "*", "url"), "https://garden.example.org/news-63866")
    assert project.rules() == set()
    write_with(project, ("contacts", "*", "number"), "0808-157-0123")
    assert "leaked-address" not in project.rules()


def test_public_places_of_the_same_record_keep_their_address(project: Project) -> None:
    project.change(
        f"{FILE}:\n  locations:\n    office:\n      address_visibility: public\n"
        "      region: alder-north\n      address_1: 3 Mill Lane\n      "
        "directions: {en: behind it, id: di belakang}\n"
    )
    assert project.rules() == set()


def test_records_without_a_hidden_place_are_left_alone(project: Project) -> None:
    for file in OTHERS:
        project.change(f"{file}:\n  editor_note: The office is in {PLANTED}.\n")
    assert project.rules() == set()


def test_no_problem_of_a_hidden_place_may_be_quoted(make_project: MakeProject) -> None:
    project = make_project()
    project.change(
        f"{FILE}:\n  run_by: police\n  services:\n    rooms:\n      contacts: [nobody]\n"
    )
    problems = [p for p in project.problems(date(2030, 1, 1)) if p.place.file == FILE]
    assert len({problem.rule for problem in problems}) > 2
    assert all(problem.sensitive for problem in problems)
