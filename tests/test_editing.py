"""Any edits, one after the other: there are mistakes to report, or a preview shows what a build makes."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import build
from generator.loading.locked_texts import refreshed
from generator.outputs import site
from generator.outputs.contract import RenderOptions
from generator.problems import Severity
from generator.translations.lock import format_lock

TODAY = date(2026, 11, 23)
LOCK = "directory_data/translations.lock"
ORGANIZATIONS = "directory_data/organizations"
FOLDERS = ("national", "velmora", "ambrel", "tunwick")
EDITS_EACH = 12

Step = tuple[Any, Any]
"""A mapping or a list of a record, and a key or a position in it."""


class Editor:
    """Somebody who edits records of one project, without a plan but always the same with the same seed."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.today = TODAY
        self.chance = random.Random(seed)  # noqa: S311 - no secret
        self.did: list[str] = []

    def edit(self) -> None:
        """Do one thing that an editor, an importer or a merge could do."""
        once: list[Callable[[], None]] = [
            self._come, self._go, self._move, self._double, self._stray, self._lock, self._unlock, self._wait,
        ]  # fmt: skip
        often: list[Callable[[], None]] = [
            self._say,
            self._shuffle,
            self._drop,
            self._write,
        ] * 4
        what = self.chance.choice(once + often)
        self.did.append(what.__name__)
        what()

    def state(self) -> dict[Path, bytes]:
        """Return all files as they are."""
        return {path: path.read_bytes() for path in self.root.rglob("*") if path.is_file()}

    def restore(self, state: dict[Path, bytes]) -> None:
        """Undo all since `state`."""
        self.did.append("restore")
        for path in self.state().keys() - state.keys():
            path.unlink()
        for path, content in state.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def _files(self, pattern: str = "directory_data/**/*.yaml") -> list[Path]:
        return sorted(self.root.glob(pattern))

    def _record(self) -> Path:
        return self.chance.choice(self._files(f"{ORGANIZATIONS}/**/*.yaml") or self._files())

    def _change(self, change: Callable[[Any, list[Step]], None]) -> None:
        """Change a record, or one of all files, through all steps in it."""
        path = (
            self._record() if self.chance.random() < 0.6 else self.chance.choice(self._files())
        )
        try:
            content = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts
        except yaml.YAMLError:
            return
        steps = list(_steps(content))
        if steps:
            self.did[-1] += f" {path.name}"
            change(content, steps)
            text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=1000)
            path.write_text(text, "utf-8")

    def _say(self) -> None:
        """Give one value the words of another of the same name, or words of its own."""

        def change(_: Any, steps: list[Step]) -> None:  # noqa: ANN401
            part, key = self.chance.choice(
                [step for step in steps if isinstance(step[0][step[1]], str)]
            )
            others = [
                other[other_key]
                for path in self._files()
                for other, other_key in _steps(_parsed(path))
                if other_key == key and isinstance(other[other_key], str)
            ]
            own = [f"{part[key]} too", part[key][::-1]]
            part[key] = self.chance.choice(own if self.chance.random() < 0.3 else others or own)

        self._change(change)

    def _shuffle(self) -> None:
        """Put keys or items in another order, as a program that formats would."""

        def change(content: Any, steps: list[Step]) -> None:  # noqa: ANN401
            groups = [content, *(p[k] for p, k in steps if isinstance(p[k], dict | list))]
            group = self.chance.choice([group for group in groups if len(group) > 1] or groups)
            if isinstance(group, dict):
                pairs = list(group.items())
                group.clear()
                group.update(self.chance.sample(pairs, len(pairs)))
            else:
                self.chance.shuffle(group)

        self._change(change)

    def _drop(self) -> None:
        """Take something out, of any size."""

        def change(_: Any, steps: list[Step]) -> None:  # noqa: ANN401
            part, key = self.chance.choice(steps)
            del part[key]

        self._change(change)

    def _write(self) -> None:
        """Change a line of any file, a page too, or leave it half-written."""
        path = self.chance.choice([*self._files(), *self._files("docs/**/*.md")])
        lines = path.read_text("utf-8").split("\n")
        number = self.chance.randrange(len(lines))
        self.did[-1] += f" {path.name}"
        lines[number] = self.chance.choice([
            "", f"{lines[number]} # KDRT Jl. Mawar 5", lines[number][:-2], f"{lines[number]} \t:",
            lines[number].replace("2026", "2025"), lines[number].replace("0", "9"),
        ])  # fmt: skip
        path.write_text("\n".join(lines), "utf-8")

    def _come(self) -> None:
        path = self._record()
        path.with_name(f"new-{self.chance.randrange(5)}.yaml").write_bytes(path.read_bytes())

    def _go(self) -> None:
        self._record().unlink()

    def _move(self) -> None:
        path = self._record()
        path.rename(self._folder() / path.name)

    def _double(self) -> None:
        """Leave the old file where it was: two records of one name."""
        path = self._record()
        target = self._folder() / path.name
        target.write_text(path.read_text("utf-8").replace("2026-0", "2025-0"), "utf-8")

    def _folder(self) -> Path:
        folder = self.root / ORGANIZATIONS / self.chance.choice(FOLDERS)
        folder.mkdir(exist_ok=True)
        return folder

    def _stray(self) -> None:
        name = self.chance.choice(["notes.txt", "a/b.yaml", "organizations/x.yaml"])
        path = self.root / "directory_data" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("stray", "utf-8")

    def _lock(self) -> None:
        """Remember all translations as they are now."""
        directory = build.read(self.root, self.today).directory
        if directory is not None:
            (self.root / LOCK).write_text(format_lock(refreshed(directory, "")), "utf-8")

    def _unlock(self) -> None:
        (self.root / LOCK).unlink(missing_ok=True)

    def _wait(self) -> None:
        self.today += timedelta(days=self.chance.choice([1, 200]))


def _parsed(path: Path) -> Any:  # noqa: ANN401
    try:
        return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts
    except yaml.YAMLError:
        return None


def _steps(value: Any) -> list[Step]:  # noqa: ANN401
    if not isinstance(value, dict | list):
        return []
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [(value, key) for key in keys] + [s for key in keys for s in _steps(value[key])]


def built(views: build.Views) -> dict[str, bytes]:
    """Return every page as a build makes it."""
    batches = site.PRODUCT.batches(views, RenderOptions())
    return {file.path: file.content for batch in batches for file in batch()}


def previewed(views: build.Views) -> dict[str, bytes | None]:
    """Return every page as a preview makes it, the last one first, and what the pages share."""
    preview = site.OnDemand(views)
    shared = [file.path for file in site.render_common(views)]
    return {path: preview.content(path) for path in [*reversed(preview.paths), *shared]}


SEEDS = [0, 1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 4))]


@pytest.mark.parametrize("seed", SEEDS)
def test_after_any_edits_a_preview_shows_what_a_build_makes(
    tiny: Path, tmp_path: Path, seed: int
) -> None:
    root = tmp_path / "project"
    shutil.copytree(tiny, root)
    editor = Editor(root, seed)
    sound, shown = editor.state(), 0
    for _ in range(EDITS_EACH):
        editor.edit()
        reading = build.read(root, editor.today)
        if any(problem.severity is Severity.ERROR for problem in reading.problems):
            editor.restore(sound)
            continue
        sound = editor.state()
        views = build.build_views(reading.sound_directory(), editor.today)
        assert previewed(views) == built(views), editor.did
        shown += 1
    assert shown, editor.did
