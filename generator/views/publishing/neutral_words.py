"""What may stand where others see it: in a gallery, an address book, a message (SA-P3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.views.read_model.directory_view import DirectoryView


def is_neutral(view: DirectoryView, words: str) -> bool:
    """Say whether `words` hold none of the words that would tell others what this is about."""
    return view.sensitive.word_in(words) is None


def is_neutral_address(view: DirectoryView, address: str) -> bool:
    """Say whether an address of mail tells others nothing: there words run into each other."""
    return view.sensitive.part_of(address) is None


def neutral(view: DirectoryView, texts: Iterable[str]) -> Iterator[str]:
    """Yield those of `texts` that are neutral and say anything, each once."""
    for words in dict.fromkeys(texts):
        if words and is_neutral(view, words):
            yield words
