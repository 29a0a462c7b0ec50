"""The file `directory.yaml`: what one directory is called, in which locales, and where its limits lie."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from generator.model.codes import EditionState, LocaleStatus
from generator.model.fact_change import FactChange
from generator.model.record import ContactRef, LocaleTag, Record, ShortText, Url
from generator.model.text import LocalizedText
from generator.model.translation import Translation


class LocaleSettings(Record):
    """One locale of the edition."""

    locale: LocaleTag
    """BCP 47 tag."""
    name: ShortText
    """Its name in itself."""
    status: LocaleStatus = LocaleStatus.COMPLETE
    """complete, in_progress, draft_awaiting_readers."""
    fallback: LocaleTag | None = None
    """Locale whose words stand in for missing ones; the default locale if left out."""
    speech_level: ShortText | None = None
    """Speech level the locale uses, where the language has them."""
    translation: Translation | None = None
    """Who translated the records and pages, and who checked them; left out for the default locale."""


class HelpLine(Record):
    """A line shown on every page."""

    contact: ContactRef
    """Which contact."""
    when: LocalizedText
    """When to use it, in a few words."""
    remember_as: LocalizedText | None = None
    """Whose line it is, in three or four words; lines that have it stand at the foot of every printed page."""


class Edition(Record):
    """Which issue of the directory this is."""

    number: ShortText
    """Number as printed."""
    code: str = Field(pattern=r"^[A-Z0-9-]{2,12}$")
    """Short code that tells copies apart."""
    date: date
    """Day of issue, ISO date."""
    state: EditionState
    """draft or final."""


class FreshnessLimits(Record):
    """After how many days a checked fact is asked first, and when it is no longer shown."""

    ask_first_days: int = Field(gt=0)
    """Days until the page says: ask first."""
    not_shown_days: int = Field(gt=0)
    """Days until print leaves it out."""


class Freshness(Record):
    """Limits per kind of fact."""

    contact: FreshnessLimits
    """Numbers and addresses."""
    mobile: FreshnessLimits | None = None
    """Mobile numbers, which are sold again when they lapse; as other contacts if left out."""
    description: FreshnessLimits
    """Everything else."""
    emergency: FreshnessLimits
    """Help lines."""
    new_number_days: int = Field(default=30, gt=0)
    """For so many days a changed number stands beside the old one; its two checks are no older than that."""


class ReaderTest(Record):
    """What a test with readers gave: numbers only, of the pictogram and the task that did worst."""

    tested: date
    """Day on which the last reader was asked, ISO date."""
    readers: int = Field(gt=0)
    """How many people took part."""
    pictograms_percent: int = Field(ge=0, le=100)
    """Percent of readers who guessed the pictogram that was understood least."""
    tasks_percent: int = Field(ge=0, le=100)
    """Percent of readers who did the hardest task within 30 seconds."""


class Settings(Record):
    """The file `directory.yaml`."""

    name: LocalizedText
    """Neutral name of the directory."""
    tagline: LocalizedText
    """One neutral sentence on what it is."""
    publisher: ShortText
    """Who publishes it."""
    publisher_address: ShortText | None = None
    """Office address of the publisher, for letters; never a home. A final edition needs it."""
    report_email: str | None = None
    """Office mailbox for corrections; left out when there is none."""
    report_url: Url | None = None
    """Page where a mistake can be reported, if there is one."""
    site_url: Url
    """Public address of the site, ends in a slash, neutral."""
    country: str = Field(pattern=r"^[a-z]{2}$")
    """Country pack, a folder of `country/`."""
    default_locale: LocaleTag
    """Locale that every record must have."""
    locales: tuple[LocaleSettings, ...] = Field(min_length=1)
    """Published locales, in the order of the language menu."""
    exit_targets: dict[LocaleTag, Url]
    """Harmless page that the leave button opens, by locale (SA-Q10)."""
    help_lines: tuple[HelpLine, ...] = Field(min_length=1)
    """Lines shown everywhere, the most important first."""
    card_lines: tuple[ContactRef, ...] = ()
    """Lines for wallet cards, one to three."""
    edition: Edition
    """Which issue this is."""
    reader_test: ReaderTest | None = None
    """What the last test with readers gave; a final edition needs one."""
    freshness: Freshness
    """When facts grow old."""
    neighbour_km: int = Field(default=60, ge=0)
    """How far away an office of another district may be to be named, in kilometres."""
    short_url: str | None = None
    """Short neutral address printed in booklets, without scheme."""
    changes: tuple[FactChange, ...] = ()
    """Lines of every page, mailboxes and addresses of the site that changed, with two proofs."""

    @property
    def printed_locales(self) -> tuple[str, ...]:
        """The locales that are printed: one that still waits for its first readers is on screen only."""
        waiting = LocaleStatus.DRAFT_AWAITING_READERS
        return tuple(one.locale for one in self.locales if one.status != waiting)
