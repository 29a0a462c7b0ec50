"""JSON Schemas of all records, from the same models: editors complete keys and codes with them.

The schemas are for help while writing. What decides is `directory check`: it knows more, and says it better.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from generator.loading.decoding import MODELS

FOLDER = "generator/schemas"
"""Where the schemas lie, relative to the project; records name them in their first line."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

_NUMBERS = {"integer": "^-?[0-9]+$", "number": r"^-?[0-9]+(\.[0-9]+)?$"}

_IDS = re.compile(r" \((?:BAR|REQ|SA)-[^()]*\)")

_Json = dict[str, "_Json"] | list["_Json"] | str | int | float | bool | None


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of the schema of each kind of file."""
    for kind, model in MODELS.items():
        schema = _for_editors(model.model_json_schema())
        text = json.dumps({"$schema": _DIALECT, **schema}, ensure_ascii=False, indent=2)
        yield f"{FOLDER}/{kind}.schema.json", f"{text}\n"


def _for_editors(schema: dict[str, _Json]) -> dict[str, _Json]:
    """Return a schema as it fits YAML as people write it, all the way down.

    Titles made from names say nothing new, ids of requirements nothing to an editor. Nothing may be left empty,
    so `null` goes. Any text may look like a number to the editor (`129`), and a number may stand in
    quotes: our reader sees text in both.
    """
    kept = {
        name: _below(value, is_names=name in {"properties", "$defs"})
        for name, value in schema.items()
        if not (name == "title" and isinstance(value, str))
        and not (name == "default" and value is None)
    }
    if isinstance(about := kept.get("description"), str):
        kept["description"] = _IDS.sub("", about)
    choices = kept.get("anyOf")
    if isinstance(choices, list):
        kept = _without_null(kept, choices)
    return _for_any_spelling(kept)


def _for_any_spelling(schema: dict[str, _Json]) -> dict[str, _Json]:
    kind = schema.get("type")
    if kind == "string" and not {"enum", "const", "format"} & schema.keys():
        return {**schema, "type": ["string", "number"]}
    if isinstance(kind, str) and kind in _NUMBERS:
        return {**schema, "type": [kind, "string"], "pattern": _NUMBERS[kind]}
    return schema


def _below(value: _Json, *, is_names: bool) -> _Json:
    if isinstance(value, dict):
        if is_names:
            return {name: _below(v, is_names=False) for name, v in value.items()}
        return _for_editors(value)
    if isinstance(value, list):
        return [_below(each, is_names=False) for each in value]
    return value


def _without_null(schema: dict[str, _Json], choices: list[_Json]) -> dict[str, _Json]:
    left = [choice for choice in choices if choice != {"type": "null"}]
    rest = {name: value for name, value in schema.items() if name != "anyOf"}
    if len(left) == 1 and isinstance(left[0], dict):
        return {**left[0], **rest}
    return {**rest, "anyOf": left}
