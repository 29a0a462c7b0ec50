"""What people must be able to find on paper, in the real edition (journeys J1, J2, J4, J5, J8, J11)."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.outputs.booklet.drawn_text import drawn_pages
from generator.outputs.booklet.editions import district_jobs, reading_jobs
from generator.outputs.booklet.need_data import MOST_OFFICES, services_told_whole
from generator.outputs.booklet.printing import print_job
from generator.views.publishing.copies import (
    contacts_to_copy,
    first_alone,
    may_be_copied,
)
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import CellView
from tests.outputs.booklet.reading import page_texts
from tests.reference import ROOT, Edition

DISTRICT = "kabupaten-indramayu"


@pytest.fixture(scope="module")
def view(reference: Edition) -> DirectoryView:
    return reference.view("id")


@pytest.fixture(scope="module")
def files(view: DirectoryView) -> dict[str, bytes]:
    jobs = (*district_jobs(view, view.districts[DISTRICT]), *reading_jobs(view))
    return {
        file.path.removeprefix("b/")
        .removeprefix(f"{DISTRICT}-")
        .removesuffix("-id.pdf"): file.content
        for job in jobs
        for file in print_job(job)
    }


@pytest.fixture(scope="module")
def booklet(files: dict[str, bytes]) -> list[str]:
    return page_texts(files["a5"])


def cell(view: DirectoryView, need: str) -> CellView:
    return next(one for one in view.districts[DISTRICT].cells if one.need_code == need)


def need_pages(view: DirectoryView, booklet: list[str], need: str) -> str:
    """The pages of a need, found as a reader does: by the number beside its name in the contents."""
    codes = [one.need_code for one in view.districts[DISTRICT].cells]
    names = {one.code: one.name.value for one in view.needs}
    contents = next(t for t in booklet if all(name in t for name in names.values()))
    first = [int(re.search(rf"{re.escape(names[code])} (\d+)", contents)[1]) for code in codes]  # type: ignore[index]
    position = codes.index(need)
    last = first[position + 1] if position + 1 < len(codes) else first[position] + 8
    return " ".join(booklet[first[position] - 1 : last])


def names_of(one: CellView) -> list[str]:
    """Return who is named for a need: whom to ask first or offices by rule, and whom one can call."""
    services = [service.name.value for service in one.services if first_alone(service)]
    first = [one.first.service.name.value] if one.first else []
    offices = [office.name.value for office in one.offices_first[:MOST_OFFICES]]
    return first + services + offices


def number(view: DirectoryView, service: str) -> str:
    phone = first_alone(view.services[service])
    assert phone is not None
    return phone.display.replace("\u2011", "-").replace("\u00a0", " ")


def test_j1_a_man_home_from_a_boat_finds_who_helps_with_unpaid_wages(
    view: DirectoryView, booklet: list[str], files: dict[str, bytes]
) -> None:
    pages = need_pages(view, booklet, "rights")
    helps = [
        one
        for one in cell(view, "rights").services
        if "rights/wages" in one.need_codes and may_be_copied(one) and first_alone(one)
    ]
    assert helps
    for one in helps:
        assert one.name.value in pages
        assert number(view, one.id) in pages
    reading = " ".join(page_texts(files["read-a5"]))
    assert "tanpa surat" in reading
    assert re.search(r"Ini contoh\. Seorang laki-laki ikut kapal", reading)
    entries = " ".join(booklet[: booklet.index(next(t for t in booklet if "Hak Anda" in t))])
    assert "korban" not in entries


def test_j2_a_woman_back_from_abroad_finds_health_debts_and_family_without_moving_in(
    view: DirectoryView, booklet: list[str]
) -> None:
    for need in ("health", "work", "family"):
        pages = need_pages(view, booklet, need)
        names = names_of(cell(view, need))
        assert names
        assert all(name in pages for name in names)
    text = " ".join(booklet)
    shared = [
        one
        for one in services_told_whole(view.districts[DISTRICT]).values()
        if len({code.partition("/")[0] for code in one.need_codes}) >= 3
    ]
    assert shared
    for one in shared:
        address = f"layanan.example/{one.path}"
        assert text.count(address) == 1


def test_j4_a_witness_finds_everything_about_a_case_in_one_place(
    view: DirectoryView, booklet: list[str]
) -> None:
    start = next(i for i, t in enumerate(booklet) if "Bantuan tanpa jadi saksi" in t)
    pages = " ".join(booklet[start - 1 : start + 8])
    for heading in (
        "Bantuan tanpa jadi saksi",
        "Orang yang menemani",
        "Ruang, bahasa, dan nama",
        "Perlindungan",
        "Kalau diajak damai",
        "Kabar dan ganti rugi",
        "Biaya",
        "Kalau Anda ingin berhenti",
    ):
        assert heading in pages
    assert number(view, "lpsk/help") in pages


def test_j5_a_mother_without_papers_finds_the_office_and_no_blame(
    view: DirectoryView, booklet: list[str]
) -> None:
    pages = need_pages(view, booklet, "papers")
    assert "akta lahir" in pages
    names = names_of(cell(view, "papers"))
    assert names
    assert all(name in pages for name in names)
    text = " ".join(booklet)
    assert "Anak saya lahir di sana" in text
    assert "haram" not in text


def test_j8_one_command_gives_a_worker_what_can_be_printed_and_carried(
    tmp_path: Path, reference: Edition
) -> None:
    project = tmp_path / "project"
    for folder in ("directory_data", "docs"):
        shutil.copytree(ROOT / folder, project / folder)
    result = CliRunner().invoke(
        main,
        ["booklet", DISTRICT, "--locale", "id", "--edition", "a5", "--edition", "cards",
         "--root", str(project), "--output", str(tmp_path / "out"), "--today", reference.day.isoformat()],
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    made = {path.name: path for path in (tmp_path / "out" / "b").iterdir()}
    assert set(made) == {f"{DISTRICT}-a5-id.pdf", f"{DISTRICT}-cards-id.pdf"}
    content = made[f"{DISTRICT}-a5-id.pdf"].read_bytes()
    assert len(content) <= 350_000
    assert len(page_texts(content)) % 4 == 0


def test_j8_the_cover_is_neutral_and_no_sensitive_word_is_in_titles_or_card(
    view: DirectoryView, booklet: list[str], files: dict[str, bytes]
) -> None:
    card = " ".join(page_texts(files["cards"]))
    for word in view.sensitive.list.words:
        assert not re.search(rf"\b{re.escape(word)}\b", booklet[0], re.IGNORECASE)
        assert not re.search(rf"\b{re.escape(word)}\b", card, re.IGNORECASE)


def test_j8_services_of_the_whole_country_are_in_the_booklet_of_a_district(
    view: DirectoryView, booklet: list[str]
) -> None:
    text = " ".join(booklet)
    for one in view.districts[DISTRICT].services:
        if first_alone(one):
            assert one.name.value in text
        if not may_be_copied(one):
            assert one.name.value not in text


def test_j11_a_man_in_a_district_without_a_service_for_him_is_told_so_and_shown_the_nearest(
    view: DirectoryView, booklet: list[str], files: dict[str, bytes]
) -> None:
    gaps = [one for one in view.districts[DISTRICT].cells if one.gap_men]
    assert gaps
    for one in gaps:
        pages = need_pages(view, booklet, one.need_code)
        assert " ".join((one.gap_men or "").split()) in pages
        for near in one.nearby:
            if may_be_copied(near.service) and contacts_to_copy(near.service):
                assert near.service.name.value in pages
    assert view.help_lines[0].contact.display in booklet[2]
    runs = [run for page in drawn_pages(files["large"]) for run in page.runs]
    sizes = sorted(run.size for run in runs)
    assert sizes[0] >= 13.9
    assert sizes[len(sizes) // 2] >= 18
