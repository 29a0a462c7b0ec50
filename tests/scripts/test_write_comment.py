"""A report written by strangers becomes a comment in which nothing is alive (SA-X10)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from write_comment import comment

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "write_comment.py"


@given(st.text())
def test_whatever_the_report_says_is_one_block_of_literal_text(report: str) -> None:
    tokens = MarkdownIt("commonmark").parse(comment(report))
    kinds = [token.type for token in tokens if token.type not in {"inline"}]
    assert kinds == [*["paragraph_open", "paragraph_close"] * 2, "fence"]


def test_a_report_cannot_close_its_block() -> None:
    words = comment("```\n# Approved\n@everyone\n````")
    assert words.endswith("`````text\n```\n# Approved\n@everyone\n````\n`````\n")


def test_hidden_and_turning_characters_are_dropped() -> None:
    assert "0812" in comment("08\u202e12\u200b")


def test_a_long_report_is_cut() -> None:
    assert len(comment("x" * 200_000)) < 60_000


def test_it_prints_the_comment_for_a_file_of_any_bytes(tmp_path: Path) -> None:
    report = tmp_path / "changes.txt"
    report.write_bytes(b"old 021 \xff new 022")
    ran = subprocess.run(
        [sys.executable, SCRIPT, report], check=True, capture_output=True, text=True
    )
    assert "call to the OLD number" in ran.stdout
    assert "old 021 \ufffd new 022" in ran.stdout
