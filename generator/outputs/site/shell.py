"""What surrounds every page: head, leave link, languages, help lines, footer; made once per depth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from markupsafe import Markup, escape

from generator.components.assets import (
    assets_of,
    is_used,
    script_of,
    scripted_components,
)
from generator.components.fragment import Fragment, components_of
from generator.components.interface_words import InterfaceWords
from generator.components.page_context import PageContext
from generator.components.templates import TemplateSet
from generator.outputs.contract import OutputFile
from generator.views.read_model.directory_view import DirectoryView, LocaleView
from generator.views.read_model.page_view import PageView
from generator.views.read_model.text_view import Link, Text

TEMPLATES = TemplateSet(Path(__file__).resolve().parent / "templates")
EXIT = "exit_link"
SAFETY_PAGE = "safety"
NOTHING = Fragment("", frozenset())


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page before it is surrounded: `path` is relative to the root of its locale.

    `title` stands in tab and history, so it is neutral. `steps` lead to the page, home left out.
    `is_found` is false for a page that search engines should not keep, and that no other language has:
    the language menu then leads to the first pages.
    """

    path: str
    title: str
    body: Fragment
    steps: tuple[Link, ...] = ()
    structured: Fragment = NOTHING
    is_found: bool = True


class Shell(InterfaceWords):
    """Makes fragments and finished pages of one locale.

    `site_root` is the absolute path of the site where pages cannot know how deep they lie (the page for
    addresses not found); without it all links are relative, so that files work from any folder.
    """

    def __init__(self, view: DirectoryView, site_root: str = "") -> None:
        """Serve the pages of `view`."""
        super().__init__(view)
        self._site_root = site_root
        self.context = cache(self._context)
        self._frame = cache(self._make_frame)
        self._form = cache(self._make_form)
        self._breadcrumbs: dict[tuple[str, ...], Fragment] = {}

    def root_of(self, path: str) -> str:
        """Return what leads from the page at `path` to the root of its locale."""
        if self._site_root:
            return self._site_root + self.view.prefix
        return "../" * path.count("/")

    def _context(self, root: str) -> PageContext:
        return PageContext(self.words, self.lang, self.direction, root)

    def compose(self, name: str, path: str, /, **values: object) -> Fragment:
        """Render the component or template `name` for the page at `path`."""
        return TEMPLATES.compose(name, self.context(self.root_of(path)), **values)

    @property
    def tagline(self) -> Text:
        """What the directory is, in one sentence, in the words of the records."""
        return Text(self.view.tagline, self.view.locale, self.view.direction)

    def link(self, path: str, words: str) -> Link:
        """Return a link with interface words."""
        return Link(path, self.own(words))

    @cached_property
    def home(self) -> Link:
        """The first step of every way."""
        return self.link("index.html", self.words("Home"))

    @cached_property
    def _language(self) -> LocaleView:
        return next(locale for locale in self.view.locales if locale.is_current)

    @cached_property
    def safety_page(self) -> PageView | None:
        """The page about using these pages safely, if one is written; it stands beside the leave link."""
        return next((page for page in self.view.pages if page.id == SAFETY_PAGE), None)

    def _make_frame(self, root: str) -> dict[str, Fragment]:
        """Return the fragments around a page, equal on all pages of one depth."""
        context = self.context(root)
        base = self._site_root or root + "../" * self.view.prefix.count("/")
        return {
            "exit_link": TEMPLATES.compose(
                EXIT,
                context,
                exit_url=self.view.exit_url,
                hop=f"{base}k.html#{self.view.locale}",
                script=Markup(script_of(EXIT)),  # noqa: S704 - a file of the package
            ),
            "top": TEMPLATES.compose(
                "top", context, name=Text(self.view.name, self.view.locale, self.view.direction)
            ),
            "language_menu": self._language_menu(context, base),
            "opening": TEMPLATES.compose(
                "opening", context, safety=self.safety_page, sentences=self._opening_sentences()
            ),
            "help_lines": TEMPLATES.compose("help_lines", context, lines=self.view.help_lines),
            "footer": TEMPLATES.compose(
                "footer", context, links=self._footer_links(), edition=self.view.edition
            ),
        }

    def _opening_sentences(self) -> list[str]:
        sentences = [self.view.edition.draft_notice] if self.view.edition.is_draft else []
        if self._language.status != "complete":
            sentences.append(self.words("Some words here are not in your language yet."))
        return sentences

    def _footer_links(self) -> list[Link]:
        words = self.words
        return [
            self.home,
            self.link("lines.html", words("Phone numbers")),
            self.link("places.html", words("All places")),
            self.link("w/index.html", words("What happened?")),
            self.link("search.html", words("Search")),
            *(
                Link(page.path, page.heading)
                for page in self.view.pages
                if page.group in {"safety", "about"}
            ),
        ]

    def _language_menu(self, context: PageContext, base: str) -> Fragment:
        languages = [
            {
                "href": f"{base}{locale.prefix}{hole('path')}",
                "lang": locale.locale,
                "direction": locale.direction,
                "name": locale.name,
                "is_current": locale.is_current,
            }
            for locale in self.view.locales
        ]
        return TEMPLATES.compose(
            "language_menu",
            context,
            languages=languages,
            current=self._language.name,
        )

    def _make_form(
        self, root: str, used: frozenset[str], scripted: frozenset[str]
    ) -> list[bytes]:
        """Return a document cut at its holes: text, name of a hole, text, and so on, in UTF-8.

        Equal for all pages of one depth that are made from the same components (`used`) and scripts.
        """
        frame = self._frame(root)
        assets = assets_of(
            used | components_of(frame.values()) | {"document"}, scripted | {EXIT}
        )
        html = TEMPLATES.compose(
            "document",
            self.context(root),
            **frame,
            **{name: hole(name) for name in ("title", "robots")},
            **{name: Markup(hole(name)) for name in ("structured", "breadcrumb", "body")},  # noqa: S704
            assets=assets,
            scripts=[text for name, text in assets.scripts.items() if name != EXIT],
            description=self.view.tagline,
        )
        return [piece.encode() for piece in _HOLE.split(plain(html))]

    def _breadcrumb(self, page: SitePage, root: str) -> Fragment:
        if page.path == "index.html":
            return NOTHING
        key = (root, *(step.path for step in page.steps))
        if key not in self._breadcrumbs:
            steps = (self.home, *page.steps)
            self._breadcrumbs[key] = self.compose("breadcrumb", page.path, steps=steps)
        return self._breadcrumbs[key]

    def finish(self, page: SitePage) -> OutputFile:
        """Return the finished file of `page`: one request, complete without a script."""
        root = self.root_of(page.path)
        breadcrumb = self._breadcrumb(page, root)
        used = page.body.components | breadcrumb.components | page.structured.components
        scripted = frozenset(
            name for name in used & scripted_components() if is_used(name, page.body)
        )
        filling = {
            b"title": escape(str(page.title)).encode(),
            b"robots": b"noarchive" if page.is_found else b"noindex,noarchive",
            b"path": escape(page.path if page.is_found else self.home.path).encode(),
            b"structured": page.structured.encode(),
            b"breadcrumb": plain(breadcrumb).encode(),
            b"body": plain(page.body).encode(),
        }
        pieces = list(self._form(root, used, scripted))
        pieces[1::2] = [filling[name] for name in pieces[1::2]]
        return OutputFile(f"{self.view.prefix}{page.path}", b"".join(pieces))


def hole(name: str) -> str:
    """Return the mark for a value that differs from page to page; records cannot hold it (SA-X3)."""
    return f"\0{name}\0"


_HOLE = re.compile("\0([a-z]+)\0")


def plain(html: Markup) -> str:
    """Return finished HTML with its slashes as they are: between quotes they need no escape."""
    return str(html).replace("&#x2f;", "/")
