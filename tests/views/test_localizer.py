"""The words of one locale, and what stands in for those it lacks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.settings import LocaleSettings
from generator.model.text import LocalizedText
from generator.views.language.locales import cldr_locale, direction, fallback_chain
from generator.views.language.localizer import Localizer
from generator.views.read_model.text_view import Origin, Text
from tests.views.told import tiny_directory

pytestmark = pytest.mark.quick


def localizer(*chain: str) -> Localizer:
    return Localizer(chain[0], chain)


def test_a_text_stands_in_the_readers_language() -> None:
    text = LocalizedText({"en": "Help", "ar": "مساعدة"})
    assert localizer("ar", "en").text(text) == Text("مساعدة", "ar", "rtl", Origin.OWN)


def test_a_missing_text_stands_in_the_next_language_and_says_so() -> None:
    text = LocalizedText({"en": "Help"})
    assert localizer("ar", "id", "en").text(text) == Text(
        "Help", "en", "ltr", Origin.UNTRANSLATED
    )


def test_a_text_in_none_of_the_languages_stands_in_the_one_it_has() -> None:
    text = LocalizedText({"fr": "Aide"})
    assert localizer("id", "en").text(text) == Text("Aide", "fr", "ltr", Origin.UNTRANSLATED)


def test_a_translation_that_fell_behind_gives_way_to_its_source() -> None:
    text = LocalizedText({"en": "Call 155 first", "id": "Telepon 144 dulu"})
    shown = Localizer("id", ("id", "en"), is_stale=lambda _, locale: locale == "id").text(text)
    assert shown == Text("Call 155 first", "en", "ltr", Origin.STALE)


@pytest.mark.parametrize(
    ("locale", "fallback", "chain"),
    [
        ("id", None, ("id", "en")),
        ("en", None, ("en",)),
        ("su", "id", ("su", "id", "en")),
        ("id-x-easy", None, ("id-x-easy", "id", "en")),
        ("zh-Hant-TW", "id", ("zh-Hant-TW", "zh-Hant", "zh", "id", "en")),
    ],
)
def test_the_chain_of_a_locale(
    locale: str, fallback: str | None, chain: tuple[str, ...]
) -> None:
    entry = LocaleSettings(locale=locale, name="x", fallback=fallback)
    settings = tiny_directory().settings
    locales = (*(one for one in settings.locales if one.locale != locale), entry)
    assert fallback_chain(locale, settings.model_copy(update={"locales": locales})) == chain


def test_fallbacks_that_name_each_other_do_not_turn_in_circles() -> None:
    one = LocaleSettings(locale="su", name="x", fallback="jv")
    other = LocaleSettings(locale="jv", name="y", fallback="su")
    settings = tiny_directory().settings.model_copy(update={"locales": (one, other)})
    assert fallback_chain("su", settings) == ("su", "jv", "en")


@pytest.mark.parametrize(
    ("tag", "side"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("ur-PK", "rtl"),
        ("jv-Arab", "rtl"),
        ("ms-Latn", "ltr"),
        ("min", "ltr"),
        ("xx", "ltr"),
        ("min-Arab", "rtl"),
    ],
)
def test_the_script_tells_the_direction_before_the_language_does(tag: str, side: str) -> None:
    assert direction(tag) == side


def test_a_locale_that_cldr_lacks_borrows_the_rules_of_its_fallback() -> None:
    assert str(cldr_locale(("min", "id", "en"))) == "id"
    assert str(cldr_locale(("qaa",))) == "en_001"


def test_interface_words_of_a_locale_without_catalog_are_of_one_piece(
    catalogs: Callable[..., None],
) -> None:
    catalogs(su={"Home": "Imah"}, id={"Checked by phone on {date}.": "Diperiksa pada {date}."})
    speaker = localizer("min", "id", "en")
    assert speaker.spoken == "id"
    assert speaker.words("Checked by phone on {date}.", date=date(2026, 8, 17)) == (
        "Diperiksa pada 17 Agustus 2026."
    )
    assert speaker.sentence("Checked by phone on {date}.", date=date(2026, 8, 17)).lang == "id"


def test_a_message_no_catalog_has_is_english_and_marked_so(
    catalogs: Callable[..., None],
) -> None:
    catalogs(ar={"Home": "الرئيسية"})
    speaker = localizer("ar", "en")
    assert speaker.words("Home") == "الرئيسية"
    assert speaker.sentence("Not found") == Text("Not found", "en", "ltr", Origin.UNTRANSLATED)


def test_values_are_written_as_the_locale_writes_them() -> None:
    speaker = localizer("id", "en")
    assert speaker.words("{count} service", "{count} services", count=1200) == "1.200 layanan"
    names = ["anak", "orang dewasa"]
    assert speaker.words("For {people}.", people=names) == "Untuk anak dan orang dewasa."


def test_english_counts_one_and_many() -> None:
    speaker = localizer("en")
    assert speaker.words("{count} service", "{count} services", count=1) == "1 service"
    assert speaker.words("{count} service", "{count} services", count=0) == "0 services"


def test_words_that_run_the_other_way_are_isolated_inside_a_sentence() -> None:
    place = Text("أمبريل", "ar", "rtl")
    words = localizer("en").words("In {place}", place=place)
    assert words == "In \N{RIGHT-TO-LEFT ISOLATE}أمبريل\N{POP DIRECTIONAL ISOLATE}"
    assert localizer("en").words("In {place}", place=Text("Ambrel", "en", "ltr")) == "In Ambrel"


def test_braces_in_a_value_are_only_words() -> None:
    assert localizer("en").words("In {place}", place="{place} {0}") == "In {place} {0}"


def test_a_template_without_values_is_left_to_the_script_that_fills_it_in() -> None:
    assert localizer("id", "en").words("Found: {count}") == "Ditemukan: {count}"


def test_a_message_that_lacks_one_of_its_values_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        localizer("en").words("{need} in {place}", need="Health")
