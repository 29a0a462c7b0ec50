"""Texts go to translators and come back; what they did not touch stays as it was, byte for byte."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner, Result
from lxml import etree
from openpyxl import load_workbook

from generator.cli import main

LAW_HOUSE = "directory_data/organizations/velmora/velmora-law-house.yaml"
LOCK = "directory_data/translations.lock"
KEYS = (
    "organizations/velmora-law-house:services.advice.summary",
    "needs:needs.talk.explanation",
    "directory:tagline",
)
NEW = {
    KEYS[0]: 'Pengacara "gratis": bicara dengan Anda.',
    KEYS[1]: "Orang yang mendengar.",
    KEYS[2]: "Bantuan di dekat Anda",
}
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"


@pytest.fixture
def project(tiny: Path, tmp_path: Path) -> Path:
    """The miniature, to be changed."""
    shutil.copytree(tiny, tmp_path / "tiny")
    return tmp_path / "tiny"


def run(project: Path, *arguments: str) -> Result:
    root = () if arguments[0] in ("extract", "update") else ("--root", str(project))
    return CliRunner().invoke(main, ["translations", *arguments, *root])


def files(project: Path) -> dict[str, str]:
    return {
        path.relative_to(project).as_posix(): path.read_text("utf-8")
        for path in sorted(project.rglob("*.*"))
        if path.suffix in {".yaml", ".md", ".lock"}
    }


def export(project: Path, form: str, *options: str) -> Path:
    path = project / f"texts.{form}"
    ran = run(
        project, "export", "--locale", "id", "--format", form, "--output", str(path), *options
    )
    assert ran.exit_code == 0, ran.output
    return path


def change_po(path: Path, words: dict[str, str]) -> None:
    catalog = polib.pofile(str(path))
    for entry in catalog:
        entry.msgstr = words.get(entry.msgctxt, entry.msgstr)
    catalog.save(str(path))


def change_xliff(path: Path, words: dict[str, str]) -> None:
    tree = etree.parse(str(path))
    for file in tree.getroot():
        for unit in file.iter(f"{XLIFF}trans-unit"):
            key = f"{file.get('original')}:{unit.get('id')}"
            if key in words:
                unit.find(f"{XLIFF}target").text = words[key]
    tree.write(str(path), encoding="utf-8", xml_declaration=True)


def change_xlsx(path: Path, words: dict[str, str]) -> None:
    book = load_workbook(path)
    for row in book.active.iter_rows(min_row=2):
        row[2].value = words.get(row[0].value, row[2].value)
    book.save(path)


CHANGES: dict[str, Callable[[Path, dict[str, str]], None]] = {
    "po": change_po,
    "xliff": change_xliff,
    "xlsx": change_xlsx,
}
FORMS = pytest.mark.parametrize("form", CHANGES)


@pytest.mark.quick
@FORMS
def test_three_changed_texts_change_three_texts_and_no_other_byte(
    form: str, project: Path
) -> None:
    path = export(project, form)
    before = files(project)
    CHANGES[form](path, NEW)
    ran = run(project, "import", str(path))
    assert (ran.exit_code, ran.output) == (0, "changed: 3; confirmed: 0; refused: 0\n")
    after = files(project)
    changed = [name for name in after if after[name] != before.get(name)]
    assert changed == [
        "directory_data/directory.yaml", "directory_data/needs.yaml", LAW_HOUSE, LOCK
    ]  # fmt: skip
    lines = [
        line
        for name in changed[:3]
        for line in after[name].splitlines()
        if line not in before[name].splitlines()
    ]
    assert [line.partition("id: ")[2] for line in lines] == [
        "Bantuan di dekat Anda",
        "Orang yang mendengar.",
        "'Pengacara \"gratis\": bicara dengan Anda.'",
    ]


@FORMS
def test_a_file_that_nobody_touched_changes_nothing(form: str, project: Path) -> None:
    before = files(project)
    ran = run(project, "import", str(export(project, form)))
    assert ran.output == "changed: 0; confirmed: 0; refused: 0\n"
    assert files(project) == before


@FORMS
def test_the_same_texts_give_the_same_bytes(form: str, project: Path) -> None:
    first = export(project, form).read_bytes()
    assert export(project, form).read_bytes() == first


@FORMS
def test_digits_that_differ_are_refused(form: str, project: Path) -> None:
    path = export(project, form)
    CHANGES[form](path, {KEYS[0]: "Buka 24 jam.", KEYS[1]: "Teman bicara."})
    ran = run(project, "import", str(path), "--language", "en")
    assert ran.exit_code == 1
    assert f"{KEYS[0]}: the digits differ from those of the source" in ran.output
    assert "changed: 1; confirmed: 0; refused: 1" in ran.output


@FORMS
@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("<b>Pengacara</b>", "there are marks of programs in it"),
        ("{{ words }}", "there are marks of programs in it"),
        ("Peng\u200bacara", "there is a character that nobody can see"),
        ("Peng\u202eacara\u200d", "there is a character that nobody can see"),
    ],
)
def test_what_no_text_may_hold_is_refused(
    form: str, words: str, reason: str, project: Path
) -> None:
    path = export(project, form)
    CHANGES[form](path, {KEYS[0]: words})
    assert reason in run(project, "import", str(path), "--language", "en").output


def test_a_text_whose_source_has_changed_since_is_refused(project: Path) -> None:
    path = export(project, "po")
    change_po(path, NEW)
    settings = project / "directory_data" / "directory.yaml"
    text = settings.read_text("utf-8")
    settings.write_text(
        text.replace("en: Help, offices and numbers, place by place", "en: Help"), "utf-8"
    )
    ran = run(project, "import", str(path), "--language", "en")
    assert f"{KEYS[2]}: the source has changed since this file was made" in ran.output
    assert "changed: 2" in ran.output


@pytest.mark.quick
def test_words_that_look_like_yaml_stay_words(project: Path) -> None:
    path = export(project, "po")
    change_po(path, {KEYS[0]: "no", KEYS[1]: "id: [x], {y} # z", KEYS[2]: "- * & ! | > % @ `"})
    assert run(project, "import", str(path)).exit_code == 0
    again = polib.pofile(str(export(project, "po")))
    words = {entry.msgctxt: entry.msgstr for entry in again}
    assert [words[key] for key in KEYS] == ["no", "id: [x], {y} # z", "- * & ! | > % @ `"]


def test_a_po_file_is_one_for_gettext_too(project: Path) -> None:
    path = export(project, "po")
    assert len(polib.pofile(str(path), check_for_duplicates=True)) > 50
    if shutil.which("msgfmt"):
        subprocess.run(["msgfmt", "--check", "-o", "/dev/null", str(path)], check=True)


def test_an_xliff_file_has_the_structure_of_1_2(project: Path) -> None:
    root = etree.parse(str(export(project, "xliff"))).getroot()
    assert (root.tag, root.get("version")) == (f"{XLIFF}xliff", "1.2")
    for file in root:
        assert file.tag == f"{XLIFF}file"
        assert set(file.attrib) == {
            "original",
            "source-language",
            "target-language",
            "datatype",
        }
        (body,) = file
        ids = [unit.get("id") for unit in body]
        assert len(set(ids)) == len(ids)
        for unit in body:
            assert [part.tag for part in unit] == [f"{XLIFF}source", f"{XLIFF}target"]


def test_no_text_becomes_a_formula_in_a_sheet(project: Path) -> None:
    path = export(project, "po")
    change_po(path, {KEYS[2]: "=HYPERLINK(A1)"})
    run(project, "import", str(path))
    cells = [row[2] for row in load_workbook(export(project, "xlsx")).active.iter_rows()]
    assert [cell.data_type for cell in cells if str(cell.value).startswith("=")] == ["s"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.po", b"msgid broken"),
        ("a.po", b'msgid ""\nmsgstr ""\n'),
        ("a.xliff", b"<xliff"),
        ("a.xliff", b'<!DOCTYPE x [<!ENTITY a "b">]><xliff/>'),
        ("a.xliff", b"<xliff/>"),
        ("a.xlsx", b"PK"),
    ],
)
def test_a_damaged_file_is_told_not_guessed(name: str, content: bytes, project: Path) -> None:
    before = files(project)
    (project / name).write_bytes(content)
    ran = run(project, "import", str(project / name), "--language", "en")
    assert ran.exit_code == 1
    assert ran.output.startswith(f"{project / name}:1:")
    assert ran.output.endswith("rule: unreadable-file\n")
    assert files(project) == before


def test_what_is_wrong_is_told_with_its_line_in_the_language_of_the_editor(
    project: Path,
) -> None:
    path = export(project, "po")
    path.write_bytes(path.read_bytes() + b"\nmsgid words\n")
    last = path.read_bytes().count(b"\n")
    assert run(project, "import", str(path), "--language", "id").output.splitlines() == [
        f"{path}:{last}:1: kesalahan: ini bukan berkas PO, atau berkasnya rusak",
        f" {last} | msgid words",
        f" {' ' * len(str(last))} | ^",
        "  saran: buka dengan program yang membuatnya, lalu simpan lagi",
        "  aturan: unreadable-file",
    ]


def test_a_file_of_another_kind_is_not_opened(project: Path) -> None:
    (project / "a.txt").write_bytes(b"")
    assert run(project, "import", str(project / "a.txt")).exit_code == 2


def test_a_pipe_is_refused_and_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "a.po")
    ran = run(project, "import", str(project / "a.po"), "--language", "en")
    assert (ran.exit_code, "no file that can be read" in ran.output) == (1, True)


def test_keys_of_a_stranger_are_shown_harmless_and_not_all(project: Path) -> None:
    units = "".join(
        f'<trans-unit id="a\u202e{number}"><source>a</source><target>b</target></trans-unit>'
        for number in range(300)
    )
    (project / "a.xliff").write_text(
        f'<xliff xmlns="{XLIFF[1:-1]}"><file original="needs" source-language="en"'
        f' target-language="id"><body>{units}</body></file></xliff>',
        "utf-8",
    )
    ran = run(project, "import", str(project / "a.xliff"), "--language", "en")
    lines = ran.output.splitlines()
    assert lines[0] == "needs:a\\u{202E}0: there is no text with this key"
    assert lines[-1] == "changed: 0; confirmed: 0; refused: 300"
    assert len(lines) == 51


def test_a_key_counts_once_and_a_text_has_an_end(project: Path) -> None:
    path = export(project, "po")
    catalog = polib.pofile(str(path))
    entries = {entry.msgctxt: entry for entry in catalog}
    entries[KEYS[1]].msgstr = "Orang. " * 1000
    entries[KEYS[2]].msgstr = NEW[KEYS[2]]
    again = polib.POEntry(msgctxt=KEYS[2], msgid=entries[KEYS[2]].msgid, msgstr="Kata lain")
    catalog.append(again)
    catalog.save(str(path))
    ran = run(project, "import", str(path), "--language", "en")
    assert ran.output.splitlines() == [
        f"{KEYS[1]}: this text is longer than 5000 characters",
        f"{KEYS[2]}: this key comes twice in the file",
        "changed: 1; confirmed: 0; refused: 2",
    ]
    assert NEW[KEYS[2]] in files(project)["directory_data/directory.yaml"]


def test_only_declared_languages_travel(project: Path) -> None:
    assert run(project, "export", "--locale", "fr").exit_code == 2
    path = export(project, "po")
    path.write_text(path.read_text("utf-8").replace("X-Locale: id", "X-Locale: fr"), "utf-8")
    ran = run(project, "import", str(path), "--language", "en")
    assert (ran.exit_code, "this file is for `fr`" in ran.output) == (1, True)


def change_source(project: Path) -> None:
    for file, old, new in (
        (
            "directory_data/directory.yaml",
            "Help, offices and numbers, place by place",
            "Help near you",
        ),
        ("docs/en/now.md", "heading: ", "heading: Now: "),
    ):
        text = (project / file).read_text("utf-8")
        (project / file).write_text(
            text.replace(old, new, 1).replace("Now: ", "Now, "), "utf-8"
        )


def test_refresh_remembers_and_status_tells_what_fell_behind(project: Path) -> None:
    assert run(project, "refresh", "--check").exit_code == 1
    assert LOCK in run(project, "refresh").output
    assert run(project, "refresh").output == ""
    assert run(project, "refresh", "--check").exit_code == 0
    change_source(project)
    listed = run(project, "status", "--locale", "id").output.splitlines()
    assert listed[-2:] == ["stale  directory:tagline", "stale  docs/now"]
    # Refreshing does not make old words new.
    run(project, "refresh")
    assert run(project, "status", "--locale", "id").output.splitlines() == listed


def test_a_new_translation_is_fresh_at_once(project: Path) -> None:
    run(project, "refresh")
    change_source(project)
    page = project / "docs" / "id" / "now.md"
    page.write_text(page.read_text("utf-8") + "\nKata baru.\n", "utf-8")
    assert "docs/now" not in run(project, "status", "--locale", "id").output
    assert "docs/id/now.md" in run(project, "refresh").output
    assert "docs/now" not in run(project, "status", "--locale", "id").output


def test_what_is_right_as_it_is_can_be_confirmed(project: Path) -> None:
    run(project, "refresh")
    change_source(project)
    assert run(project, "confirm", "id", "nothing").exit_code == 1
    run(project, "confirm", "id", "directory:tagline", "docs/now")
    assert "stale  " not in run(project, "status", "--locale", "id").output


def test_a_translator_confirms_by_taking_the_mark_off(project: Path) -> None:
    run(project, "refresh")
    change_source(project)
    path = export(project, "po", "--only-open")
    catalog = polib.pofile(str(path))
    assert [(entry.msgctxt, entry.fuzzy) for entry in catalog] == [("directory:tagline", True)]
    assert run(project, "import", str(path)).output == "changed: 0; confirmed: 0; refused: 0\n"
    catalog[0].flags.remove("fuzzy")
    catalog.save(str(path))
    assert run(project, "import", str(path)).output == "changed: 0; confirmed: 1; refused: 0\n"
    assert "directory:tagline" not in run(project, "status", "--locale", "id").output


def test_a_project_that_cannot_be_read_is_told_so(tmp_path: Path) -> None:
    for arguments in (["status"], ["refresh"], ["check"], ["export", "--locale", "id"]):
        ran = run(tmp_path, *arguments)
        assert (ran.exit_code, "directory check" in ran.output) == (1, True)
