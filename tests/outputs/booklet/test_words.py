"""Templates hold no words: with every word of the data blotted out, none is left on paper."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from generator.components.typesetting.framing import NOT_WORDS
from generator.components.typesetting.typesetter import typeset
from generator.outputs.booklet.editions import PrintJob
from tests.outputs.booklet.reading import page_texts

KEPT = NOT_WORDS - {"page"} | {"kind", "families", "digits", "paper", "icon"}
CODES = re.compile(r"sample\.invalid\S*|SAMPLE-[0-9A-F]{6}")


def blotted(value: object) -> object:
    if isinstance(value, str):
        return re.sub(r"\{\w+\}|[A-Za-z]", lambda m: m[0] if m[0][0] == "{" else "x", value)
    if isinstance(value, dict):
        return {
            key: part if key in KEPT or (key == "page" and "/" in str(part)) else blotted(part)
            for key, part in value.items()
        }
    return [blotted(part) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize("edition", ["a5", "leaflet", "cards", "poster-a4", "worker", "sheet"])
def test_all_words_come_with_the_data(jobs: dict[str, PrintJob], edition: str) -> None:
    job = jobs[edition]
    data = json.dumps(blotted(json.loads(job.what.data)))
    text = " ".join(page_texts(typeset(replace(job.what, data=data))))
    assert text.count("x") > 100
    assert re.findall(r"[a-wyzA-WYZ]", CODES.sub("", text)) == []
