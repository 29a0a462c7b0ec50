"""Messages fit where they are sent, stand alone, and never cut a number."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.outputs.share.short_messages import MessageEntry, fits, length, parts_of

OFFICE = MessageEntry("Harbour Clinic", ("Phone 021\u00a0555\u00a00123.", "Monday to Friday."))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("a" * 160, 160),
        ("€", 2),
        ("[{~}]", 10),
        ("é", 1),
        ("ç", 1),
        ("هاتف", 4),
        ("ē", 1),
        ("😀", 2),
        ("a😀", 3),
    ],
)
def test_a_message_is_as_long_as_phones_count_it(text: str, units: int) -> None:
    assert length(text) == units


def test_the_small_alphabet_holds_160_signs_and_the_large_one_70() -> None:
    assert fits("a" * 160, (160, 70))
    assert not fits("a" * 161, (160, 70))
    assert fits("ب" * 70, (160, 70))
    assert not fits("ب" * 71, (160, 70))
    assert not fits("a" * 70 + "ب", (160, 70))


def test_what_fits_one_message_is_one_without_a_number() -> None:
    assert parts_of([OFFICE]) == ["Harbour Clinic: Phone 021 555 0123. Monday to Friday."]


def test_several_messages_are_numbered_and_each_names_whom_it_is_about() -> None:
    long = MessageEntry("Harbour Clinic", ("a" * 90, "b" * 90, "021\u00a0555\u00a00123"))
    assert parts_of([long]) == [
        f"1/2 Harbour Clinic: {'a' * 90}",
        f"2/2 Harbour Clinic: {'b' * 90} 021 555 0123",
    ]


def test_an_entry_that_still_fits_shares_a_message_on_its_own_line() -> None:
    parts = parts_of([MessageEntry(f"Office {number}", ("1" * 40,)) for number in range(5)])
    assert [part.count("\n") for part in parts] == [1, 1, 0]
    assert parts[2] == f"3/3 Office 4: {'1' * 40}"


def test_signs_of_typography_do_not_make_a_message_longer() -> None:
    assert parts_of([MessageEntry("A\u2019s “desk” – now…", ())]) == ['A\'s "desk" - now...']


def test_a_name_too_long_for_a_message_leaves_room_for_the_number() -> None:
    parts = parts_of([MessageEntry("ا" * 90, ("0800\u00a0555\u00a00101", "و" * 60))])
    assert "0800 555 0101" in parts[0]
    assert all(len(part) <= 67 for part in parts)


def test_more_than_nine_messages_still_fit() -> None:
    parts = parts_of([MessageEntry(f"Office {number}", ("1" * 130,)) for number in range(30)])
    assert len(parts) == 30
    assert parts[0].startswith("1/30 Office 0: ")
    assert all(length(part) <= 153 for part in parts)


NUMBERS = st.lists(st.text("0123456789", min_size=2, max_size=5), min_size=1, max_size=4).map(
    "\u00a0".join
)
WORDS = st.text("aé€ب语😀ក្ក '.-", min_size=1, max_size=90).map(str.strip).filter(bool)
ENTRIES = st.lists(
    st.builds(
        MessageEntry,
        WORDS,
        st.lists(NUMBERS | WORDS, max_size=6).map(tuple),
    ),
    min_size=1,
    max_size=12,
)


@given(entries=ENTRIES)
@example(entries=[MessageEntry("语" * 80, ("021\u00a05550\u00a0123", "语" * 200))])
@settings(max_examples=200, deadline=None)
def test_every_part_fits_and_every_number_stands_whole_in_one(
    entries: list[MessageEntry],
) -> None:
    parts = parts_of(entries)
    small, large = (160, 70) if len(parts) == 1 else (153, 67)
    for place, part in enumerate(parts, 1):
        assert length(part) <= (small if is_gsm(part) else large)
        assert len(parts) == 1 or part.startswith(f"{place}/{len(parts)} ")
    told = [piece for entry in entries for piece in entry.pieces]
    for number in (piece for piece in told if re.fullmatch(r"[\d\u00a0]+", piece)):
        whole = re.escape(number.replace("\u00a0", " "))
        assert any(re.search(rf"(?<!\d){whole}(?!\d)", part) for part in parts)


@given(entries=ENTRIES)
@settings(max_examples=100, deadline=None)
def test_nothing_that_is_told_gets_lost(entries: list[MessageEntry]) -> None:
    signs = "".join(part.partition(" ")[2] or part for part in parts_of(entries))
    for entry in entries:
        for piece in entry.pieces:
            for sign in set(piece) - set(" \u00a0"):
                assert sign in signs or sign in "".join(parts_of(entries))


def test_a_word_longer_than_a_message_is_cut_between_letters_with_their_marks() -> None:
    parts = parts_of([MessageEntry("ទី", ("ក្ខ" * 60,))])
    assert len(parts) > 2
    assert not [part for part in parts if part.partition(": ")[2][0] in "\u17d2\u17b8"]
    assert "".join(part.partition(": ")[2] for part in parts) == "ក្ខ" * 60


def is_gsm(text: str) -> bool:
    """Say whether a text can be sent in the small alphabet, by the few signs these tests use."""
    return all(sign.isascii() or sign in "é€" for sign in text)
