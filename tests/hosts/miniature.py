"""The miniature directory as a project of MkDocs: built, or served to be edited."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

SETTINGS = """\
site_name: Services near you
site_url: https://example.org/near/
use_directory_urls: false
strict: true
theme: {name: directory, language: en}
nav: [handbook/index.md]
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: true
      reconfigure_search: false
      languages:
        - {locale: en, name: English, default: true}
        - {locale: id, name: Bahasa Indonesia}
  - directory: {today: "2026-11-23", print: false}
"""
HANDBOOK = "# Handbook\n\n[Places](../places.html)\n"
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Project:
    """A project in a folder of its own."""

    root: Path

    def write(self, file: str, text: str) -> None:
        """Write a file of the project."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace words in a file that has them."""
        text = (self.root / file).read_text(encoding="utf-8")
        assert old in text
        self.write(file, text.replace(old, new))

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment in the project."""
        program, *options = command
        return subprocess.run(
            [BIN / program, *options],
            cwd=self.root,
            env=environment(self.root),
            check=False,
            capture_output=True,
            text=True,
        )

    def site(self) -> dict[str, bytes]:
        """Return every file of the built site by its path."""
        folder = self.root / "site"
        found = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def make_project(tiny: Path, root: Path) -> Project:
    """Copy the miniature directory to `root` and give it a handbook in two languages."""
    shutil.copytree(tiny, root)
    project = Project(root)
    project.write("mkdocs.yml", SETTINGS)
    for locale in ("en", "id"):
        project.write(f"docs/{locale}/handbook/index.md", HANDBOOK)
    return project


def environment(root: Path) -> dict[str, str]:
    """Return the environment of a program: nothing that silences others, and passing files of its own."""
    told = {"NO_MKDOCS_2_WARNING", "DIRECTORY_LANGUAGE"}
    kept = {name: value for name, value in os.environ.items() if name not in told}
    passing = root.parent / "passing"
    passing.mkdir(exist_ok=True)
    return {**kept, "TMPDIR": str(passing)}


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


@contextmanager
def running(root: Path, command: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """Run a program of the environment in `root` until the block ends."""
    program, *options = command
    with subprocess.Popen(
        [BIN / program, *options], cwd=root, env=environment(root), text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def build_here(project: Project, settings: str = SETTINGS) -> None:
    """Build the project with MkDocs in this process; its errors arise here.

    Raises `mkdocs.exceptions.Abort`, after the reason was logged, and what a configuration raises.
    """
    project.write("mkdocs.yml", settings)
    config = load_config(str(project.root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
