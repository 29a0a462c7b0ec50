"""What surrounds every page: head, leave link, languages, help lines, footer; made once per depth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from markupsafe import Markup

from generator.components.assets import assets_of, is_used, script_of
from generator.components.fragment import Fragment, components_of
from generator.components.page_context import PageContext
from generator.components.templates import TemplateSet
from generator.outputs.contract import OutputFile
from generator.views.directory_view import DirectoryView, LocaleView
from generator.views.page_view import PageView
from generator.views.text_view import Link, Text

TEMPLATES = TemplateSet(Path(__file__).resolve().parent / "templates")
EXIT = "exit_link"
NOTHING = Fragment("", frozenset())


@dataclass(frozen=True, slots=True)
class Page:
    """One page before it is surrounded: `path` is relative to the root of its locale.

    `title` stands in tab and history, so it is neutral. `steps` lead to the page, home left out.
    `is_found` is false for pages that search engines should not keep.
    """

    path: str
    title: str
    body: Fragment
    steps: tuple[Link, ...] = ()
    structured: Fragment = NOTHING
    is_found: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """The fragments around a page, equal on all pages of one depth."""

    exit_link: Fragment
    top: Fragment
    opening: Fragment
    help_lines: Fragment
    footer: Fragment


class Shell:
    """Makes fragments and finished pages of one locale.

    `site_root` is the absolute path of the site where pages cannot know how deep they lie (the page for
    addresses not found); without it all links are relative, so that files work from any folder.
    """

    def __init__(self, view: DirectoryView, site_root: str = "") -> None:
        """Serve the pages of `view`."""
        self.view = view
        self.words = view.words
        self._site_root = site_root
        self.context = cache(self._context)
        self._frame = cache(self._make_frame)

    def root_of(self, path: str) -> str:
        """Return what leads from the page at `path` to the root of its locale."""
        if self._site_root:
            return self._site_root + self.view.prefix
        return "../" * path.count("/")

    def _context(self, root: str) -> PageContext:
        return PageContext(self.words, self.view.locale, self.view.direction, root)

    def compose(self, name: str, path: str, /, **values: object) -> Fragment:
        """Render the component or template `name` for the page at `path`."""
        return TEMPLATES.compose(name, self.context(self.root_of(path)), **values)

    def own(self, words: str) -> Text:
        """Return interface words as a text of this locale."""
        return Text(words, self.view.locale, self.view.direction)

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
        """The page about using these pages safely, if one is written."""
        return next((page for page in self.view.pages if page.group == "safety"), None)

    def _base(self, root: str) -> str:
        """Return what leads from a page to the root of all locales, given what leads to its own."""
        return self._site_root or root + "../" * self.view.prefix.count("/")

    def _make_frame(self, root: str) -> Frame:
        context = self.context(root)
        return Frame(
            exit_link=TEMPLATES.compose(
                EXIT,
                context,
                exit_url=self.view.exit_url,
                hop=f"{self._base(root)}k.html#{self.view.locale}",
                script=Markup(script_of(EXIT)),  # noqa: S704 - a file of the package
            ),
            top=TEMPLATES.compose("top", context, name=self.view.name),
            opening=TEMPLATES.compose(
                "opening", context, safety=self.safety_page, sentences=self._opening_sentences()
            ),
            help_lines=TEMPLATES.compose("help_lines", context, lines=self.view.help_lines),
            footer=TEMPLATES.compose(
                "footer", context, links=self._footer_links(), edition=self.view.edition
            ),
        )

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

    def _language_menu(self, path: str, root: str) -> Fragment:
        base = self._base(root)
        languages = [
            {
                "href": f"{base}{locale.prefix}{path}",
                "lang": locale.locale,
                "direction": locale.direction,
                "name": locale.name,
                "is_current": locale.is_current,
            }
            for locale in self.view.locales
        ]
        return TEMPLATES.compose(
            "language_menu",
            self.context(root),
            languages=languages,
            current=self._language.name,
        )

    def finish(self, page: Page) -> OutputFile:
        """Return the finished file of `page`: one request, complete without a script."""
        root = self.root_of(page.path)
        frame = self._frame(root)
        way = (self.home, *page.steps) if page.path != "index.html" else ()
        parts = {
            "exit_link": frame.exit_link,
            "top": frame.top,
            "opening": frame.opening,
            "language_menu": self._language_menu(page.path, root),
            "breadcrumb": self.compose("breadcrumb", page.path, steps=way) if way else NOTHING,
            "body": page.body,
            "help_lines": frame.help_lines,
            "footer": frame.footer,
        }
        components = components_of(parts.values()) | {"document"}
        assets = assets_of(components, self._scripted(components, page.body))
        html = self.compose(
            "document",
            page.path,
            **parts,
            assets=assets,
            scripts=[text for name, text in assets.scripts.items() if name != EXIT],
            structured=page.structured,
            title=page.title,
            description=self.view.tagline,
            robots="noarchive" if page.is_found else "noindex,noarchive",
        )
        # The engine writes every slash as a character reference, which is needless between quotes.
        content = str(html).replace("&#x2f;", "/").encode()
        return OutputFile(f"{self.view.prefix}{page.path}", content)

    @staticmethod
    def _scripted(components: frozenset[str], body: str) -> frozenset[str]:
        return frozenset(
            name
            for name in components
            if name == EXIT or (script_of(name) and is_used(name, body))
        )
