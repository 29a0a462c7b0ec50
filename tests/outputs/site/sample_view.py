"""A directory made by hand, with every state a page must cope with; all numbers belong to nobody."""

from __future__ import annotations

from dataclasses import replace

from generator.views.read_model.answer_view import AdviceView, AnswerView, OfficeView
from generator.views.read_model.rule_view import RuleView
from generator.views.read_model.contact_view import ContactView, DayView, HelpLineView, HoursView
from generator.views.read_model.directory_view import DirectoryView, EditionView, LocaleView
from generator.model.codes import AddressVisibility, Channel, Level, Status
from generator.model.keys import ChoiceKey, FactKey
from generator.views.read_model.check_state import CheckState
from generator.views.read_model.need_view import NeedServiceView, NeedView, SituationView
from generator.views.read_model.page_view import Block, BlockKind, PageView, Span
from generator.views.read_model.place_view import (
    CellView,
    ChoiceView,
    DistrictView,
    NearbyView,
    ProvinceView,
)
from generator.views.read_model.service_view import AssuranceView, Fact, PlaceView, ServiceView
from generator.views.read_model.text_view import Link, Origin, Text

NAMES = {"en": "English", "id": "Bahasa Indonesia", "ar": "العربية"}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NEEDS = ("safe", "health", "talk", "rights", "stay")
ALWAYS = HoursView("always", ("Day and night, every day",), (), "", "Etc/GMT-7", "", 420)
UNKNOWN = HoursView("unknown", (), (), "", "Etc/GMT-7", "", 420)
OFFICE = HoursView(
    state="bands",
    lines=("Monday to Friday, 8 in the morning to 4 in the afternoon",),
    week=tuple(
        DayView(day, day[:2], number < 5, ("8.00–16.00",) if number < 5 else ())
        for number, day in enumerate(DAYS)
    ),
    machine=";".join(f"{day} 08:00-16:00" for day in ("MO", "TU", "WE", "TH", "FR")),
    zone="Etc/GMT-7",
    zone_label="Western time",
    offset_minutes=420,
)


def words(message: str, plural: str = "", /, **values: object) -> str:
    """Translate nothing: the English message, filled in."""
    template = plural if plural and values.get("count") != 1 else message
    return template.format_map(values)


def text(value: str, lang: str = "en") -> Text:
    """Return a text of the page's own language, or one that is foreign there."""
    return Text(value, lang, "rtl" if lang == "ar" else "ltr")


def contact(number: str, channel: Channel = Channel.VOICE, **changes: object) -> ContactView:
    """Return a contact; `number` as people read it."""
    dial = number.replace("\u00a0", "")
    made = ContactView(
        id="office",
        organization_id="open-line",
        channel=channel,
        channel_label={Channel.VOICE: "Phone", Channel.WHATSAPP: "WhatsApp"}.get(channel, channel.title()),
        label=None,
        display=number,
        dial=dial,
        href=f"tel:{dial}",
        extension="",
        notes=("The call is free.",),
        hours=None,
        is_phone=channel in {Channel.VOICE, Channel.WHATSAPP, Channel.SMS},
        in_doubt=False,
    )
    return replace(made, **changes)


def facts() -> tuple[Fact, ...]:
    """Return some answered questions, in order."""
    return (
        Fact(FactKey.GET, "What do you get?", (text("Someone to listen"), text("A free lawyer"))),
        Fact(FactKey.COST, "What does it cost?", (text("Everything is free."),)),
        Fact(FactKey.WHO, "Who is it for?", (text("For people of every gender."),)),
        Fact(
            FactKey.STEPS,
            "What happens when you call or come?",
            (
                text("Someone answers."),
                text("They listen to you."),
                text("They ask where you are."),
            ),
            is_steps=True,
        ),
        Fact(FactKey.POLICE, "Will the police know?", (text("Only if you ask for it."),)),
        Fact(FactKey.HOURS, "When are they open?", tuple(text(line) for line in OFFICE.lines)),
        Fact(FactKey.PLACE, "Where is it?", (text("Call first. The place is not public."),)),
    )


def assurance(state: CheckState = CheckState.FRESH) -> AssuranceView:
    """Return how sure we are."""
    said = ("Checked by phone on 2 November 2026.",)
    if state is not CheckState.FRESH:
        said = ("Read on a web page of 2023.", "We have not phoned to check yet.")
    return AssuranceView(
        state,
        "2026-11-02",
        "2 November 2026",
        state is CheckState.FRESH,
        said,
        (("https://office.example.org/page", "2026-11-02"),),
    )


def service(number: int, **changes: object) -> ServiceView:
    """Return the service `number`."""
    code = f"aab{chr(97 + number // 26)}{chr(97 + number % 26)}"
    made = ServiceView(
        id=f"open-line/line-{number}",
        code=code,
        path=f"s/{code}.html",
        title=f"Address and number {number}",
        name=text(f"Someone to listen {number}"),
        organization=text("Open Line"),
        run_by="organization that is not part of the government",
        reach=Level.NATIONAL,
        summary=text("Talk to someone about what you need, by phone, day and night."),
        needs=(Link("n/talk.html", text("Someone to talk to")),),
        need_codes=("talk/listen",),
        stages=("now",),
        contacts=(contact("0800\u00a0555\u00a00101"),),
        hours=OFFICE,
        facts=facts(),
        unknown=("if you may come without papers", "which languages they speak"),
        places=(
            PlaceView(
                AddressVisibility.WITHHELD,
                None,
                (text("Call first."),),
                text("Ambrel"),
                None,
                (Link("lines.html", text("Phone numbers")),),
            ),
        ),
        assurance=assurance(),
        badges=frozenset({ChoiceKey.MEN, ChoiceKey.FREE}),
        badge_labels=("Open to men", "Everything is free"),
        notices=(),
        status=Status.ACTIVE,
        areas=("national",),
        report_href="mailto:corrections@example.org",
    )
    return replace(made, **changes)


def sample_services() -> tuple[ServiceView, ...]:
    """Return services in the states that matter."""
    foreign = Text("Bantuan hukum tanpa biaya", "id", "ltr", Origin.UNTRANSLATED)
    return (
        service(0),
        service(
            1,
            hours=UNKNOWN,
            report_href="i/safety.html#phone",
            contacts=(
                contact("021\u00a05550\u00a0102", notes=()),
                contact(
                    "0800\u00a0555\u00a00103", Channel.WHATSAPP, href="https://wa.me/6280055500103"
                ),
            ),
        ),
        service(
            2,
            name=foreign,
            summary=foreign,
            notices=(text("They moved in October. Call first."),),
            assurance=assurance(CheckState.ASK_FIRST),
        ),
        service(
            3,
            hours=ALWAYS,
            contacts=(
                contact("help@example.org", Channel.EMAIL, href="mailto:help@example.org", dial=""),
                contact(
                    "office.example.org", Channel.WEBSITE, href="https://office.example.org", dial=""
                ),
            ),
        ),
        service(
            4,
            contacts=(),
            run_by="government office",
            status=Status.DEFUNCT,
            notices=(text("This service is closed and does not exist any more."),),
        ),
    )


def cell(need: str, services: tuple[ServiceView, ...], district: str) -> CellView:
    """Return one need in one district: Ambrel has services, Tunwick has none."""
    has = district == "ambrel"
    return CellView(
        need_code=need,
        path=f"p/{district}/{need}.html",
        title=f"{need.title()} {district.title()}",
        heading=f"{need.title()} in {district.title()}",
        here=services[:2] if has else (),
        province=services[2:3],
        national=services[3:],
        nearby=()
        if has
        else (NearbyView(services[0], Link("p/ambrel.html", text("Ambrel")), 14),),
        gap=None if has else "There is no such help in Tunwick yet.",
        kinds=(answer(f"p/{district}/{need}.html#k1", services, "k1"),),
        gap_men="There is no help known to be open to men here yet."
        if need == "stay"
        else None,
    )


def district(name: str, services: tuple[ServiceView, ...]) -> DistrictView:
    """Return one district."""
    title = name.title()
    return DistrictView(
        id=name,
        code="99.01",
        path=f"p/{name}.html",
        title=f"Addresses in {title}",
        name=text(title),
        province_id="velmora",
        province=Link("p/velmora.html", text("Velmora")),
        seat="Ambrel Town",
        cells=tuple(cell(need, services, name) for need in NEEDS),
        answers=(answer(f"p/{name}/w1.html", services, forks=FORKS),),
        choices=(
            ChoiceView(
                ChoiceKey.MEN,
                f"p/{name}/c1.html",
                f"List M {title}",
                f"Open to men in {title}",
                services[:2],
                None,
            ),
            ChoiceView(
                ChoiceKey.NO_PAPERS,
                f"p/{name}/c4.html",
                f"List P {title}",
                f"Without papers in {title}",
                (),
                "Nothing is known yet.",
            ),
        ),
        here=services[:2],
        services=services,
        time_zone_label="Western time",
    )


def page() -> PageView:
    """Return a hand-written page with every kind of block."""
    plain = (
        Span("You can call. You choose. "),
        Span("In danger", is_strong=True),
        Span(": "),
        Span("", contact=contact("110")),
    )
    blocks = (
        Block(BlockKind.PARAGRAPH, (plain,)),
        Block(BlockKind.HEADING, ((Span("On this phone"),),), 2, "phone"),
        Block(
            BlockKind.BULLETS,
            ((Span("Delete one call."),), (Span("Read more", href="n/talk.html"),)),
        ),
        Block(BlockKind.STEPS, ((Span("Open the list."),), (Span("Choose the line."),))),
        Block(BlockKind.NOTE, ((Span("If somebody watches your phone, use another one."),),)),
        Block(BlockKind.HELP_LINES),
        Block(
            BlockKind.PARAGRAPH, ((Span("A law text", href="https://law.example.org/act"),),)
        ),
    )
    return PageView(
        id="safety",
        path="i/safety.html",
        title="Using these pages",
        heading=text("Using these pages"),
        summary=text("How to use them."),
        group="safety",
        audience="anyone",
        order=10,
        in_booklet=True,
        lang="en",
        direction="ltr",
        notices=("Nobody has reviewed this page yet.",),
        blocks=blocks,
    )


NAMES_OF_NEEDS = {
    "talk": "Someone to talk to",
    "stay": "A safe place to stay",
    "rights": "Your rights and money owed to you",
}


def need_view(need: str, national: tuple[ServiceView, ...]) -> NeedView:
    """Return one need with one kind of help."""
    kind = NeedServiceView(
        "listen", text("Someone to listen"), text("Once or often"), ("alone",), "k1"
    )
    return NeedView(
        code=need,
        path=f"n/{need}.html",
        title=f"Topic {need.title()}",
        name=text(NAMES_OF_NEEDS.get(need, need.title())),
        explanation=text("What belongs here."),
        icon=need,
        synonyms=("bed", "room"),
        services=(kind,),
        national=national,
        places=(Link(f"p/ambrel/{need}.html", text("Ambrel")),),
        kinds=(answer(f"n/{need}.html#k1", national, "k1"),),
    )


FORKS = (
    (Link("w/1.html", text("Back home")), True),
    (Link("w/1-2.html", text("Still there")), False),
)


def advice(of: ServiceView) -> AdviceView:
    """Return a service as somebody to ask."""
    return AdviceView(
        service=of,
        contact=of.contacts[0],
        quiet=None,
        about=("The call is free.", "We have not phoned to check yet."),
        name=text("You do not have to say who you are."),
        police=text("We do not know if the police will know."),
        is_state=False,
    )


REGISTRY = OfficeView(
    code="registry",
    path="o/1.html",
    title="Office 1",
    name=text("Registry office"),
    exists="Every district has one.",
    how_found=text("Ask in the town hall."),
    bring=text("Any paper you still have."),
    say=None,
    rules=(
        RuleView(
            key=FactKey.COST,
            question="What does it cost?",
            statement=text("Papers are free."),
            article="Law 1",
            source_href="https://example.org/law",
            needs_lawyer=False,
        ),
    ),
)


def answer(
    path: str,
    services: tuple[ServiceView, ...],
    anchor: str = "",
    forks: tuple[tuple[Link, bool], ...] = (),
    *,
    is_abroad: bool = False,
) -> AnswerView:
    """Return an answer whose first contact is that of the first service that has one."""
    reached = [one for one in services if one.contacts]
    return AnswerView(
        path=path,
        heading=text("I was not paid."),
        anchor=anchor,
        say=text("I was not paid. What can I do?"),
        first=advice(reached[0]) if reached else None,
        second=advice(reached[1]) if reached[1:] else None,
        offices=(REGISTRY,),
        others=tuple(reached[2:]),
        without_way=tuple(one for one in services if not one.contacts),
        next_step="Nobody answers? Ask at: Registry office.",
        forks=forks,
        is_abroad=is_abroad,
    )


def situation(national: tuple[ServiceView, ...]) -> SituationView:
    """Return one thing that may have happened."""
    return SituationView(
        code="aa",
        path="w/1.html",
        title="Choice A",
        name=text("I was not paid."),
        icon="rights",
        needs=(Link("n/rights.html#k1", text("Your rights")),),
        synonyms=("wage",),
        answers=(answer("w/1.html", national, forks=FORKS), answer("w/1-2.html", national[:1], is_abroad=True)),
    )


def provinces(
    districts: tuple[DistrictView, ...], services: tuple[ServiceView, ...]
) -> tuple[ProvinceView, ...]:
    """Return a province with districts and one without."""
    covered = ProvinceView(
        id="velmora",
        path="p/velmora.html",
        title="Places in Velmora",
        name=text("Velmora"),
        is_covered=True,
        districts=districts,
        not_covered=(text("Karsten"),),
        services=services,
    )
    missing = ProvinceView(
        id="karsen",
        path="p/karsen.html",
        title="Places in Karsen",
        name=text("Karsen"),
        is_covered=False,
        districts=(),
        not_covered=(text("Oldport"), text("Newport")),
        services=(),
    )
    return covered, missing


def locale_views(current: str) -> tuple[LocaleView, ...]:
    """Return the language menu as seen from the locale `current`."""
    return tuple(
        LocaleView(
            locale=locale,
            name=name,
            direction="rtl" if locale == "ar" else "ltr",
            prefix="" if locale == "en" else f"{locale}/",
            status="in_progress" if locale == "ar" else "complete",
            is_current=locale == current,
        )
        for locale, name in NAMES.items()
    )


EDITION = EditionView(
    number="1",
    code="TN-1",
    date="2026-11-02",
    date_words="2 November 2026",
    is_draft=True,
    draft_notice="This is a draft. Nobody has phoned these numbers yet.",
    stop_using="2027-11-02",
    stop_using_words="2 November 2027",
    publisher="Sample Publisher",
)


def help_lines(path: str) -> tuple[HelpLineView, ...]:
    """Return the two lines of every page; `path` is the page of their service."""
    notes = ("The call is free.", "They keep a record of calls.")
    first = HelpLineView(
        text("Open Line"), text("You are in danger now"), contact("110", notes=notes), path
    )
    second = HelpLineView(
        text("Fair Pay Office"),
        text("You were not paid"),
        contact("0800\u00a0555\u00a00199"),
        path,
    )
    return first, second


def sample_view(
    locale: str = "en", services: tuple[ServiceView, ...] | None = None
) -> DirectoryView:
    """Return the whole sample in one locale; its words stay English, whatever the locale."""
    shown = services or sample_services()
    districts = {name: district(name, shown) for name in ("ambrel", "tunwick")}
    return DirectoryView(
        locale=locale,
        direction="rtl" if locale == "ar" else "ltr",
        prefix="" if locale == "en" else f"{locale}/",
        locales=locale_views(locale),
        name="Services near you",
        tagline="Help, offices and numbers, place by place",
        edition=EDITION,
        site_url="https://example.org/near/",
        short_url="near.example.org",
        exit_url="https://www.example.com/weather",
        today="2026-11-20",
        offices=(REGISTRY,),
        help_lines=help_lines(shown[0].path),
        card_lines=(contact("110"),),
        needs=tuple(need_view(need, shown[3:]) for need in NEEDS),
        situations=(situation(shown[3:]),),
        provinces=provinces(tuple(districts.values()), shown[2:3]),
        districts=districts,
        services={one.id: one for one in shown},
        pages=(page(),),
        words=words,
    )
