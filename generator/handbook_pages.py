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


def remove_unused_assets(site: Path) -> None:
    """Delete what Material ships and no page asks for: source maps, and search words of other languages."""
    for pattern in _UNUSED:
        for path in site.glob(pattern):
            path.unlink()
