"""A sheet that makes an older copy right again, and the code that tells whether it is."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.outputs.booklet.document import copy_codes, district_document
from generator.outputs.booklet.printing import print_job
from generator.outputs.booklet.slips import changes, slip_jobs
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from tests.outputs.booklet.reading import page_texts
from tests.outputs.booklet.sample_view import phone, service


def swapped(view: DirectoryView, *services: ServiceView, drop: str = "") -> DirectoryView:
    """The same directory with other services of the same ids, or without one."""
    by_id = {one.id: one for one in services}
    kept = {
        **{key: by_id.get(key, one) for key, one in view.services.items() if key != drop},
        **by_id,
    }
    [district] = view.districts.values()
    changed = replace(district, services=tuple(kept.values()), cells=())
    return replace(view, services=kept, districts={district.id: changed})


def other_number(view: DirectoryView, display: str = "0000-7777-77") -> ServiceView:
    return replace(view.services["office-3/help"], contacts=(phone(display),))


def slip(old: DirectoryView, new: DirectoryView) -> str:
    [job] = slip_jobs(old, new)
    [file] = print_job(job)
    assert file.path == "b/velmora-slip-en.pdf"
    return " ".join(page_texts(file.content))


def test_a_changed_number_is_crossed_out_and_the_new_one_written_beside_it(
    view: DirectoryView,
) -> None:
    text = slip(swapped(view), swapped(view, other_number(view)))
    assert "Help desk 3 Cross out 0000-1003-03 Write in 0000-7777-77" in text
    assert text.count("Cross out") == 1


def test_a_service_that_is_gone_is_crossed_out_whole(view: DirectoryView) -> None:
    text = slip(swapped(view), swapped(view, drop="office-4/help"))
    assert "Help desk 4 Cross out the whole entry." in text


def test_a_new_service_is_written_in(view: DirectoryView) -> None:
    new = service(77, "stay")
    text = slip(swapped(view), swapped(view, new))
    assert "Help desk 77 New Write in Help desk 77 0000-1077-77" in text


def test_both_codes_stand_on_the_sheet(view: DirectoryView) -> None:
    old, new = swapped(view), swapped(view, other_number(view))
    text = slip(old, new)
    assert f"with this code: {copy_codes(old)['velmora']}" in text
    assert f"on the cover: {copy_codes(new)['velmora']}" in text


def test_an_unchanged_copy_is_told_to_be_right(view: DirectoryView) -> None:
    assert "Nothing in this copy has changed." in slip(swapped(view), swapped(view))


def test_more_changes_than_a_sheet_holds_ask_for_the_new_edition(view: DirectoryView) -> None:
    many = [
        replace(one, contacts=(phone(f"0000-88{i:02d}-88"),))
        for i, one in enumerate(view.services.values())
    ]
    text = slip(swapped(view), swapped(view, *many))
    assert "Too much has changed. Take the new edition." in text
    assert "Cross out" not in text


def test_words_that_change_nothing_for_the_reader_keep_the_code(view: DirectoryView) -> None:
    first = view.services["office-3/help"]
    reworded = replace(first, summary=replace(first.summary, value="They help you."))
    assert copy_codes(swapped(view, reworded)) == copy_codes(swapped(view))
    assert copy_codes(swapped(view, other_number(view))) != copy_codes(swapped(view))


def test_changes_are_found_between_documents(view: DirectoryView) -> None:
    old, new = swapped(view), swapped(view, other_number(view))
    documents = [district_document(one, one.districts["velmora"]) for one in (old, new)]
    [change] = changes(*documents)
    assert change.service == "office-3/help"
    assert [line.replace("\u2011", "-") for line in change.crossed_out] == ["0000-1003-03"]


def test_the_command_compares_two_folders(tiny: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    shutil.copytree(tiny, old)
    shutil.copytree(tiny, new)
    path = new / "directory_data/organizations/national/open-line.yaml"
    path.write_text(path.read_text("utf-8").replace("020 7946 0155", "020 7946 0156"), "utf-8")
    arguments = ["slips", "--base", str(old), "--root", str(new), "--locale", "en"]
    arguments += ["--output", str(tmp_path / "out"), "--today", "2026-11-23"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    text = " ".join(page_texts((tmp_path / "out/b/ambrel-slip-en.pdf").read_bytes()))
    assert "Cross out 020 7946 0155 Write in 020 7946 0156" in text


def test_a_base_that_is_nowhere_is_refused(tiny: Path) -> None:
    result = CliRunner().invoke(
        main,
        ["slips", "--base", "no-such-edition", "--root", str(tiny), "--today", "2026-11-23"],
    )
    assert result.exit_code == 2
