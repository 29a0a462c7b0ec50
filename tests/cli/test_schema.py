"""`directory schema`: what is committed is what the models say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main

Run = Callable[..., Result]
ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_committed_schemas_and_reference_are_those_of_the_models() -> None:
    result = CliRunner().invoke(main, ["schema", "--check", "--root", str(ROOT)])
    assert (result.exit_code, result.output) == (0, "")


def test_old_files_are_named_then_written(run: Run, project: Path) -> None:
    result = run("schema", "--check")
    assert result.exit_code == 1
    assert (
        "generator/schemas/organization.schema.json: old; run `directory schema`\n"
        in result.output
    )
    assert not (project / "generator").exists()
    assert "docs/maintainers/reference/fields.md: written\n" in run("schema").output
    assert run("schema", "--check").exit_code == 0
    assert run("schema").output == ""
