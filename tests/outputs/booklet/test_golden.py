"""The words of one printed booklet of the miniature, page by page, as a person accepted them."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from generator.outputs.booklet.editions import district_jobs
from generator.outputs.booklet.printing import print_job
from tests.golden import Golden
from tests.outputs.site.site_files import tiny_views

pytestmark = pytest.mark.quick

EDITION = "a5"


def test_the_words_of_a_booklet_are_as_accepted(golden: Golden) -> None:
    view = tiny_views()[0]
    jobs = {job.edition: job for job in district_jobs(view, view.districts["ambrel"])}
    booklet = next(iter(print_job(jobs[EDITION])))
    pages = pypdfium2.PdfDocument(booklet.content)
    assert len(pages) % 4 == 0
    words = [
        f"== page {number}\n{page.get_textpage().get_text_range()}"
        for number, page in enumerate(pages, start=1)
    ]
    text = re.sub(r"TN-1-[0-9A-F]{6}", "TN-1-(code of this copy)", "\n".join(words))
    lines = [line.rstrip() for line in text.splitlines()]
    golden.check("booklet", {f"{booklet.path}.txt": ("\n".join(lines) + "\n").encode()})
