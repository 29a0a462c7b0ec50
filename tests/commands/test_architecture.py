"""The page of the architecture cannot drift: the tree writes its list of packages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.commands.architecture import FILE, architecture

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "generator"


def test_every_package_stands_on_the_page_with_its_layer_and_first_sentence() -> None:
    page = architecture(ROOT) or ""
    packages = [path.parent.relative_to(PACKAGE) for path in PACKAGE.rglob("__init__.py")]
    below = [path.as_posix() for path in packages if path.parts]
    assert len(below) > 20
    assert [name for name in below if f"| `{name}/` |" not in page] == []
    assert "| `checks/rules/secrecy/` | What can cost a life. |" in page


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Only what the page is made of: it, the layers, the tree."""
    (tmp_path / FILE).parent.mkdir(parents=True)
    for name in (FILE, "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(
        ROOT / FILE.rpartition("/")[0] / "decisions", (tmp_path / FILE).parent / "decisions"
    )
    shutil.copytree(
        PACKAGE, tmp_path / "generator", ignore=shutil.ignore_patterns("*.ttf", "*.otf")
    )
    return tmp_path


def test_a_moved_package_moves_on_the_page(project: Path) -> None:
    (project / "generator/checks/rules/secrecy").rename(
        project / "generator/checks/rules/hidden"
    )
    page = architecture(project) or ""
    assert "| `checks/rules/hidden/` | What can cost a life. |" in page
    assert "rules/secrecy" not in page


def test_what_a_person_wrote_around_it_stays(project: Path) -> None:
    page = project / FILE
    before = page.read_text("utf-8")
    assert architecture(project) == before
    page.write_text(f"{before}More.\n", "utf-8")
    assert architecture(project) == f"{before}More.\n"


def test_a_place_for_new_things_that_is_gone_is_found(project: Path) -> None:
    shutil.rmtree(project / "docs/maintainers/decisions")
    with pytest.raises(ValueError, match="docs/maintainers/decisions holds no decision"):
        architecture(project)


def test_a_page_without_marks_is_found(project: Path) -> None:
    (project / FILE).write_text("# Architecture\n", "utf-8")
    with pytest.raises(ValueError, match="the marks"):
        architecture(project)


def test_other_projects_have_no_such_page(tiny: Path) -> None:
    assert architecture(tiny) is None
