"""A directory of an invented country, large enough for a real booklet: 44 services in one district.

Places are invented and all numbers lie in ranges nobody can be reached at.
"""

from __future__ import annotations

from dataclasses import replace

from generator.checks.reading.sensitive_words import SensitiveWords
from generator.model.codes import AddressVisibility, Channel, Level, Status
from generator.model.keys import ChoiceKey, FactKey
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.contact_view import (
    ContactView,
    DayView,
    HelpLineView,
    HoursView,
)
from generator.views.read_model.directory_view import DirectoryView, EditionView, LocaleView
from generator.views.read_model.need_view import NeedView
from generator.views.read_model.page_view import Block, BlockKind, PageView, Span
from generator.views.read_model.place_view import (
    CellView,
    DistrictView,
    NearbyView,
    ProvinceView,
)
from generator.views.read_model.service_view import AssuranceView, Fact, PlaceView, ServiceView
from generator.views.read_model.text_view import Link, Text

NEEDS = {
    "stay": "A place to stay",
    "safe": "Safe from threats",
    "health": "Health",
    "talk": "Someone to talk to",
    "basics": "Food, clothes, money for now",
    "work": "Work and money",
    "learn": "Learn",
    "papers": "ID and papers",
    "rights": "Free lawyer, wages, money owed",
    "case": "If there is a case",
    "family": "Family and children",
    "home": "Getting home",
    "guide": "One person who helps you",
}
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def text(value: str, lang: str = "en") -> Text:
    return Text(value, lang, "rtl" if lang == "ar" else "ltr")


def phone(display: str, label: str = "", identity: str = "call") -> ContactView:
    dial = "".join(mark for mark in display if mark.isdigit() or mark == "+")
    return ContactView(
        id=identity,
        organization_id="sample",
        channel=Channel.VOICE,
        channel_label="Call",
        label=text(label) if label else None,
        display=display.replace(" ", "\u00a0").replace("-", "\u2011"),
        dial=dial,
        href=f"tel:{dial}",
        extension="",
        notes=("The call is free.",),
        hours=None,
        is_phone=True,
        in_doubt=False,
    )


def hours(days: int = 5) -> HoursView:
    week = tuple(
        DayView(day, day, i < days, ("08:00–16:00",) if i < days else ())
        for i, day in enumerate(DAYS)
    )
    return HoursView(
        "bands", ("Monday to Friday, 08:00 to 16:00",), week, "", "Etc/UTC", "UTC", 0
    )


FACTS = (
    (FactKey.COST, "What does it cost?", ("It is free.",), False),
    (FactKey.WHO, "Who is it for?", ("Women and men, from 18 years.",), False),
    (
        FactKey.STEPS,
        "What happens when you call or come?",
        ("Somebody answers.", "They listen.", "They ask what you need."),
        True,
    ),
    (FactKey.NAME, "Must I give my name?", ("No.",), False),
    (FactKey.WHO_KNOWS, "Who will know?", ("They will not tell anyone.",), False),
    (FactKey.POLICE, "Will the police know?", ("Only if you ask for it.",), False),
    (FactKey.STATEMENT, "Must I speak to the police or a court?", ("No.",), False),
    (FactKey.BRING, "What to bring", ("You may come without papers.",), False),
)


def service(
    position: int, need: str, reach: Level = Level.DISTRICT, **changes: object
) -> ServiceView:
    code = "".join(chr(97 + position // 26**power % 26) for power in (4, 3, 2, 1, 0))
    made = ServiceView(
        id=f"office-{position}/help",
        code=code,
        path=f"s/{code}.html",
        title=f"Office {position}",
        name=text(f"Help desk {position}"),
        organization=text(f"Office {position}"),
        run_by="ngo",
        reach=reach,
        summary=text(f"Somebody helps you with {NEEDS[need].lower()}, step by step."),
        needs=(Link(f"n/{need}.html", text(NEEDS[need])),),
        need_codes=(f"{need}/first",),
        stages=("now",),
        contacts=(phone(f"0000-{1000 + position}-{position:02d}"),),
        hours=hours(),
        facts=tuple(
            Fact(key, question, tuple(map(text, answers)), is_steps)
            for key, question, answers, is_steps in FACTS
        ),
        unknown=("languages", "who answers"),
        places=(
            PlaceView(
                AddressVisibility.PUBLIC,
                None,
                (text(f"Lime Street {position}, Velmora"),),
                text("Velmora"),
                None,
                (),
            ),
        ),
        assurance=AssuranceView(
            CheckState.FRESH,
            "2026-11-01",
            "1 November 2026",
            confirmed=True,
            sentences=("Checked on 1 November 2026.",),
            sources=(),
        ),
        badges=frozenset({ChoiceKey.MEN, ChoiceKey.FREE}),
        badge_labels=("Open to men", "Free"),
        notices=(),
        status=Status.ACTIVE,
        areas=("velmora",),
        report_href="",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def page(identity: str, group: str, paragraphs: int = 5) -> PageView:
    blocks = [
        Block(BlockKind.HEADING, ((Span("What it means"),),), 2, "meaning"),
        *(
            Block(
                BlockKind.PARAGRAPH,
                (
                    (
                        Span("You decide what you tell, and to whom. "),
                        Span("Nobody may force you."),
                    ),
                ),
            )
            for _ in range(paragraphs)
        ),
        Block(BlockKind.BULLETS, tuple((Span(f"One thing, number {i}"),) for i in range(3))),
        Block(
            BlockKind.NOTE, ((Span("Remember: ", is_strong=True), Span("you may ask first.")),)
        ),
        Block(BlockKind.PARAGRAPH, ((Span("wages", href="n/rights.html"),),)),
    ]
    return PageView(
        identity,
        f"i/{identity}.html",
        identity,
        text(identity.replace("-", " ").capitalize()),
        text("A page."),
        group,
        "anyone",
        10,
        in_booklet=True,
        lang="en",
        direction="ltr",
        notices=(),
        blocks=tuple(blocks),
    )


PAGES = (
    page("what-happened", "understand", 12),
    page("rights", "rights", 14),
    page("case", "rights", 14),
    page("family", "people", 12),
    page("questions", "understand", 16),
    page("words", "understand", 8),
    page("credits", "about", 4),
)


def words(message: str, **values: object) -> str:
    return message.format(**values) if values else message


def sample_view(services_per_district: int = 44) -> DirectoryView:
    codes = list(NEEDS)
    services = [
        service(i, codes[i % len(codes)], Level.NATIONAL if i % 5 == 0 else Level.DISTRICT)
        for i in range(services_per_district)
    ]
    shared = services[1]
    services[1] = replace(
        shared, need_codes=(f"{codes[1]}/first", "papers/id", "health/doctor")
    )
    district = _district(services)
    return DirectoryView(
        locale="en",
        direction="ltr",
        prefix="",
        locales=(LocaleView("en", "English", "ltr", "", "complete", is_current=True),),
        name="Services and support",
        tagline="Where to find help, and what happens when you ask.",
        edition=EditionView(
            "0.1",
            "SAMPLE",
            "2026-11-23",
            "23 November 2026",
            is_draft=True,
            draft_notice="Draft. The numbers have not all been confirmed.",
            stop_using="2027-05-23",
            stop_using_words="23 May 2027",
            publisher="Sample publisher",
        ),
        site_url="https://sample.invalid/",
        short_url="sample.invalid",
        exit_url="https://weather.invalid/",
        today="2026-11-23",
        help_lines=(
            HelpLineView(text("Open line"), text("Day and night"), phone("000-123"), ""),
            HelpLineView(text("Emergency"), text("In danger now"), phone("000-999"), ""),
        ),
        card_lines=(phone("000-123"), phone("000-999")),
        needs=tuple(_need(code) for code in codes),
        situations=(),
        provinces=(
            ProvinceView(
                "karsen",
                "p/karsen.html",
                "Karsen",
                text("Karsen"),
                is_covered=True,
                districts=(district,),
                not_covered=(),
                services=(),
            ),
        ),
        districts={district.id: district},
        services={one.id: one for one in services},
        pages=PAGES,
        words=words,
        sensitive=SensitiveWords(("trafficking", "victim")),
    )


def _need(code: str) -> NeedView:
    name = text(NEEDS[code])
    return NeedView(
        code,
        f"n/{code}.html",
        NEEDS[code],
        name,
        text("What belongs here, in one sentence."),
        code,
        (),
        (),
        (),
        (),
    )


def _district(services: list[ServiceView]) -> DistrictView:
    far = service(9000, "stay", id="far-office/help", code="zzzzz")
    cells = []
    for code, title in NEEDS.items():
        mine = tuple(s for s in services if any(n.startswith(f"{code}/") for n in s.need_codes))
        here = tuple(s for s in mine if s.reach is Level.DISTRICT)
        national = tuple(s for s in mine if s.reach is Level.NATIONAL)
        gap_men = "There is no place to stay for men here yet." if code == "stay" else None
        nearby = (
            (NearbyView(far, Link("p/tunwick.html", text("Tunwick")), 31),)
            if code == "stay"
            else ()
        )
        cells.append(
            CellView(
                code,
                f"p/velmora/{code}.html",
                title,
                title,
                here,
                (),
                national,
                nearby,
                None,
                gap_men,
            )
        )
    return DistrictView(
        "velmora",
        "00.01",
        "p/velmora.html",
        "Velmora",
        text("Velmora"),
        "karsen",
        Link("p/karsen.html", text("Karsen")),
        "Velmora",
        tuple(cells),
        (),
        tuple(s for s in services if s.reach is Level.DISTRICT),
        tuple(services),
        "",
    )
