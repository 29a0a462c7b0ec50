"""The same pages for Hugo: our templates in its language, the data as JSON, one content adapter per locale."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from peers.hugo.go_templates import Translation, partial_name
from view_export import FOREIGN, TEMPLATES, reach, variables

CONFIGURATION = """\
baseURL = "https://example.org/near/"
uglyURLs = true
disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "robotsTXT", "404"]
disableHugoGeneratorInject = true
enableRobotsTXT = false
defaultContentLanguage = "{default}"
[languages]
"""
LOCALE = '[languages.{locale}]\nweight = {number}\ncontentDir = "content/{locale}"\n'

ADAPTER = """\
{{ range $number, $page := (index hugo.Data site.Language.Name).pages -}}
{{ $params := dict "number" $number -}}
{{ $.AddPage (dict "kind" "page" "path" (print "page-" $number) "url" $page.path "params" $params) }}
{{ end }}
"""

PAGE = """\
{{- $data := index hugo.Data site.Language.Name -}}
{{- $page := index $data.pages .Params.number -}}
{{- $frame := index $data.frames $page.root -}}
{{- $assets := index $data.assets (int $page.assets) -}}
{{- $c := dict "root" $page.root "path" $page.path "lang" $data.lang "direction" $data.direction
  "words" $data.words "icons" $data.icons "shared" $data.shared -}}
{{- partial "document.html" (dict "c" $c "n" (dict "title" $page.title "robots" $page.robots
  "structured" $page.structured "breadcrumb" $page.breadcrumb "body" $page.body "assets" $assets
  "scripts" $assets.scripts "description" $data.description
  "exit_link" $frame.exit_link "top" $frame.top "language_menu" $frame.language_menu
  "opening" $frame.opening "help_lines" $frame.help_lines "footer" $frame.footer)) -}}
"""

PLACE = """\
{{- if .n.ref -}}
{{- partialCached "shared.html" . .c.lang .c.root .n.ref -}}
{{- else -}}
{{- partial (print .n.t ".html") . -}}
{{- end -}}
"""

SAID = """\
{{- $said := .value -}}
{{- if reflect.IsMap .value -}}
{{- $said = .value.value -}}
{{- if ne .value.direction .direction -}}
{{- $said = print (cond (eq .value.direction "rtl") "\\u2067" "\\u2066") $said "\\u2069" -}}
{{- end -}}
{{- end -}}
{{- return string $said -}}
"""
"""A value inside a sentence: a text that runs the other way is isolated."""

FOREIGN_WORDS = '<span lang="{{ .n.lang }}" dir="{{ .n.direction }}">{{ .n.words }}</span>'

SHARED = """\
{{- $node := index .c.shared .n.ref -}}
{{- partial (print $node.t ".html") (dict "n" $node "c" .c) -}}
"""


def make(export: Path, project: Path) -> None:
    """Write a Hugo project into `project` that makes the pages of `export`."""
    data = {
        path.stem: json.loads(path.read_text())
        for path in sorted((export / "data").glob("*.json"))
    }
    default = next(locale for locale, one in data.items() if not one["prefix"])
    locales = [default, *(locale for locale in data if locale != default)]
    settings = CONFIGURATION.format(default=default)
    for number, locale in enumerate(locales, start=1):
        settings += LOCALE.format(locale=locale, number=number)
        _write(project / "content" / locale / "_content.gotmpl", ADAPTER)
    _write(project / "hugo.toml", settings)
    (project / "data").symlink_to((export / "data").resolve())
    _write(project / "layouts" / "page.html", PAGE)
    for name, text in _partials(list(data.values())):
        _write(project / "layouts" / "_partials" / name, text)


def _partials(data: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    yield "place.html", PLACE
    yield "said.html", SAID
    yield f"{FOREIGN}.html", FOREIGN_WORDS
    yield "shared.html", SHARED
    used, fragments = set[str](), set[str]()
    for one in data:
        _look_through(one, "", used, fragments)
    needs = {file: variables(file) for file in TEMPLATES.sources}
    translation = Translation(TEMPLATES.sources, needs, frozenset(fragments))
    files = [TEMPLATES.file_of(name) for name in {*used, "document"} - {FOREIGN}]
    for file in sorted(frozenset().union(*map(reach, files))):
        yield partial_name(file), translation.of(file)


def _look_through(value: Any, name: str, used: set[str], fragments: set[str]) -> None:  # noqa: ANN401 - JSON
    """Collect the templates in use, and the names under which fragments are placed."""
    if isinstance(value, dict):
        if "t" in value or "ref" in value:
            fragments.update((name, name.removesuffix("s")))
        if "t" in value:
            used.add(value["t"])
        for key, child in value.items():
            _look_through(child, key, used, fragments)
    elif isinstance(value, list):
        for child in value:
            _look_through(child, name, used, fragments)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
