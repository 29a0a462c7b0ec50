"""Makes handbook pages, which Material renders, as safe as our own (SA-P5, SA-P6, SA-P8, SA-Q1, SA-Q4)."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from generator.components.assets import script_of, style_of
from generator.components.content_policy import handbook_policy
from generator.components.page_context import PageContext
from generator.components.templates import TemplateSet
from generator.views.language.locales import direction
from generator.views.read_model.directory_view import DirectoryView

_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_GENERATOR = re.compile(r"\s*<meta name=\"generator\"[^>]*>")
_OTHER_LOCALE = re.compile(r"\s*<link rel=\"alternate\"[^>]*>")
_SEARCH = re.compile(
    r"(<div class=\"md-search\"[^>]* role=\"dialog\")(>.*?(aria-label=\"[^\"]*\"))", re.DOTALL
)
_HEAD = re.compile(r"<head>", re.IGNORECASE)
_POLICY = re.compile(rb"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")
_UNUSED = (
    "assets/**/*.map",
    "assets/javascripts/lunr/*.js",
    "assets/javascripts/lunr/min/*.js",
)

_OWN_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_WORDS_OF_THEME = re.compile(
    r"partials/languages/([A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*)\.html"
)

_EXIT = "exit_link"
_TEMPLATES = TemplateSet()


def leave_link(view: DirectoryView, path: str) -> Markup:
    """Return the way out for the handbook page at `path`, relative to the site: that of all other pages."""
    lang = view.interface_lang or view.locale
    base = "../" * path.count("/")
    return _TEMPLATES.compose(
        _EXIT,
        PageContext(view.words, lang, direction(lang), base + view.prefix),
        exit_url=view.exit_url,
        hop=f"{base}k.html#{view.locale}",
        script=Markup(script_of(_EXIT)),  # noqa: S704 - a file of the package
    )


def leave_style() -> Markup:
    """Return the style of the way out; the colours it names are the theme's."""
    return Markup(style_of(_EXIT))  # noqa: S704 - a file of the package


def content_security_policy(html: str) -> str:
    """Return a policy that lets run exactly what `html` carries inline, and nothing foreign."""
    scripts = (
        body
        for attributes, body in _SCRIPT.findall(html)
        if "application/json" not in attributes
    )
    return handbook_policy(_STYLE.findall(html), scripts)


def secure(html: str) -> str:
    """Return `html` with referrer and content policy first in its head, and without a maker's mark.

    Material asks beside each other locale that the head names for a map of that locale, which there is not;
    the language menu and the map of the site name them too. Its search has no name for those who hear a
    page; it gets that of its field (SA-A1).
    """
    html = _SEARCH.sub(r"\1 \3\2", _OTHER_LOCALE.sub("", _GENERATOR.sub("", html)))
    tags = (
        '<head><meta name="referrer" content="no-referrer">'
        f'<meta http-equiv="Content-Security-Policy" content="{content_security_policy(html)}">'
    )
    return _HEAD.sub(lambda _: tags, html, count=1)


def opened(html: bytes) -> bytes:
    """Return `html` without its content policy, for a preview whose pages load themselves anew."""
    return _POLICY.sub(b"", html, count=1)


def carries_script(html: str) -> bool:
    """Say whether the content of a page brings a program of its own, which its policy would let run."""
    return _OWN_SCRIPT.search(html) is not None


def words_of_theme(template: str) -> str | None:
    """Return a stand-in for the words of Material in a locale it does not know, for it then takes English ones.

    `template` is a name such as `partials/languages/km.html`; nothing is returned for other templates.
    """
    match = _WORDS_OF_THEME.fullmatch(template)
    if match is None:
        return None
    said = {"language": match[1], "direction": direction(match[1])}
    return f"{{% macro t(key) %}}{{{{ {said}[key] }}}}{{% endmacro %}}"


def remove_unused_assets(site: Path) -> None:
    """Delete what Material ships and no page asks for: source maps, and search words of other languages."""
    for pattern in _UNUSED:
        for path in site.glob(pattern):
            path.unlink()
