from __future__ import annotations

import pytest

from generator.outputs.booklet.editions import PrintJob, district_jobs, service_job
from generator.outputs.booklet.printing import print_job
from generator.views.read_model.directory_view import DirectoryView
from tests.outputs.booklet.reading import page_texts
from tests.outputs.booklet.sample_view import sample_view


@pytest.fixture(scope="session")
def view() -> DirectoryView:
    return sample_view()


@pytest.fixture(scope="session")
def jobs(view: DirectoryView) -> dict[str, PrintJob]:
    made = {job.edition: job for job in district_jobs(view, view.districts["velmora"])}
    return made | {"sheet": service_job(view, next(iter(view.services.values())))}


@pytest.fixture(scope="session")
def printed(jobs: dict[str, PrintJob]) -> dict[str, bytes]:
    """Every file of the sample district, by edition."""
    made: dict[str, bytes] = {}
    for edition, job in jobs.items():
        for file in print_job(job):
            key = file.path.removeprefix("b/velmora-").removesuffix("-en.pdf")
            made[edition if edition == "sheet" else key] = file.content
    return made


@pytest.fixture(scope="session")
def a5(printed: dict[str, bytes]) -> list[str]:
    return page_texts(printed["a5"])
