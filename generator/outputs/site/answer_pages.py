"""Answers: to what happened, with and without a place, and to each kind of help of a need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.components.fragment import Fragment
from generator.outputs.site.listing import Section, links, sections_page
from generator.outputs.site.shell import SitePage, Shell
from generator.views.publishing.copies import first_alone
from generator.views.read_model.answer_view import AnswerView
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.need_view import SituationView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView
from generator.views.read_model.text_view import Link


def answer(shell: Shell, path: str, told: AnswerView, *, whole: bool) -> Fragment:
    """Return an answer for the page at `path`; `whole` where it has the page for itself."""
    return shell.compose(
        "answer",
        path,
        answer=told,
        forks=told.forks,
        whole=whole,
        others=_rows(told.others),
        without_way=_rows(told.without_way),
    )


def kinds(
    shell: Shell, path: str, told: Sequence[AnswerView], services: Sequence[ServiceView]
) -> Iterator[Section]:
    """Yield a section for each kind of help of a need, then all its `services`, those with a number first."""
    for one in told:
        body = answer(shell, path, one, whole=False)
        yield Section(body, one.heading, anchor=one.anchor)
    reached = [service for service in services if service.contacts]
    silent = [service for service in services if not service.contacts]
    words = shell.words
    yield rest(shell, path, words("Others to ask: {count}", count=len(reached)), reached)
    yield rest(shell, path, words("Without a number yet: {count}", count=len(silent)), silent)
    yield Section(shell.compose("call_note", path))


def rest(shell: Shell, path: str, summary: str, services: Sequence[ServiceView]) -> Section:
    """Return services as a folded list of names and numbers; nothing where there are none."""
    return Section(shell.compose("rest", path, summary=summary, rows=_rows(services)))


def _rows(services: Sequence[ServiceView]) -> list[tuple[ServiceView, ContactView | None]]:
    return [(service, first_alone(service)) for service in services]


def situation(shell: Shell, happened: SituationView, told: AnswerView) -> SitePage:
    """Return the answer to a situation where no place was named yet; it asks for one."""
    sections = [Section(answer(shell, told.path, told, whole=True))]
    if not told.is_abroad:
        sections += _places(shell, happened, told)
    sections += _ways_on(shell, told.path, happened)
    steps = (shell.link("w/index.html", shell.words("What happened?")),)
    return _page(shell, told, _title(happened, told), sections, steps)


def situation_here(
    shell: Shell, happened: SituationView, told: AnswerView, area: DistrictView
) -> SitePage:
    """Return the answer to a situation for the people of one district."""
    sections = [Section(answer(shell, told.path, told, whole=True))]
    sections += _ways_on(shell, told.path, happened)
    happened_where = Link(happened.path, happened.name)
    steps = (Link(area.path, area.name), happened_where)
    return _page(shell, told, f"{_title(happened, told)} – {area.name}", sections, steps)


def _title(happened: SituationView, told: AnswerView) -> str:
    """Return a neutral title that differs from fork to fork."""
    number = told.path.removesuffix(".html").rpartition("/")[2].partition("-")[2]
    return f"{happened.title}-{number}" if number else happened.title


def _page(
    shell: Shell,
    told: AnswerView,
    title: str,
    sections: Sequence[Section],
    steps: tuple[Link, ...],
) -> SitePage:
    body = sections_page(shell, told.path, told.heading, sections)
    return SitePage(told.path, title, body, steps)


def _places(shell: Shell, happened: SituationView, told: AnswerView) -> Iterator[Section]:
    """Ask for the place by list; what was asked stays, and only the address remembers the place."""
    file = told.path.partition("/")[2]
    areas = [
        {
            "name": shell.words("Places in {province}", province=province.name),
            "links": [
                Link(f"p/{district.id}/w{file}", district.name) for district in province.districts
            ],
        }
        for province in shell.view.provinces
        if province.is_covered
    ]
    body = shell.compose("areas", told.path, areas=areas, is_open=False)
    yield Section(body, shell.words("Where are you?"))


def _ways_on(shell: Shell, path: str, happened: SituationView) -> Iterator[Section]:
    helping = next(
        (one for one in shell.view.situations if one.code == "helping_someone"), None
    )
    yield Section(shell.compose("call_note", path))
    yield Section(links(shell, path, happened.needs), shell.words("This may help too"))
    if helping is not None and helping is not happened:
        yield Section(links(shell, path, (Link(helping.path, helping.name),)))
