"""The template engine: one environment, compiled once, that escapes everything and forgives nothing.

MiniJinja renders about three times as fast as Jinja2; the templates keep to what both understand
(proven by the tests), so that either can render them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path

from markupsafe import Markup
from minijinja import Environment

from generator.components.foreign_words import with_languages
from generator.components.fragment import Fragment, components_of
from generator.components.icons import icon
from generator.components.page_context import PageContext

FOLDER = Path(__file__).resolve().parent
_USES = re.compile(r"\{%-?\s*(?:include|from|extends|import)\s+\"([a-z0-9_./-]+)\"")


class TemplateSet:
    """The components, and the templates of one output beside them.

    A component is called by its folder's name, an output's own template by its file name without ending.
    """

    def __init__(
        self, folder: Path | None = None, picture: Callable[[str], Markup] = icon
    ) -> None:
        """Take the templates of `folder`, besides those of the components; `picture` draws pictograms."""
        self._folder = folder
        self._picture = picture

    @cached_property
    def sources(self) -> dict[str, str]:
        """Every template's text by the name under which others include it."""
        found = {
            f"{path.parent.name}/template.html": path.read_text(encoding="utf-8")
            for path in sorted(FOLDER.glob("*/template.html"))
        }
        if self._folder is not None:
            for path in sorted(self._folder.glob("*.html")):
                found[path.name] = path.read_text(encoding="utf-8")
        return found

    @cached_property
    def _environment(self) -> Environment:
        return Environment(
            templates=self.sources,
            globals={"icon": self._picture},
            undefined_behavior="strict",
            auto_escape_callback=lambda _: "html",
            debug=False,  # its messages would quote the values
            trim_blocks=True,
            lstrip_blocks=True,
        )

    @cached_property
    def _components(self) -> dict[str, frozenset[str]]:
        return {name: self._reach(name) for name in self.sources}

    def _reach(self, name: str) -> frozenset[str]:
        """Return the components that the template `name` is made from, itself included."""
        own = {name.partition("/")[0]} if "/" in name else set[str]()
        used = (self._reach(inner) for inner in _USES.findall(self.sources[name]))
        return frozenset(own).union(*used)

    def file_of(self, name: str) -> str:
        """Return the name under which the template of component or page `name` is kept."""
        component = f"{name}/template.html"
        return component if component in self.sources else f"{name}.html"

    def compose(self, name: str, context: PageContext, /, **values: object) -> Fragment:
        """Render the component or template `name` with `values`, which are escaped unless fragments."""
        file = self.file_of(name)
        html = self._environment.render_template(file, **context.values, **values)
        return Fragment(
            with_languages(html), self._components[file] | components_of(values.values())
        )


@cache
def component_names() -> tuple[str, ...]:
    """Return the names of all components that have a template, sorted."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/template.html")))
