"""A person on the way through the site: follows links by their words, counts taps, reads."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Locator, Page

from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.need_view import NeedServiceView, NeedView
from generator.views.read_model.service_view import ServiceView
from tests.end_to_end.served_site import Site

QUESTIONS = {
    "cost": ("What does it cost?", "the cost"),
    "who": ("Who is it for?", "who it is for"),
    "papers": ("What do you bring?", "which papers they ask for"),
    "without papers": ("What do you bring?", "if you may come without papers"),
    "who knows": ("Who will know?", "who will know"),
    "past": ("Do they ask what happened?", "if they ask what happened"),
    "statement": (
        "Do you have to speak to the police or a court?",
        "if you have to speak to the police or a court",
    ),
    "languages": ("Which languages do they speak?", "which languages they speak"),
    "steps": ("What happens when you call or come?", "what happens when you call or come"),
}
"""What a reader asks of a service: the question where it is answered, the words where it is not."""

WITHOUT_NOTES = """main => {
  const copy = main.cloneNode(true);
  for (const note of copy.querySelectorAll('.aside')) note.remove();
  return copy.textContent;
}"""


@dataclass
class Walk:
    """One visit in one locale, without scripts, in a window of 320 pixels."""

    page: Page
    site: Site
    view: DirectoryView
    taps: int = 0
    seen: list[str] = field(default_factory=list)

    @classmethod
    def from_home(cls, phone: BrowserContext, site: Site, locale: str) -> Walk:
        """Begin on the first page."""
        walk = cls(phone.new_page(), site, site.views[locale])
        walk.page.goto(f"{site.address}{walk.view.prefix}index.html")
        walk.look()
        return walk

    @property
    def text(self) -> str:
        """All that can be read in the main part, folded parts too."""
        return " ".join((self.page.locator("main").text_content() or "").split())

    def look(self) -> None:
        """Remember what the page says, notes on legal terms left out."""
        self.seen.append(" ".join(str(self.main.evaluate(WITHOUT_NOTES)).split()))

    @property
    def main(self) -> Locator:
        """The main part of the page."""
        return self.page.locator("main")

    def tap(self, words: str) -> None:
        """Follow the first link with these words; a folded part around it costs a tap too."""
        link = self.page.get_by_role("link", name=words, include_hidden=True).first
        link.wait_for(state="attached")
        folded = self.page.locator("details:not([open])").filter(has=link)
        if folded.count():
            folded.first.locator("summary").click()
            self.taps += 1
        link.click()
        self.taps += 1
        self.look()

    def tap_switch(self, locale: str) -> None:
        """Choose another language on the same page."""
        summary = self.page.locator(".languages summary")
        if summary.count():
            summary.click()
        self.page.click(f".languages a[hreflang='{locale}']")
        self.view = self.site.views[locale]

    def need(self, code: str) -> NeedView:
        """Return a need."""
        return next(need for need in self.view.needs if need.code == code)

    def kind(self, code: str) -> NeedServiceView:
        """Return a kind of help, such as `rights/wages`."""
        need, _, kind = code.partition("/")
        return next(one for one in self.need(need).services if one.code == kind)

    def links_to(self, kind: str) -> bool:
        """Say whether the page leads to a kind of help."""
        need = kind.partition("/")[0]
        target = f"n/{need}.html#{self.kind(kind).anchor}"
        return self.main.locator(f"a[href$='{target}']").count() > 0

    def answers(self, question: str, service: ServiceView) -> bool:
        """Say whether the page of a service answers a question, or says that nobody knows the answer."""
        asked, unknown = (self.view.words(message) for message in QUESTIONS[question])
        if unknown in service.unknown:
            return unknown in self.text and self.view.words("You can ask them.") in self.text
        return self.main.get_by_role("heading", name=asked, exact=True).count() == 1


def with_kind(view: DirectoryView, kind: str) -> list[ServiceView]:
    """Return the services that help with a kind, such as `rights/wages`, closed ones left out."""
    return [
        service
        for service in view.services.values()
        if kind in service.need_codes and service.status not in {"inactive", "defunct"}
    ]
