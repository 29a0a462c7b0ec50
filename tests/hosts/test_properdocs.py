"""ProperDocs, which goes on where MkDocs 1 has stopped, makes the same site from the same project."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts.miniature import Project, make_project

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    return make_project(tiny, tmp_path_factory.mktemp("hosts") / "project")


def test_it_makes_the_same_files_byte_for_byte(project: Project) -> None:
    ran = project.run("mkdocs", "build")
    assert ran.returncode == 0, ran.stderr
    ours = project.site()
    ran = project.run("properdocs", "build", "-f", "mkdocs.yml")
    assert ran.returncode == 0, ran.stderr
    theirs = project.site()
    assert ours.keys() == theirs.keys()
    assert [path for path, content in ours.items() if theirs[path] != content] == []
    assert "id/places.html" in theirs


def test_it_refuses_the_same_mistake(project: Project) -> None:
    clinic = "directory_data/organizations/ambrel/harbour-clinic.yaml"
    project.edit(clinic, "services:", "servces:")
    ran = project.run("properdocs", "build", "-f", "mkdocs.yml")
    assert ran.returncode != 0
    assert f"{clinic}:" in ran.stderr
    assert "Traceback" not in ran.stderr
