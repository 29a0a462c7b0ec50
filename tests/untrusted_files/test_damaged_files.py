"""Wherever a sound file is cut, swapped or overwritten, it is read or refused, and nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.commands.translations import FORMS
from generator.translations.units import Translations, Unit
from generator.untrusted_files.pictures import clean_picture
from generator.untrusted_files.refusals import UnreadableFileError
from tests.untrusted_files.hostile_pictures import picture

TEXTS = Translations(
    "en",
    "id",
    tuple(
        Unit(f"needs:a.{number}", f"Help {number}", "Bantuan", number == 2)
        for number in range(9)
    ),
)
WORKBOOK = FORMS["xlsx"].write(TEXTS)
SOUND: dict[str, tuple[Callable[[bytes], object], bytes]] = {
    **{name: (form.read, form.write(TEXTS)) for name, form in FORMS.items()},
    "png": (clean_picture, picture("PNG", (40, 30), "P")),
    "jpg": (clean_picture, picture("JPEG", (40, 30))),
}
SNIPPETS = st.binary(max_size=8) | st.sampled_from(
    [
        b"\0",
        b"\xff\xfe",
        b'"',
        b"<",
        b">",
        b"<!--",
        b"]]>",
        b"&a;",
        b"PK\x03\x04",
        b"\xff" * 4,
        b"-1",
    ]
)

Change = tuple[float, int, bytes]
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), SNIPPETS), min_size=1, max_size=4
)


def damaged(content: bytes, changes: list[Change]) -> bytes:
    """Return `content` with snippets in place of some bytes, each at a share of its length."""
    for share, length, snippet in changes:
        at = int(share * len(content))
        content = content[:at] + snippet + content[at + length :]
    return content


@pytest.mark.parametrize("kind", SOUND)
@given(changes=CHANGES)
@settings(max_examples=150)
def test_a_damaged_file_is_read_or_refused(kind: str, changes: list[Change]) -> None:
    read, content = SOUND[kind]
    with suppress(UnreadableFileError):
        read(damaged(content, changes))


@given(changes=CHANGES, name=st.sampled_from(zipfile.ZipFile(io.BytesIO(WORKBOOK)).namelist()))
@settings(max_examples=150)
def test_a_workbook_with_a_damaged_part_is_read_or_refused(
    changes: list[Change], name: str
) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as sound, zipfile.ZipFile(out, "w") as made:
        for part in sound.namelist():
            content = sound.read(part)
            made.writestr(part, damaged(content, changes) if part == name else content)
    with suppress(UnreadableFileError):
        FORMS["xlsx"].read(out.getvalue())


@pytest.mark.parametrize("form", FORMS)
def test_what_was_written_is_read_again(form: str) -> None:
    assert FORMS[form].read(FORMS[form].write(TEXTS)) == TEXTS
