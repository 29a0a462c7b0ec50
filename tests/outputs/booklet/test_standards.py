"""An independent judge: veraPDF finds no broken rule of PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

import io

import pikepdf
import pytest

from tests.outputs.booklet.verapdf import failed_rules

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

TAGGED = ("a5", "large", "leaflet", "cards", "poster-a4", "poster-a3", "worker", "sheet")


@pytest.mark.parametrize("standard", ["PDFUA_1", "PDFA_2_A"])
@pytest.mark.parametrize("edition", TAGGED)
def test_every_tagged_edition_keeps_the_standard(
    printed: dict[str, bytes], edition: str, standard: str
) -> None:
    assert failed_rules(printed[edition], standard) == set()


def test_the_judge_finds_fault_with_a_file_without_tags(printed: dict[str, bytes]) -> None:
    assert failed_rules(printed["a4-short"], "PDFUA_1")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed["cards"])) as pdf:
        del pdf.Root.Lang
        pdf.save(out)
    assert failed_rules(out.getvalue(), "PDFUA_1")
