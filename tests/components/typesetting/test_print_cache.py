"""Only what this machine has made is taken from the cache; all else is made again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.components.typesetting import print_cache
from generator.components.typesetting.print_cache import SEAL_BYTES, PrintCache
from generator.outputs.cards.card_data import service_card
from generator.outputs.cards.product import draw_card
from tests.outputs.booklet.sample_view import sample_view

PDF = b"%PDF-1.7 with the right number"


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Change to the machine of a name, with a key of its own."""

    def change(name: str) -> None:
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / name))
        print_cache._machine_key.cache_clear()

    change("this")
    yield change
    monkeypatch.undo()
    print_cache._machine_key.cache_clear()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    PrintCache(tmp_path / "cache").put("key", "a.pdf", PDF)
    return tmp_path / "cache" / "key" / "a.pdf"


def recalled(path: Path) -> bytes | None:
    return PrintCache(path.parents[1]).get(path.parent.name, path.name)


def test_what_was_kept_is_recalled(kept: Path) -> None:
    assert recalled(kept) == PDF
    assert [path.name for path in kept.parent.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(
    "put_there",
    [
        b"",
        b"%PDF-1.7 with another number",
        bytes(SEAL_BYTES) + b"%PDF-1.7 with another number",
        PDF,
    ],
)
def test_what_somebody_put_there_is_made_again(kept: Path, put_there: bytes) -> None:
    kept.write_bytes(put_there)
    assert recalled(kept) is None


def test_one_flipped_bit_and_half_a_file_are_noticed(kept: Path) -> None:
    whole = kept.read_bytes()
    for place in (0, SEAL_BYTES, len(whole) - 1):
        kept.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert recalled(kept) is None
    kept.write_bytes(whole[:-1])
    assert recalled(kept) is None
    kept.write_bytes(whole)
    assert recalled(kept) == PDF


def test_a_file_of_this_machine_under_another_name_or_key_is_made_again(kept: Path) -> None:
    for other in (kept.with_name("b.pdf"), kept.parents[1] / "other" / "a.pdf"):
        other.parent.mkdir(exist_ok=True)
        other.write_bytes(kept.read_bytes())
        assert recalled(other) is None


def test_a_cache_of_another_machine_is_worth_nothing(
    kept: Path, machine: Callable[[str], None]
) -> None:
    machine("another")
    assert recalled(kept) is None
    PrintCache(kept.parents[1]).put("key", "a.pdf", PDF)
    assert recalled(kept) == PDF


def test_the_key_lies_outside_of_the_cache_and_only_its_owner_reads_it(
    kept: Path, tmp_path: Path
) -> None:
    [key] = (tmp_path / "this").rglob("*.key")
    assert key.stat().st_mode & 0o077 == 0
    assert key.read_bytes() not in kept.read_bytes()


def test_without_a_place_for_the_key_nothing_is_remembered(
    tmp_path: Path, machine: Callable[[str], None]
) -> None:
    (tmp_path / "file").write_text("")
    machine("file")
    cache = PrintCache(tmp_path / "cache")
    cache.put("key", "a.pdf", PDF)
    assert cache.get("key", "a.pdf") is None
    assert not (tmp_path / "cache").exists()


def test_a_disk_without_room_is_no_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    PrintCache(tmp_path / "cache").put("key", "a.pdf", PDF)

    def full(_: Path, __: bytes) -> int:
        raise OSError

    monkeypatch.setattr(Path, "write_bytes", full)
    PrintCache(tmp_path / "cache").put("key", "b.pdf", PDF)
    assert [path.name for path in (tmp_path / "cache" / "key").iterdir()] == ["a.pdf"]


def test_a_poisoned_card_never_reaches_anybody(tmp_path: Path) -> None:
    view = sample_view(6)
    document = service_card(view, next(iter(view.services.values())))
    card = draw_card(document, PrintCache(tmp_path / "cache"))
    [cached] = (tmp_path / "cache").rglob("*.png")
    cached.write_bytes(b"\x89PNG another number")
    assert draw_card(document, PrintCache(tmp_path / "cache")) == card
    assert cached.read_bytes().endswith(card)
