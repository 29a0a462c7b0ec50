"""The floor: Python and templates alone make the pages out of finished data, in one process.

Usage: `python benchmarks/peers/floor/build.py EXPORT SITE [jinja2|minijinja]`
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

RECORDS = frozenset({"service", "contact", "line", "need", "links", "steps", "heading", "name"})
"""Values that hold no fragments: nothing in them needs to be rendered first."""


ISOLATES = {"ltr": "\N{LEFT-TO-RIGHT ISOLATE}", "rtl": "\N{RIGHT-TO-LEFT ISOLATE}"}


def main() -> None:
    export, site = Path(sys.argv[1]), Path(sys.argv[2])
    engine = {"jinja2": jinja2_engine, "minijinja": minijinja_engine}[sys.argv[3]]
    for file in sorted((export / "data").glob("*.json")):
        Locale(
            json.loads(file.read_text(encoding="utf-8")), engine(export / "templates")
        ).write(site)


def jinja2_engine(folder: Path) -> Callable[..., str]:
    from jinja2 import Environment, FileSystemLoader  # noqa: PLC0415 - one engine or the other

    loader = FileSystemLoader(folder)
    environment = Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return lambda name, values: environment.get_template(name).render(values)


def minijinja_engine(folder: Path) -> Callable[..., str]:
    from minijinja import Environment  # noqa: PLC0415 - one engine or the other

    files = {
        path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*.html")
    }
    environment = Environment(
        templates=files,
        auto_escape_callback=lambda _: "html",
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return lambda name, values: environment.render_template(name, **values)


class Locale:
    """The pages of one locale."""

    def __init__(self, data: dict[str, Any], render: Callable[..., str]) -> None:
        self._data = data
        self._render = render
        self._shared: dict[tuple[str, str], Markup] = {}
        self._context = cache(self._make_context)
        self._frame = cache(self._make_frame)

    def write(self, site: Path) -> None:
        for page in self._data["pages"]:
            target = site / (self._data["prefix"] + page["path"])
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self._page(page).encode())

    def _page(self, page: dict[str, Any]) -> str:
        root, assets = page["root"], self._data["assets"][page["assets"]]
        frame = dict(self._frame(root))
        frame["language_menu"] = Markup(frame["language_menu"].replace("@path@", page["path"]))
        values = {
            **self._context(root),
            **frame,
            **{name: page[name] for name in ("title", "robots")},
            "structured": Markup(page["structured"]),
            "breadcrumb": self._place(page["breadcrumb"], root),
            "body": self._place(page["body"], root),
            "description": self._data["description"],
            "assets": {**assets, "style": Markup(assets["style"])},
            "scripts": [Markup(script) for script in assets["scripts"]],
        }
        return self._render("document/template.html", values)

    def _place(self, value: Any, root: str) -> Any:  # noqa: ANN401 - whatever a template takes
        if isinstance(value, list):
            return [self._place(child, root) for child in value]
        if not isinstance(value, dict):
            return "" if value is None else value
        if "ref" in value:
            key = value["ref"], root
            if key not in self._shared:
                self._shared[key] = self._place(self._data["shared"][value["ref"]], root)
            return self._shared[key]
        placed = {
            name: child
            if name in RECORDS and not is_fragment(child)
            else self._place(child, root)
            for name, child in value.items()
        }
        if "t" not in value:
            return placed
        if value["t"] == "foreign_words":
            return Markup('<span lang="{lang}" dir="{direction}">{words}</span>').format_map(
                placed
            )
        return Markup(self._render(file_of(value["t"]), {**self._context(root), **placed}))

    def _make_context(self, root: str) -> dict[str, Any]:
        data = self._data
        return {
            "words": lambda message, **values: data["words"][message].format_map(
                {name: said(value, data["direction"]) for name, value in values.items()}
            ),
            "icon": lambda name: Markup(data["icons"].get(name, "")),
            "root": Markup(root),
            "lang": data["lang"],
            "direction": data["direction"],
        }

    def _make_frame(self, root: str) -> dict[str, Any]:
        frame = self._data["frames"][root]
        leave = frame["exit_link"]
        return {
            **{
                name: self._place(node, root)
                for name, node in frame.items()
                if name != "exit_link"
            },
            "exit_link": self._place({**leave, "script": Markup(leave["script"])}, root),
        }


def is_fragment(value: Any) -> bool:  # noqa: ANN401 - whatever a template takes
    return isinstance(value, dict) and ("t" in value or "ref" in value)


def said(value: Any, direction: str) -> Any:  # noqa: ANN401 - a number, words, or a text
    """Return a value for use inside a sentence; a text that runs the other way is isolated."""
    if not isinstance(value, dict):
        return value
    if value["direction"] == direction:
        return value["value"]
    return ISOLATES[value["direction"]] + value["value"] + "\N{POP DIRECTIONAL ISOLATE}"


@cache
def file_of(name: str) -> str:
    component = Path(sys.argv[1]) / "templates" / name
    return f"{name}/template.html" if component.is_dir() else f"{name}.html"


if __name__ == "__main__":
    main()
