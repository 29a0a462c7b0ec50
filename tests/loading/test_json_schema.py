"""The schemas that editors use: every real record fits them, and mistakes do not."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.loading import front_matter
from generator.loading.decoding import MODELS
from generator.loading.file_names import FileKind, file_name
from generator.loading.json_schema import schema_files
from generator.loading.sources import Sources, load

ROOT = Path(__file__).resolve().parent.parent.parent


class CoreLoader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does, which is how an editor with a schema sees them."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|false", "tf"),
    ("int", r"-?(0|[1-9][0-9]*)", "-0123456789"),
    ("float", r"-?[0-9]+\.[0-9]+", "-0123456789"),
    ("null", r"~|null|", "~n"),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


@cache
def schemas() -> dict[str, Draft202012Validator]:
    return {
        Path(path).name.partition(".")[0]: Draft202012Validator(json.loads(text))
        for path, text in schema_files()
    }


def as_editors_see_it(file: str, text: str) -> object:
    content = front_matter.split(text)[0] if file.endswith(".md") else text
    return yaml.load(content, CoreLoader)  # noqa: S506 - a safe loader


def test_there_is_a_valid_schema_for_each_kind_of_record() -> None:
    assert set(schemas()) == set(MODELS)
    for validator in schemas().values():
        Draft202012Validator.check_schema(validator.schema)


def real_files() -> list[tuple[Path, str]]:
    return [
        (root, file) for root in (ROOT, ROOT / "tests/data/tiny") for file in load(root).files
    ]


@pytest.mark.parametrize(("root", "file"), real_files(), ids=lambda value: Path(value).name)
def test_every_real_record_fits_its_schema(root: Path, file: str) -> None:
    name = file_name(file)
    assert name is not None
    if name.kind not in MODELS:
        return
    value = as_editors_see_it(file, (root / file).read_text(encoding="utf-8"))
    errors = [f"{list(e.path)}: {e.message}" for e in schemas()[name.kind].iter_errors(value)]
    assert errors == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("run_by: ngo", "run_by: ngoo"),
        ("run_by: ngo", "run_bye: ngo"),
        ("run_by: ngo", "run_by: unknown"),
        ("[phone, visit]", "phone"),
        ("minimum_age: 18", "minimum_age: old"),
        ("police_contact: never", "police_contact:"),
        ("address_visibility: public", "address_visibility: withheld"),
    ],
)
def test_mistakes_do_not_fit(before: str, after: str, right: str) -> None:
    validator = schemas()[FileKind.ORGANIZATION]
    assert validator.is_valid(as_editors_see_it("x.yaml", right))
    assert not validator.is_valid(as_editors_see_it("x.yaml", right.replace(before, after)))


def test_unknown_fits_where_a_fact_may_be_unknown(right: str) -> None:
    text = right.replace("police_contact: never", "police_contact: unknown")
    assert schemas()[FileKind.ORGANIZATION].is_valid(as_editors_see_it("x.yaml", text))


def test_fields_explain_themselves_and_titles_do_not_repeat_names() -> None:
    schema = schemas()[FileKind.ORGANIZATION].schema
    assert schema["$defs"]["Service"]["properties"]["police_contact"]["description"] == (
        "Whether the police will know."
    )
    assert '"title"' not in json.dumps({**schema, "properties": {}, "$defs": {}})
    assert "null" not in json.dumps(schema)


def test_schemas_are_the_same_every_time(sound: Sources) -> None:
    assert sound.files
    assert list(schema_files()) == list(schema_files())
