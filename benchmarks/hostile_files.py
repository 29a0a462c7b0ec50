"""How much the worst records cost: hostile ones to be read, long ones to be judged by plain language.

Goals: one hostile record 1 s of processor (SA-X1), one hostile text 2 s, plain language over 500 records 2 s.
The tests only stop what has no end (`tests/limited.py`).
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from made_up_directory import make_directory
from measuring import scratch_folder

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.build import read  # noqa: E402 - they lie beside this folder, not in it
from generator.checks import CHECKS  # noqa: E402
from generator.checks.contract import Context  # noqa: E402
from tests.checks.conftest import Project  # noqa: E402
from tests.checks.test_hostile_texts import HOSTILE, write_hostile  # noqa: E402
from tests.loading.attacks import ATTACKS, MANY, read_attack, write_attack  # noqa: E402

TODAY = date(2026, 11, 23)
PLAIN_LANGUAGE = "generator.checks.rules.plain_language."


def main() -> None:
    """Print the dearest of each kind beside its goal."""
    with scratch_folder() as name:
        folder = Path(name)
        show("a hostile record", dict(hostile_records(folder)), goal=1.0)
        show("a hostile text", dict(hostile_texts(folder)), goal=2.0)
        show("plain language", {"500 records": plain_language(folder / "many")}, goal=2.0)


def show(what: str, costs: dict[str, float], goal: float) -> None:
    """Print what cost most."""
    name = max(costs, key=costs.__getitem__)
    print(f"{what}: at most {costs[name]:.2f} s CPU ({name}); goal {goal:.0f} s")


def cost(work: Callable[[], object]) -> float:
    """Return seconds of processor."""
    start = time.process_time()
    work()
    return time.process_time() - start


def hostile_records(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield what each hostile record costs, read alone."""
    contents = {name: content for name, (content, _, _) in ATTACKS.items()} | MANY
    for name, content in contents.items():
        root = folder / name
        write_attack(root, content)
        yield name, cost(lambda root=root: read_attack(root))  # type: ignore[misc]


def hostile_texts(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield what a whole check costs with one hostile text in it."""
    for number, text in enumerate(HOSTILE):
        (folder / str(number)).mkdir()
        project = Project(folder / str(number))
        write_hostile(project, text)
        yield ascii(text[:8]), cost(lambda root=project.root: read(root, TODAY))  # type: ignore[misc]


def plain_language(folder: Path) -> float:
    """Return what the checks of plain language cost on 500 records in two languages."""
    make_directory(folder, services=500, districts=25, locales=("id", "en"))
    packs = folder / "directory_data" / "languages"
    packs.mkdir(exist_ok=True)
    for pack in ("id", "en"):
        shutil.copy(ROOT / "directory_data" / "languages" / f"{pack}.yaml", packs)
    reading = read(folder, TODAY)
    assert reading.directory is not None
    context = Context(reading.directory, reading.sources, TODAY)
    checks = [check for check in CHECKS if check.module.startswith(PLAIN_LANGUAGE)]
    assert checks
    return cost(lambda: [list(check.problems(context)) for check in checks])


if __name__ == "__main__":
    main()
