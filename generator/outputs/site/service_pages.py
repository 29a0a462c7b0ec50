"""One service: the number first, then the questions people ask, in their order (SA-T1)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.site.cards import Cards
from generator.outputs.site.file_lists import files
from generator.outputs.site.place_pages import way
from generator.outputs.site.shell import NOTHING, SitePage, Shell
from generator.outputs.site.structured_data import structured_data
from generator.views.read_model.download_view import DownloadUse
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link, Origin


def service(shell: Shell, cards: Cards, shown: ServiceView) -> SitePage:
    """Return the page of one service."""
    path = shown.path
    body = shell.compose(
        "service",
        path,
        service=shown,
        notices=shown.notices,
        foreign=list(_foreign_parts(shell, shown)),
        call_note=cards.call_note(path),
        read_aloud=cards.read_aloud(path),
        hours=cards.hours(shown, path),
        places=shell.compose("places", path, places=shown.places, level=3)
        if shown.places
        else NOTHING,
        files=files(shell, path, (shown.code,), DownloadUse.KEEP, DownloadUse.PRINT),
    )
    return SitePage(path, shown.title, body, _steps(shell, shown), structured_data(shell, shown))


def _steps(shell: Shell, shown: ServiceView) -> tuple[Link, ...]:
    """Return the way to a service of one district: there stands what else is near."""
    districts = [d for d in map(shell.view.districts.get, shown.areas) if d is not None]
    return way(shell, districts[0]) if len(districts) == len(shown.areas) == 1 else ()


def _foreign_parts(shell: Shell, shown: ServiceView) -> Iterator[str]:
    """Name what is shown in another language because the translation is missing or old (SA-A8)."""
    if shown.name.origin is not Origin.OWN:
        yield shell.words("the name")
    if shown.summary.origin is not Origin.OWN:
        yield shell.words("the short text")
    for fact in shown.facts:
        if any(answer.origin is not Origin.OWN for answer in fact.answers):
            yield fact.question
