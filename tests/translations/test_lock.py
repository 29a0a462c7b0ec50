from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.translations.lock import (
    LockedText,
    format_lock,
    read_lock,
    refresh_lock,
    stale_locales,
)

OPEN = LockedText(
    "organizations/line:summary", {"id": "Buka tiap hari", "en": "Open every day"}
)
NIGHT = LockedText(OPEN.key, {"id": "Buka malam hari", "en": "Open every day"})
BOTH = LockedText(OPEN.key, {"id": "Buka malam hari", "en": "Open at night"})


def test_a_translation_is_stale_when_only_its_source_changed() -> None:
    lock = refresh_lock([OPEN], "id", {})
    assert stale_locales(OPEN, "id", lock) == frozenset()
    assert stale_locales(NIGHT, "id", lock) == {"en"}
    assert stale_locales(BOTH, "id", lock) == frozenset()


def test_refreshing_does_not_make_a_stale_translation_fresh() -> None:
    lock = refresh_lock([NIGHT], "id", refresh_lock([OPEN], "id", {}))
    assert stale_locales(NIGHT, "id", lock) == {"en"}
    lock = refresh_lock([BOTH], "id", lock)
    assert stale_locales(BOTH, "id", lock) == frozenset()


def test_a_translation_that_was_never_locked_counts_as_new() -> None:
    assert stale_locales(OPEN, "id", {}) == frozenset()


def test_other_white_space_is_no_other_text() -> None:
    lock = refresh_lock([OPEN], "id", {})
    wrapped = LockedText(OPEN.key, {"id": "Buka\n  tiap hari", "en": "Open every day"})
    assert stale_locales(wrapped, "id", lock) == frozenset()


def test_a_text_that_is_gone_leaves_the_lock() -> None:
    assert refresh_lock([], "id", refresh_lock([OPEN], "id", {})) == {}


def test_a_damaged_line_is_left_out() -> None:
    content = format_lock(refresh_lock([OPEN], "id", {})) + "half a line\n"
    assert read_lock(content) == refresh_lock([OPEN], "id", {})


words = st.text(min_size=1).filter(str.strip)


@given(st.dictionaries(st.from_regex(r"[a-z/:.]{1,20}", fullmatch=True), words, max_size=8))
def test_a_lock_that_was_written_reads_the_same(sources: dict[str, str]) -> None:
    texts = [LockedText(key, {"id": text, "en": text + "!"}) for key, text in sources.items()]
    lock = refresh_lock(texts, "id", {})
    assert read_lock(format_lock(lock)) == lock
    assert refresh_lock(texts, "id", lock) == lock
