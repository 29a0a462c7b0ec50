"""The pages of a project as JSON: which template stands where on each page, with the values it places.

Other generators make the same pages from it. They are spared all that comes before: reading the records,
checking them, choosing and translating what is shown.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, meta, nodes

from generator import build
from generator.components.assets import Assets, assets_of, is_used, script_of
from generator.components.fragment import Fragment, components_of
from generator.components.icons import FOLDER as ICONS
from generator.components.icons import icon
from generator.outputs.site.plan import plan
from generator.outputs.site.shell import EXIT, TEMPLATES, Shell, SitePage
from generator.views.language.locales import direction
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.text_view import ForeignWords

PATH_MARK = "@path@"
"""Stands in the language menu, which is the same on all pages of one depth, for the path of the page."""

MADE_ONCE = frozenset({"service_card", "hours_week", "open_now", "call_note", "read_aloud"})
"""What our build makes once and places on many pages; the others may do so too."""

FOREIGN = "foreign_words"
"""Stands for words of another language: an element with their `lang`."""

Json = dict[str, object]

_PARSER = Environment()  # noqa: S701 - it reads templates, and renders none
_MESSAGE = re.compile(r"words\((?:\"([^\"]+)\"|'([^']+)')")


def export(root: Path, today: date, folder: Path) -> None:
    """Write `data/<locale>.json` for every locale of the project in `root`, and the templates beside it."""
    for name, text in TEMPLATES.sources.items():
        _write(folder / "templates" / name, text)
    views = build.build_views(build.read(root, today).sound_directory(), today)
    for view in views:
        text = json.dumps(locale_export(view), ensure_ascii=False, separators=(",", ":"))
        _write(folder / "data" / f"{view.locale}.json", text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def locale_export(view: DirectoryView) -> Json:
    """Return everything the pages of one locale are made of."""
    shell, assets, pages = Shell(view), list[Assets](), list[Json]()
    with Recorder() as recorder:
        roots = sorted({shell.root_of(path) for path in plan(shell)})
        frames = {root: recorder.plain(shell._frame(root)) for root in roots}
        for make in plan(shell).values():
            page = make()
            pages.append(_page(shell, page, recorder, assets))
            recorder.forget()
    return {
        "lang": shell.lang,
        "direction": direction(shell.lang),
        "prefix": view.prefix,
        "description": view.tagline,
        "words": {message: view.words(message) for message in messages()},
        "icons": {path.stem: icon(path.stem) for path in sorted(ICONS.glob("*.svg"))},
        "assets": [_assets(one) for one in assets],
        "frames": frames,
        "shared": recorder.shared,
        "pages": pages,
    }


def _page(shell: Shell, page: SitePage, recorder: Recorder, assets: list[Assets]) -> Json:
    root = shell.root_of(page.path)
    breadcrumb = shell._breadcrumb(page, root)
    used = page.body.components | breadcrumb.components | page.structured.components
    scripted = frozenset(n for n in used if script_of(n) and is_used(n, page.body)) | {EXIT}
    of_frame = components_of(shell._frame(root).values())
    needed = assets_of(used | of_frame | {"document"}, scripted)
    if needed not in assets:
        assets.append(needed)
    return {
        "path": page.path,
        "root": root,
        "title": page.title,
        "robots": "noarchive",
        "assets": assets.index(needed),
        "structured": str(page.structured),
        "breadcrumb": recorder.plain(breadcrumb),
        "body": recorder.plain(page.body),
    }


def _assets(assets: Assets) -> Json:
    scripts = [text for name, text in assets.scripts.items() if name != EXIT]
    return {"style": assets.style, "policy": assets.policy, "scripts": scripts}


class Recorder:
    """Notes what every fragment is made from, while the site makes it."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[Fragment, str, Mapping[str, object]]] = {}
        self._compose = TEMPLATES.compose
        self._refs: dict[int, str] = {}
        self.shared: dict[str, Json] = {}

    def __enter__(self) -> Recorder:
        TEMPLATES.compose = self._record  # type: ignore[assignment, method-assign]
        return self

    def __exit__(self, *_: object) -> None:
        del TEMPLATES.compose  # type: ignore[method-assign]

    def _record(self, name: str, context: object, /, **values: object) -> Fragment:
        fragment = self._compose(name, context, **values)  # type: ignore[arg-type]
        self._made[id(fragment)] = (fragment, name, values)
        return fragment

    def forget(self) -> None:
        """Forget what belonged to one page alone."""
        kept = MADE_ONCE | {"breadcrumb"}
        self._made = {key: made for key, made in self._made.items() if made[1] in kept}

    def plain(self, value: object, shown: frozenset[str] = frozenset()) -> object:
        """Return `value` as JSON has it; of records the fields in `shown`; fragments by their templates."""
        if isinstance(value, Fragment):
            return self._node(value)
        if isinstance(value, str):
            return _words(value)
        if isinstance(value, list | tuple):
            return [self.plain(child, shown) for child in value]
        if dataclasses.is_dataclass(value):
            names = fields(type(value))
            value = {name: getattr(value, name) for name in names if name in shown}
        if isinstance(value, Mapping):
            return {key: self.plain(child, shown) for key, child in value.items()}
        return value

    def _node(self, fragment: Fragment) -> Json | None:
        if not fragment:
            return None
        _, name, values = self._made[id(fragment)]
        file = TEMPLATES.file_of(name)
        shown, used = attributes(file), variables(file)
        node = {k: self.plain(v, shown) for k, v in values.items() if k in used}
        if name not in MADE_ONCE:
            return {"t": name, **node}
        ref = self._refs.setdefault(id(fragment), f"f{len(self._refs)}")
        self.shared.setdefault(ref, {"t": name, **node})
        return {"ref": ref}


def _words(value: str) -> object:
    if isinstance(value, ForeignWords):
        lang = value.lang
        return {"t": FOREIGN, "lang": lang, "direction": direction(lang), "words": str(value)}
    return str(value).replace("\0path\0", PATH_MARK)


def fields(kind: type) -> Iterator[str]:
    """Yield the names of the fields and properties of a record."""
    yield from (field.name for field in dataclasses.fields(kind))
    yield from (name for name, value in vars(kind).items() if isinstance(value, property))


@cache
def tree(file: str) -> nodes.Template:
    """Return a template as a tree."""
    return _PARSER.parse(TEMPLATES.sources[file])


@cache
def reach(file: str) -> frozenset[str]:
    """Return a template and all that it includes."""
    inner = {str(name) for name in meta.find_referenced_templates(tree(file)) if name}
    return frozenset({file}).union(*map(reach, inner))


@cache
def variables(file: str) -> frozenset[str]:
    """Return the names that a template needs from outside, for itself and what it includes."""
    needed = set(meta.find_undeclared_variables(tree(file)))
    assigned = {
        a.target.name
        for a in tree(file).find_all(nodes.Assign)
        if isinstance(a.target, nodes.Name)
    }
    for include in tree(file).find_all(nodes.Include):
        assert isinstance(include.template, nodes.Const)
        needed |= variables(include.template.value) - assigned
    loops = {
        f.target.name
        for f in tree(file).find_all(nodes.For)
        if isinstance(f.target, nodes.Name)
    }
    return frozenset(needed - loops)


@cache
def attributes(file: str) -> frozenset[str]:
    """Return all names behind a dot in a template and what it includes."""
    return frozenset(a.attr for f in reach(file) for a in tree(f).find_all(nodes.Getattr))


@cache
def messages() -> tuple[str, ...]:
    """Return all words of the program that templates place themselves."""
    found = (_MESSAGE.findall(text) for text in TEMPLATES.sources.values())
    return tuple(sorted({one or other for pairs in found for one, other in pairs}))
