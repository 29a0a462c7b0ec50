"""Call sheets: for each district what to ask whom, on paper, the longest unchecked first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.components.page_context import PageContext
from generator.components.spoken_digits import spoken_digits
from generator.components.templates import TemplateSet
from generator.outputs.contract import OutputFile
from generator.outputs.reports.freshness import WORST_FIRST
from generator.problem_formats import in_language, visible
from generator.problems import Message, message
from generator.views.language.locales import direction
from generator.views.read_model.contact_view import ContactView
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView

TEMPLATES = TemplateSet(Path(__file__).resolve().parent / "templates")
FOLDER = "calls"
SHORT = 4
"""Most digits of a short number: behind it stands a line that test calls would keep busy."""

_TITLE = message("Call sheet")
_NATIONAL = message("the whole country")
_KEEP = message("Nothing here is secret, but throw this sheet away after use. Write no names.")
_SCRIPT = (
    message("“I help with a public list of services. May I ask what it should say about you?”"),
    message("“Is this the right number for people who need your help? Who answers, and when?”"),
    message("Let them say the numbers. Do not read them aloud. Tick digit by digit."),
    message("If a person who needs help answers, end politely and write nothing down."),
    message("What they did not answer stays `unknown`."),
)
_SHORT_LINE = message("Do not test this line: ask the office behind it.")
_ANSWERS = (
    message("right number"),
    message("another number:"),
    message("nobody answers"),
    message("closed"),
)
_ASK = message("ask")
_CHECKED = message("last checked")
_WORDS = message("in words")
_SIGNED = message("day, way, role:")
BOX, LINE = "☐", "____________"


@dataclass(frozen=True, slots=True)
class _Call:
    """One way to reach a service, as the sheet shows it."""

    label: str
    display: str
    spoken: str
    warning: str


@dataclass(frozen=True, slots=True)
class _Item:
    """One service on a sheet: who, how it was checked, how it is reached, what nobody knows."""

    heading: str
    checked: str
    calls: tuple[_Call, ...]
    questions: tuple[str, ...]


def call_sheets(view: DirectoryView, language: str) -> Iterator[OutputFile]:
    """Yield two sheets, a page to print and a text, per district, per province and for the country.

    Records speak the locale of `view`, the sheet itself `language`, one of those editors read.
    """
    for key, name, services in _sheets(view, language):
        items = [_item(service, language) for service in sorted(services, key=_doubt)]
        if items:
            title = f"{in_language(_TITLE, language)}: {visible(name)}"
            page = _as_html(title, view.today, items, language)
            yield OutputFile(f"{FOLDER}/{key}.html", page.encode())
            yield OutputFile(
                f"{FOLDER}/{key}.txt", _as_text(title, view.today, items, language).encode()
            )


def _sheets(view: DirectoryView, language: str) -> Iterator[tuple[str, str, list[ServiceView]]]:
    national = [one for one in view.services.values() if "national" in one.areas]
    yield "national", in_language(_NATIONAL, language), _reachable(national)
    for province in view.provinces:
        yield province.id, province.name.value, _reachable(province.services)
    for district in view.districts.values():
        yield district.id, district.name.value, _reachable(district.here)


def _reachable(services: list[ServiceView] | tuple[ServiceView, ...]) -> list[ServiceView]:
    return [service for service in services if service.contacts]


def _doubt(service: ServiceView) -> tuple[int, str, str]:
    return WORST_FIRST.index(service.assurance.state), service.assurance.date, service.id


def _item(service: ServiceView, language: str) -> _Item:
    names = dict.fromkeys((service.organization.value, service.name.value))
    return _Item(
        heading=visible(f"{' – '.join(names)} ({service.code})"),
        checked=visible(" ".join(service.assurance.sentences)),
        calls=tuple(_call(contact, language) for contact in service.contacts),
        questions=tuple(map(visible, service.unknown)),
    )


def _call(contact: ContactView, language: str) -> _Call:
    label = (
        f"{contact.channel_label} – {contact.label}" if contact.label else contact.channel_label
    )
    is_short = contact.is_phone and len(contact.dial) <= SHORT
    return _Call(
        label=visible(label),
        display=visible(contact.display),
        spoken=spoken_digits(contact.display, language) if contact.is_phone else "",
        warning=in_language(_SHORT_LINE, language) if is_short else "",
    )


def _as_text(title: str, today: str, items: list[_Item], language: str) -> str:
    def words(said: Message) -> str:
        return in_language(said, language)

    lines = [title, today, words(_KEEP), "", *(f"- {words(step)}" for step in _SCRIPT)]
    answers = "   ".join(f"{BOX} {words(answer)}" for answer in _ANSWERS)
    for item in items:
        lines += ["", item.heading, f"  {words(_CHECKED)}: {item.checked}"]
        for call in item.calls:
            lines.append(f"  {call.label}: {call.display}")
            lines += [f"    {words(_WORDS)}: {call.spoken}"] if call.spoken else []
            lines.append(f"    {call.warning or answers}")
        lines += [f"  {BOX} {words(_ASK)}: {asked} {LINE}" for asked in item.questions]
        lines.append(f"  {words(_SIGNED)} {LINE}")
    return "".join(f"{line}\n" for line in lines)


def _as_html(title: str, today: str, items: list[_Item], language: str) -> str:
    def words(said: Message) -> str:
        return in_language(said, language)

    context = PageContext(lambda said: said, language, direction(language), "")
    page = TEMPLATES.compose(
        "call_sheet",
        context,
        title=title,
        today=today,
        keep=words(_KEEP),
        script=[words(step) for step in _SCRIPT],
        items=[_values_of(item) for item in items],
        answers=[words(answer) for answer in _ANSWERS],
        ask=words(_ASK),
        checked=words(_CHECKED),
        in_words=words(_WORDS),
        signed=words(_SIGNED),
    )
    return str(page).rstrip("\n") + "\n"


def _values_of(item: _Item) -> dict[str, object]:
    calls = [
        {
            "label": call.label,
            "display": call.display,
            "spoken": call.spoken,
            "warning": call.warning,
        }
        for call in item.calls
    ]
    return {
        "heading": item.heading,
        "checked": item.checked,
        "calls": calls,
        "questions": list(item.questions),
    }
