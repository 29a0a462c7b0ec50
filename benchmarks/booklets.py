"""What a booklet costs: one of 40 pages beside WeasyPrint and Chromium, and a batch of all districts.

Usage: `python benchmarks/booklets.py [--runs 7] [--batch 60] [--full]`

The three typesetters get the same words, codes and pictograms, each in a fresh process. `--full` prints
1,500 booklets of A5 with their sheets, as 500 districts in three locales need; without it the batch is
scaled up.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import pickle
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import measuring
import pypdfium2

from generator import build
from generator.components.typesetting.typesetter import Sheet
from generator.outputs.booklet.editions import PrintJob, district_jobs
from generator.outputs.booklet.printing import print_job

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

import find_browser  # noqa: E402 - found by the line above

from tests.outputs.booklet.sample_view import sample_view  # noqa: E402 - found by the line above

TODAY = date(2026, 11, 23)
SERVICES = 18
"""As many entries as fill 40 pages."""

BOOKLETS = 1500
ADOPT_ORPHANS = 36
"""PR_SET_CHILD_SUBREAPER of Linux."""

SET = (
    "from pathlib import Path; from generator.components.typesetting.typesetter import Sheet, typeset; "
    "from generator.components.typesetting.packing import packed; "
    "what = Sheet(Path(open('template').read()), open('data.json', encoding='utf-8').read()); "
    "open('ours.pdf', 'wb').write(packed(typeset(what)))"
)
CHECKED = (
    "import sys, pickle; from generator.outputs.booklet.printing import print_job; "
    "job = pickle.load(open('job.pickle', 'rb')); "
    "[open('checked' + str(i) + '.pdf', 'wb').write(f.content) for i, f in enumerate(print_job(job))]"
)
STYLE = """
@page { size: A5; margin: 17mm 12mm 18mm 16mm; @bottom-right { content: counter(page) } }
body { font: 12pt/1.35 'Noto Sans'; margin: 0 } h1 { font-size: 16pt; break-before: page }
h2 { font-size: 14pt; border-bottom: 3pt solid } h3 { font-size: 13pt; margin: 0 }
article { break-inside: avoid; border-top: .75pt solid; margin: 1em 0 }
.qr { float: right; width: 25mm } .tile { width: 13mm; background: #000 }
.number { font: bold 20pt 'Noto Sans' }
.toc a::after { content: ' ' target-counter(attr(href), page) } p { margin: .4em 0 }
.week span { border: 1pt solid; padding: 0 .3em } .week .open { background: #000; color: #fff }
"""


def main() -> int:
    """Measure, and print two tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--batch", type=int, default=60)
    parser.add_argument("--full", action="store_true")
    options = parser.parse_args()
    compare(options.runs)
    measure_batch(BOOKLETS if options.full else options.batch)
    return 0


def compare(runs: int) -> None:
    """Print what one booklet costs with each typesetter."""

    view = sample_view(SERVICES)
    [job] = district_jobs(view, view.districts["velmora"], ("a5", "a4-short"))
    with measuring.scratch_folder() as name:
        folder = Path(name)
        (folder / "job.pickle").write_bytes(pickle.dumps(job))
        (folder / "template").write_text(str(job.what.template))
        (folder / "data.json").write_text(job.what.data, encoding="utf-8")
        (folder / "page.html").write_text(html(json.loads(job.what.data)), encoding="utf-8")
        costs = {
            who: median(command, folder, runs) for who, command in commands(folder).items()
        }
        print(f"{'one booklet, fresh process':32}   CPU s  wall s     MB  pages     KB  x CPU")
        least = costs["typst, packed"].cpu
        for who, cost in costs.items():
            path = folder / OUTPUTS[who]
            pages, size = len(pypdfium2.PdfDocument(path)), path.stat().st_size // 1024
            figures = f"{cost.cpu:7.2f} {cost.wall:7.2f} {cost.memory:6.0f} {pages:6} {size:6}"
            print(f"{who:32} {figures} {cost.cpu / least:6.1f}")


OUTPUTS = {
    "typst, packed": "ours.pdf",
    "the same, checked and imposed": "checked0.pdf",
    "WeasyPrint (PDF/UA-1)": "weasyprint.pdf",
    "Chromium (tagged)": "chromium.pdf",
}


def commands(folder: Path) -> dict[str, list[str]]:
    """Return the command of each typesetter; a missing one is told and left out."""
    python = sys.executable
    weasyprint = str(Path(python).with_name("weasyprint"))
    chromium = find_browser.find()
    found = {
        "typst, packed": [python, "-c", SET],
        "the same, checked and imposed": [python, "-c", CHECKED],
        "WeasyPrint (PDF/UA-1)": [
            weasyprint, "--pdf-variant", "pdf/ua-1", "page.html", "weasyprint.pdf",
        ],
    }  # fmt: skip
    if chromium is None:
        print("no Chromium here: scripts/find_browser.py --install")
        return found
    return found | {
        "Chromium (tagged)": [
            str(chromium), "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            "--generate-pdf-document-outline", f"--user-data-dir={folder / 'profile'}",
            "--print-to-pdf=chromium.pdf", (folder / "page.html").as_uri(),
        ],
    }  # fmt: skip


def median(command: list[str], folder: Path, runs: int) -> measuring.Cost:
    """Return the median cost of `runs` runs after one to warm up."""
    run(command, folder)
    return measuring.median([run(command, folder) for _ in range(runs)])


def run(command: list[str], folder: Path) -> measuring.Cost:
    """Run `command` and return its cost with that of every process it left behind, as browsers do."""
    ctypes.CDLL(None).prctl(ADOPT_ORPHANS, 1)
    cost = measuring.run(command, folder)
    cpu = cost.cpu
    while True:
        try:
            _, _, usage = os.wait4(-1, 0)
        except ChildProcessError:
            return replace(cost, cpu=cpu)
        cpu += usage.ru_utime + usage.ru_stime


def html(data: dict[str, Any]) -> str:
    """Return the words, codes and pictograms of a booklet as a page for the other typesetters."""
    body = [f"<h1>{escape(data['title'])}</h1><p>{escape(data['tagline'])}</p>"]
    body += [f"<h1>{escape(data['keeping']['heading'])}</h1>"]
    body += [
        f"<p>{escape(words)}</p>"
        for words in data["keeping"]["before"] + data["keeping"]["after"]
    ]
    body += [f"<h1>{escape(data['words']['needs'])}</h1><div class=toc>"]
    body += [f"<p><a href='#{n['code']}'>{escape(n['name'])}</a></p>" for n in data["needs"]]
    body += ["</div>", *needs(data)]
    for page in data["pages"]["main"] + data["pages"]["words"] + data["pages"]["last"]:
        body.append(f"<h1>{escape(page['heading'])}</h1>")
        for block in page["blocks"]:
            body += [
                f"<p>{escape(''.join(s['words'] for s in item))}</p>" for item in block["items"]
            ]
    body += [f"<p>{escape(entry['words'])}</p>" for entry in data["index"]]
    head = f"<title>{escape(data['title'])}</title><style>{STYLE}</style>"
    return f"<!doctype html><html lang=en>{head}{''.join(body)}"


def needs(data: dict[str, Any]) -> Iterator[str]:
    """Yield the needs with their services."""
    for need in data["needs"]:
        icon = data["pictures"].get(f"icon:{need['icon']}", "")
        yield f"<h2 id='{need['code']}'><span class=tile>{icon}</span>{escape(need['name'])}</h2>"
        for code in need["whole"]:
            yield service(data, data["services"][code])
        for also in need["also"] + need["nearby"]:
            yield f"<p>{escape(also['name'])} {escape(also['contacts'][0]['display'])}</p>"


def service(data: dict[str, Any], one: dict[str, Any]) -> str:
    """Return one entry."""
    parts = [
        f"<article><div class=qr>{data['pictures']['qr:' + one['qr']]}</div><h3>{escape(one['name'])}</h3>"
    ]
    parts += [f"<p class=number>{escape(c['display'])}</p>" for c in one["contacts"]]
    parts += [f"<p>{escape(one['address'])}</p><p>{escape(one['summary'])}</p>"]
    parts += [
        f"<p><b>{escape(f['question'])}</b> {escape(' '.join(f['answers']))}</p>"
        for f in one["facts"]
    ]
    days = [
        f"<span class={'open' if d['open'] else 'shut'}>{d['short']}</span>"
        for d in one["hours"]["week"]
    ]
    parts += [
        f"<p class=week>{''.join(days)}</p><p>{escape(' '.join(one['checked']))}</p></article>"
    ]
    return "".join(parts)


def measure_batch(count: int) -> None:
    """Print what `count` booklets of the real edition cost, checked and with their sheets."""
    jobs = list(real_jobs(count))
    start_cpu, start = time.process_time(), time.perf_counter()
    size = sum(len(file.content) for job in jobs for file in print_job(job))
    cpu, wall = time.process_time() - start_cpu, time.perf_counter() - start
    print(
        f"\n{count} booklets of the real edition, one process, checked, with sheets for the short edge"
    )
    print(
        f"  {cpu:.1f} s CPU, {wall:.1f} s wall, {size / 1e6:.1f} MB; {cpu / count:.2f} s CPU each"
    )
    if count < BOOKLETS:
        scaled = BOOKLETS * cpu / count
        print(
            f"  {BOOKLETS} booklets, scaled up: {scaled:.0f} s CPU, {scaled / 120:.1f} min on two cores"
        )


def real_jobs(count: int) -> Iterator[PrintJob]:
    """Yield `count` jobs, all different: the districts of the edition, over again under other names."""
    reading = build.read(ROOT, TODAY)
    views = build.build_views(reading.sound_directory(), TODAY)
    made = 0
    while True:
        for view in views:
            for district in view.districts.values():
                name = replace(district.name, value=f"{district.name.value} {made}")
                [job] = district_jobs(view, replace(district, name=name), ("a5", "a4-short"))
                yield replace(job, what=Sheet(job.what.template, job.what.data))
                made += 1
                if made == count:
                    return


if __name__ == "__main__":
    sys.exit(main())
