"""The examples beside each component, as values a template can take."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import yaml

from generator.components.page_context import PageContext
from generator.components.templates import FOLDER, component_names


def words(message: str, /, **values: object) -> str:
    """Translate nothing: the English message, filled in."""
    return message.format_map(values)


CONTEXTS = {
    "id": PageContext(words, "id", "ltr", "../"),
    "ar": PageContext(words, "ar", "rtl", "../"),
}
"""A page in the default locale of the edition, and one that runs from right to left."""


def examples() -> list[tuple[str, str]]:
    """Return the component and the name of every example."""
    return [(name, example) for name in component_names() for example in _read(name)]


def values_of(component: str, example: str) -> dict[str, object]:
    """Return the values of one example; mappings become objects, as the views are."""
    return {key: _as_objects(value) for key, value in _read(component)[example].items()}


def _read(component: str) -> dict[str, dict[str, object]]:
    path: Path = FOLDER / component / "examples.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _as_objects(value: object) -> object:
    if isinstance(value, dict):
        return SimpleNamespace(**{key: _as_objects(inner) for key, inner in value.items()})
    if isinstance(value, list):
        return [_as_objects(inner) for inner in value]
    return value
