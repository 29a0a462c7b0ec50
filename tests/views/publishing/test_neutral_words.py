"""What may lie in a gallery, an address book or a message: `lpsk` is an office, `psk` is a word for people."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.checks.reading.sensitive_words import SensitiveWords
from generator.outputs.cards.card_data import service_card
from generator.outputs.share.contact_file import contact_file
from generator.outputs.share.messages import service_messages
from generator.views.publishing.neutral_words import is_neutral, is_neutral_address, neutral
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from tests.outputs.site.sample_view import contact, sample_view, service, text

VIEW = replace(
    sample_view(), sensitive=SensitiveWords(("psk", "korban", "rumah aman", "ضحايا"))
)


TELLING = (
    "untuk PSK",
    "Untuk korbannya",
    "yang dikorbankan",
    "Rumah\u00a0aman",
    "مكتب الضحايا",
)


def test_a_short_word_counts_alone_and_a_long_one_wherever_it_stands() -> None:
    assert [words for words in TELLING if is_neutral(VIEW, words)] == []
    for words in ("Kantor LPSK di Jakarta", "rumah yang aman", ""):
        assert is_neutral(VIEW, words)


@pytest.mark.parametrize("name", ["psk", "rumahaman", "rumah-aman", "korban.x"])
def test_words_of_an_address_run_into_each_other(name: str) -> None:
    assert not is_neutral_address(VIEW, f"{name}@office.example")
    assert is_neutral_address(VIEW, "kontak@lpsk.example")


def test_each_text_is_told_once_and_empty_ones_never() -> None:
    assert list(neutral(VIEW, ["One.", "", "One.", "Untuk PSK.", "Two."])) == ["One.", "Two."]


def products(one: ServiceView, view: DirectoryView) -> dict[str, str]:
    return {
        "picture card": json.dumps(service_card(view, one)),
        "contact": contact_file(view, [one]).decode().replace("\r\n ", ""),
        "message": service_messages(view, one).decode(),
    }


@pytest.mark.parametrize("product", ["picture card", "contact", "message"])
def test_lpsk_is_kept_and_psk_is_dropped(product: str) -> None:
    labelled = contact("0800\u00a0555\u00a00101", label=text("Kantor LPSK"))
    notices = (text("LPSK pindah."), text("PSK diterima."))
    one = service(0, contacts=(labelled,), notices=notices)
    made = products(one, VIEW)[product]
    assert "LPSK pindah." in made
    assert "Kantor LPSK" in made
    assert "PSK diterima" not in made
    telling = replace(labelled, label=text("Untuk PSK"))
    assert "Untuk PSK" not in products(replace(one, contacts=(telling,)), VIEW)[product]
