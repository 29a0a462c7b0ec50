"""What tests of views may ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.translations import catalog


@pytest.fixture
def catalogs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Let a test write catalogs of its own: `catalogs(jv={"midnight": "tengah wengi"})`."""

    def write(**messages: dict[str, str]) -> None:
        for locale, translations in messages.items():
            folder = tmp_path / locale
            folder.mkdir()
            header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
            entries = [
                f'msgid "{key}"\nmsgstr "{words}"\n' for key, words in translations.items()
            ]
            (folder / "messages.po").write_text(header + "\n".join(entries), "utf-8")

    monkeypatch.setattr(catalog, "FOLDER", tmp_path)
    catalog.read_catalog.cache_clear()
    yield write
    catalog.read_catalog.cache_clear()
