"""Hand-written pages: front matter and text."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import Field

from generator.model.codes import YesNo
from generator.model.record import LocaleTag, Record, ShortText, Url
from generator.model.story import Story
from generator.model.translation import Translation


class PageGroup(StrEnum):
    """Where a page is linked from."""

    UNDERSTAND = "understand"
    RIGHTS = "rights"
    PEOPLE = "people"
    SAFETY = "safety"
    ABOUT = "about"


class Audience(StrEnum):
    """For whom a page is."""

    ANYONE = "anyone"
    FAMILY = "family"
    CHILD = "child"
    WORKER = "worker"


class ReviewState(StrEnum):
    """Whether somebody who knows has read it."""

    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"
    DRAFT_AWAITING_NATIVE_READER = "draft_awaiting_native_reader"


class Review(Record):
    """Who read the page, in which role, when (REQ-C08)."""

    state: ReviewState
    """unreviewed, reviewed, draft_awaiting_native_reader."""
    role: ShortText | None = None
    """Role of the reviewer, never a name."""
    date: dt.date | None = None
    """Day of the review, ISO date."""


class Translates(Translation):
    """Of which page this is a translation, and of which state of it; who made it, if not as in the settings."""

    locale: LocaleTag
    """Locale of the source page."""
    hash: str = ""
    """Hash of the source page it was made from; kept by `directory translations refresh`."""


class Statement(Record):
    """A statement of law on the page."""

    text: ShortText
    """The statement, as far as needed to find it on the page."""
    article: ShortText
    """Law and article."""
    source: Url
    """Where it was read."""
    lawyer_should_confirm: YesNo = YesNo.NO
    """Whether a lawyer is asked about it first: our reading, perhaps changed since, or read second-hand."""


class PageSettings(Record):
    """Front matter of a hand-written page."""

    title: ShortText
    """Neutral title for tab and history."""
    heading: ShortText
    """Heading the reader sees."""
    summary: ShortText
    """One neutral sentence."""
    order: int = Field(default=100, ge=0)
    """Place among the pages of its group."""
    group: PageGroup
    """understand, rights, people, safety, about."""
    audience: Audience = Audience.ANYONE
    """anyone, family, child, worker."""
    booklet: YesNo = YesNo.NO
    """Whether print carries the page."""
    translates: Translates | None = None
    """Source page, for all but the default locale."""
    review: Review | None = None
    """Review of law and health texts."""
    jurisdiction: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    """Country whose law it tells, ISO 3166-1."""
    statements: tuple[Statement, ...] = ()
    """Statements of law with article and source."""
    stories: tuple[Story, ...] = ()
    """What the example stories of the page show, in the order of the page or any other."""
    warning: ShortText | None = None
    """Code of what the page talks about, such as `violence` (SA-T7)."""


class Page(Record):
    """One hand-written page in one locale."""

    id: str
    """File name without ending; the same in every locale."""
    locale: LocaleTag
    """Locale of the text."""
    settings: PageSettings
    """Front matter."""
    markdown: str
    """The text: headings, paragraphs, lists, notes, links."""

    @property
    def words(self) -> str:
        """What a translation translates: title, heading, summary and text."""
        settings = self.settings
        return "\n".join((settings.title, settings.heading, settings.summary, self.markdown))
