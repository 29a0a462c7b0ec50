"""Every component, by its own examples: valid, accessible, escaped, and readable by two template engines."""

from __future__ import annotations

import re

import html5lib
import jinja2
import lxml.html
import pytest
import rcssmin
import rjsmin

from generator.components.assets import script_of, style_of
from generator.components.content_policy import page_policy, source_hash
from generator.components.icons import icon
from generator.components.templates import FOLDER, TemplateSet, component_names
from tests.components.component_examples import CONTEXTS, examples, values_of

TEMPLATES = TemplateSet()
WHOLE_PAGES = {"document", "hop", "share_file"}
IN_HEAD = {"structured_data"}

each_component = pytest.mark.parametrize("component", component_names())
each_example = pytest.mark.parametrize(("component", "example"), examples())
each_locale = pytest.mark.parametrize("locale", CONTEXTS)


def rendered(component: str, example: str, locale: str) -> str:
    return str(TEMPLATES.compose(component, CONTEXTS[locale], **values_of(component, example)))


@each_component
def test_a_component_says_what_it_is_for_and_shows_itself(component: str) -> None:
    readme = (FOLDER / component / "README.md").read_text(encoding="utf-8")
    assert readme.startswith(f"# {component}\n")
    assert len(readme.splitlines()) > 2
    assert (FOLDER / component / "examples.yaml").is_file()


@each_example
@each_locale
def test_an_example_is_valid_html(component: str, example: str, locale: str) -> None:
    html = rendered(component, example, locale)
    parser = html5lib.HTMLParser(strict=True)
    if component in WHOLE_PAGES:
        parser.parse(html)
    else:
        parser.parseFragment(html, container="head" if component in IN_HEAD else "div")


@each_example
@each_locale
def test_nothing_in_an_example_needs_a_looser_policy(
    component: str, example: str, locale: str
) -> None:
    html = rendered(component, example, locale)
    assert not re.search(r"\s(style|on[a-z]+)=", html)
    assert "javascript:" not in html


@each_example
@each_locale
def test_pictograms_are_hidden_and_stand_beside_words(
    component: str, example: str, locale: str
) -> None:
    html = rendered(component, example, locale)
    if "<svg" not in html:
        return
    for svg in lxml.html.fragment_fromstring(html, create_parent="div").iter("svg"):
        parent = svg.getparent()
        assert svg.get("aria-hidden") == "true"
        assert parent is not None
        assert parent.text_content().strip()


def test_words_of_another_language_are_marked_and_those_of_the_page_are_not() -> None:
    english = rendered("need_tile", "need", "ar")
    assert '<b><span lang="en" dir="ltr">Someone to talk to</span></b>' in english
    arabic = rendered("need_tile", "without_picture", "ar")
    assert "<b>ماذا حدث؟</b>" in arabic


@each_example
def test_both_engines_read_a_template_alike(component: str, example: str) -> None:
    values = values_of(component, example)
    loader = jinja2.DictLoader(TEMPLATES.sources)
    environment = jinja2.Environment(
        loader=loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["icon"] = icon
    template = environment.get_template(TEMPLATES.file_of(component))
    theirs = template.render(**CONTEXTS["id"].values, **values)
    assert _tree(theirs) == _tree(rendered(component, example, "id"))


def _tree(html: str) -> str:
    """Return the parsed tree, so that the ways of writing one character reference do not matter."""
    tree = html5lib.parse(html, treebuilder="lxml", namespaceHTMLElements=False)
    return lxml.html.tostring(tree, encoding="unicode")


@each_component
def test_styles_know_no_left_and_right(component: str) -> None:
    style = style_of(component)
    assert not re.search(r"(?<![-\w])(left|right)\s*:", style)
    assert not re.search(r"-(left|right)\b", style)
    assert not re.search(r"(?:margin|padding):(?:[^;}\s]+\s){3}", style), (
        "four values have sides"
    )


@each_component
def test_styles_move_nothing_and_fetch_nothing(component: str) -> None:
    style = style_of(component)
    for word in (
        "animation",
        "transition",
        "@import",
        "@font-face",
        "url(",
        ":has(",
        "display:grid",
    ):
        assert word not in style


@each_component
def test_scripts_store_send_and_build_nothing(component: str) -> None:
    script = script_of(component)
    for word in (
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "cookie",
        "fetch(",
        "XMLHttpRequest",
    ):
        assert word not in script
    for word in (
        "sendBeacon",
        "innerHTML",
        "eval(",
        "Function(",
        "document.write",
        "serviceWorker",
    ):
        assert word not in script


@each_component
def test_scripts_are_of_the_old_kind(component: str) -> None:
    script = re.sub(r"'(?:\\.|[^'\\])*'|/(?:\\.|[^/\\\n])+/[gi]*", "''", script_of(component))
    assert not re.search(r"=>|`|\b(let|const|class|async|await)\b|\?\.|\?\?|\.\.\.", script)


def test_a_policy_allows_one_style_and_the_scripts_by_their_hashes() -> None:
    assert page_policy("a{b:c}", ("x()",)) == (
        f"default-src 'none';style-src {source_hash('a{b:c}')};script-src {source_hash('x()')};"
        "img-src data:;base-uri 'none';form-action 'none'"
    )
    assert "script-src 'none'" in page_policy("a{b:c}", ())
    assert (
        source_hash("alert('Hello, world.');")
        == (
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"  # example of the CSP specification
        )
    )


def test_a_pictogram_is_small_and_has_a_licence() -> None:
    licences = (FOLDER / "icon" / "LICENSES.md").read_text(encoding="utf-8")
    pictures = sorted((FOLDER / "icon" / "svg").glob("*.svg"))
    assert len(pictures) > 20
    for picture in pictures:
        assert f"| `{picture.stem}` |" in licences
        assert len(picture.read_bytes()) <= 600
        assert icon(picture.stem).startswith("<svg class=")


def test_a_pictogram_that_does_not_exist_leaves_the_words_alone() -> None:
    assert icon("no_such_thing") == ""
    assert icon("../../secret") == ""


@each_component
def test_a_machine_that_cannot_compile_makes_the_same_styles_and_scripts(
    component: str,
) -> None:
    folder = FOLDER / component
    minifiers = {
        "style.css": (rcssmin._make_cssmin(python_only=True), style_of),
        "script.js": (rjsmin._make_jsmin(python_only=True), script_of),
    }
    for name, (minify, made) in minifiers.items():
        if (folder / name).is_file():
            assert minify((folder / name).read_text("utf-8")) == made(component)
