"""The whole directory in one locale: the only thing an output sees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.checks.reading.sensitive_words import SensitiveWords
from generator.model.codes import LocaleStatus
from generator.views.read_model.answer_view import OfficeView
from generator.views.read_model.contact_view import ContactView, HelpLineView
from generator.views.read_model.download_view import DownloadView
from generator.views.read_model.need_view import NeedView, SituationView
from generator.views.read_model.page_view import PageView
from generator.views.read_model.place_view import DistrictView, ProvinceView
from generator.views.read_model.service_view import ServiceView

NO_SENSITIVE_WORDS = SensitiveWords(())


@dataclass(frozen=True, slots=True)
class LocaleView:
    """One entry of the language menu: `prefix` is empty or ends in a slash.

    `checked_words` is the day, in words, on which a reader who grew up with the language checked a translation;
    empty where nobody has. Records are written in the locale itself unless it `is_translated`.
    """

    locale: str
    name: str
    direction: str
    prefix: str
    status: str
    is_current: bool
    is_translated: bool = False
    checked_words: str = ""


@dataclass(frozen=True, slots=True)
class EditionView:
    """Which issue this is; `stop_using` is the ISO date after which a printed copy is out of date."""

    number: str
    code: str
    date: str
    date_words: str
    is_draft: bool
    draft_notice: str
    stop_using: str
    stop_using_words: str
    publisher: str


@dataclass(frozen=True, slots=True, repr=False)  # In words it would fill gigabytes.
class DirectoryView:
    """Everything in one locale.

    `words` translates an interface message (English message id, then `str.format` values) and is the only
    function in a view. `today` is the ISO date of the build's day, for "open now" and print. `services` and
    `districts` are found by id; `downloads` are files by district id or service code, once they were made.
    `interface_lang` is the language of the interface words: not the locale itself where nobody has translated
    them yet. `sensitive` are the words that may stand nowhere where others can see them, of all locales
    (`publishing.neutral_words`). `offices` are the kinds of offices the rules speak of.
    """

    locale: str
    direction: str
    prefix: str
    locales: tuple[LocaleView, ...]
    name: str
    tagline: str
    edition: EditionView
    site_url: str
    short_url: str
    exit_url: str
    today: str
    help_lines: tuple[HelpLineView, ...]
    card_lines: tuple[ContactView, ...]
    needs: tuple[NeedView, ...]
    situations: tuple[SituationView, ...]
    provinces: tuple[ProvinceView, ...]
    districts: Mapping[str, DistrictView]
    services: Mapping[str, ServiceView]
    pages: tuple[PageView, ...]
    words: Callable[..., str]
    sensitive: SensitiveWords = NO_SENSITIVE_WORDS
    interface_lang: str = ""
    offices: tuple[OfficeView, ...] = ()
    downloads: Mapping[str, tuple[DownloadView, ...]] = field(default_factory=dict)

    @property
    def awaits_readers(self) -> bool:
        """Say whether the locale waits for its first readers: its pages can be read, and nothing else."""
        current = next(locale for locale in self.locales if locale.is_current)
        return current.status == LocaleStatus.DRAFT_AWAITING_READERS
