"""Problems as a person, GitHub and a program get them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.problem_formats import (
    ProblemFormat,
    count,
    format_problems,
    in_language,
    languages,
    visible,
)
from generator.problems import Place, Problem, Severity, message

pytestmark = pytest.mark.quick

WRONG = message("`{value}` must be a web address", value="x,y:100%")
HINT = message("look at the source again")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "a.yaml").write_text(
        "name: x\nurl: www.example.org  # note\n" + "y" * 300, encoding="utf-8"
    )
    return tmp_path


def problem(line: int = 2, column: int = 6, width: int = 15, **more: bool) -> Problem:
    return Problem(Place("a.yaml", line, column, width), "wrong-form", WRONG, HINT, **more)


def test_a_person_sees_the_line_and_what_to_do(root: Path) -> None:
    assert format_problems([problem()], root) == (
        "a.yaml:2:6: error: `x,y:100%` must be a web address\n"
        " 2 | url: www.example.org  # note\n"
        "   |      ^^^^^^^^^^^^^^^\n"
        "  hint: look at the source again\n"
        "  rule: wrong-form"
    )


def test_the_same_in_indonesian(root: Path) -> None:
    assert format_problems([problem()], root, language="id").splitlines()[0] == (
        "a.yaml:2:6: kesalahan: `x,y:100%` harus berupa alamat situs web"
    )


def test_problems_are_told_apart_by_an_empty_line(root: Path) -> None:
    assert format_problems([problem(), problem(line=1)], root).count("\n\n") == 1
    assert format_problems([], root) == ""


def test_the_line_of_a_sensitive_problem_is_never_quoted(root: Path) -> None:
    for form in ProblemFormat:
        assert "www.example.org" not in format_problems(
            [problem(sensitive=True)], root, form=form
        )


@pytest.mark.parametrize(
    ("place", "quoted"),
    [
        ((1, 1, 0), []),
        ((1, 1, 4), [" 1 | name: x", "   | ^^^^"]),
        ((2, 1, 0), [" 2 | url: www.example.org  # note", "   | ^"]),
        (
            (2, 29, 5),
            [" 2 | url: www.example.org  # note", "   |                             ^"],
        ),
        ((9, 1, 1), []),
        ((3, 201, 80), [f" 3 | {'y' * 100}", f"   | {' ' * 50}{'^' * 50}"]),
    ],
)
def test_what_is_quoted(place: tuple[int, int, int], quoted: list[str], root: Path) -> None:
    lines = format_problems([problem(*place)], root).split("\n")
    assert [line for line in lines if " | " in line] == quoted


def test_a_link_is_never_read_to_quote_a_line(root: Path) -> None:
    (root / "a.yaml").unlink()
    (root / "secret").write_text("1\npassword\n", encoding="utf-8")
    (root / "a.yaml").symlink_to(root / "secret")
    assert "password" not in format_problems([problem()], root)


def test_hidden_characters_are_written_out(root: Path) -> None:
    (root / "a.yaml").write_text("\nurl: \u202ewww\u200b\x1b[31m\n", encoding="utf-8")
    shown = format_problems([problem(width=1)], root)
    assert " 2 | url: \\u{202E}www\\u{200B}\\u{1B}[31m\n   |      ^^^^^^^^\n" in shown
    assert visible("a\u202eb") == "a\\u{202E}b"


def test_colours_are_put_on_by_the_caller(root: Path) -> None:
    shown = format_problems([problem()], root, style=lambda text, kind: f"<{kind}>{text}</>")
    assert "a.yaml:2:6: <error>error</>: " in shown
    assert "<quiet> 2 | </>url:" in shown


def test_github_gets_one_line_that_cannot_be_misread(root: Path) -> None:
    odd = Problem(
        Place("a,b:c%.yaml", 3, 4),
        "rule",
        message("`{value}` is odd", value="::error::100%\r\n"),
        HINT,
        Severity.WARNING,
    )
    assert format_problems([odd], root, form=ProblemFormat.GITHUB) == (
        "::warning file=a%2Cb%3Ac%25.yaml,line=3,col=4,endColumn=4,title=rule::"
        "`::error::100%25\\u{D}\\u{A}` is odd%0Ahint: look at the source again"
    )


HIDDEN = (
    "\u202e",
    "\u2066",
    "\u200b",
    "\x1b",
    "\x9b",
    "\r",
    "\x85",
    "\u2028",
    "\ue000",
    "\udc9b",
)


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("form", list(ProblemFormat))
def test_no_form_lets_a_hidden_character_through(
    form: ProblemFormat, hidden: str, root: Path
) -> None:
    name = f"a{hidden}b"
    wrong = message("`{value}` is odd", value=name)
    odd = Problem(Place(f"{name}.yaml"), "rule", wrong, message("not {value}", value=name))
    shown = format_problems([odd], root, form=form)
    assert hidden not in shown
    assert shown.count(f"u{{{ord(hidden):X}}}") >= 2
    if form is ProblemFormat.JSON:
        assert json.loads(shown)[0]["file"] == f"{name}.yaml"


def test_a_program_gets_every_part(root: Path) -> None:
    (told,) = json.loads(format_problems([problem()], root, form=ProblemFormat.JSON))
    assert told == {
        "file": "a.yaml",
        "line": 2,
        "column": 6,
        "width": 15,
        "severity": "error",
        "rule": "wrong-form",
        "message": "`x,y:100%` must be a web address",
        "hint": "look at the source again",
        "sensitive": False,
    }


def test_the_count_names_both_kinds() -> None:
    warning = Problem(Place("a.yaml"), "r", WRONG, HINT, Severity.WARNING)
    counted = count([problem(), problem(line=1), warning], files=7)
    assert counted.in_language("en") == "files read: 7; mistakes: 2; warnings: 1"
    assert counted.in_language("id") == "berkas dibaca: 7; kesalahan: 2; peringatan: 1"


def test_a_message_without_translation_stays_english() -> None:
    assert in_language(message("nobody has said this yet"), "id") == "nobody has said this yet"
    assert languages()[0] == "en"
