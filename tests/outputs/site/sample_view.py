"""A directory made by hand, with every state a page must cope with; all numbers belong to nobody."""

from __future__ import annotations

from dataclasses import replace

from generator.views.contact_view import ContactView, DayView, HelpLineView, HoursView
from generator.views.directory_view import DirectoryView, EditionView, LocaleView
from generator.views.need_view import NeedServiceView, NeedView, SituationView
from generator.views.page_view import Block, BlockKind, PageView, Span
from generator.views.place_view import (
    CellView,
    ChoiceView,
    DistrictView,
    NearbyView,
    ProvinceView,
)
from generator.views.service_view import AssuranceView, Fact, PlaceView, ServiceView
from generator.views.text_view import Link, Origin, Text

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


def contact(number: str, channel: str = "voice", **changes: object) -> ContactView:
    """Return a contact; `number` as people read it."""
    dial = number.replace("\u00a0", "")
    made = ContactView(
        id="office",
        organization_id="open-line",
        channel=channel,
        channel_label={"voice": "Phone", "whatsapp": "WhatsApp"}.get(channel, channel.title()),
        label=None,
        display=number,
        dial=dial,
        href=f"tel:{dial}",
        extension="",
        notes=("The call is free.",),
        hours=None,
        is_phone=channel in {"voice", "whatsapp", "sms"},
        in_doubt=False,
    )
    return replace(made, **changes)


def facts() -> tuple[Fact, ...]:
    """Return some answered questions, in order."""
    return (
        Fact("get", "What do you get?", (text("Someone to listen"), text("A free lawyer"))),
        Fact("cost", "What does it cost?", (text("Everything is free."),)),
        Fact("who", "Who is it for?", (text("For people of every gender."),)),
        Fact(
            "steps",
            "What happens when you call or come?",
            (
                text("Someone answers."),
                text("They listen to you."),
                text("They ask where you are."),
            ),
            is_steps=True,
        ),
        Fact("police", "Will the police know?", (text("Only if you ask for it."),)),
        Fact("hours", "When are they open?", tuple(text(line) for line in OFFICE.lines)),
        Fact("place", "Where is it?", (text("Call first. The place is not public."),)),
    )


def assurance(state: str = "fresh") -> AssuranceView:
    """Return how sure we are."""
    said = ("Checked by phone on 2 November 2026.",)
    if state != "fresh":
        said = ("Read on a web page of 2023.", "Nobody has phoned yet.")
    return AssuranceView(
        state,
        "2026-11-02",
        "2 November 2026",
        state == "fresh",
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
        reach="national",
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
                "withheld",
                None,
                (text("Call first."),),
                text("Ambrel"),
                None,
                (Link("lines.html", text("Phone numbers")),),
            ),
        ),
        assurance=assurance(),
        badges=frozenset({"men", "free"}),
        badge_labels=("Open to men", "Everything is free"),
        alert=None,
        status="active",
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
            contacts=(
                contact("021\u00a05550\u00a0102", notes=()),
                contact(
                    "0800\u00a0555\u00a00103", "whatsapp", href="https://wa.me/6280055500103"
                ),
            ),
        ),
        service(
            2,
            name=foreign,
            summary=foreign,
            alert=text("They moved in October. Call first."),
            assurance=assurance("ask_first"),
        ),
        service(
            3,
            hours=ALWAYS,
            contacts=(
                contact("help@example.org", "email", href="mailto:help@example.org", dial=""),
                contact(
                    "office.example.org", "website", href="https://office.example.org", dial=""
                ),
            ),
        ),
        service(
            4,
            contacts=(),
            run_by="government office",
            status="defunct",
            alert=text("This service is closed and does not exist any more."),
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
        choices=(
            ChoiceView(
                "men",
                f"p/{name}/for-men.html",
                f"List M {title}",
                f"Open to men in {title}",
                services[:2],
                None,
            ),
            ChoiceView(
                "no_papers",
                f"p/{name}/for-papers.html",
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
        "safe",
        "i/safe.html",
        "Using these pages",
        text("Using these pages"),
        text("How to use them."),
        "safety",
        "anyone",
        10,
        True,
        "en",
        "ltr",
        ("Nobody has reviewed this page yet.",),
        blocks,
    )


def sample_view(
    locale: str = "en", services: tuple[ServiceView, ...] | None = None
) -> DirectoryView:
    """Return the whole sample in one locale; its words stay English, whatever the locale."""
    all_services = services or sample_services()
    districts = {name: district(name, all_services) for name in ("ambrel", "tunwick")}
    line = HelpLineView(
        text("Open Line"),
        text("You are in danger now, or want to ask something"),
        contact("110", notes=("The call is free.", "They keep a record of calls.")),
        all_services[0].path,
    )
    return DirectoryView(
        locale=locale,
        direction="rtl" if locale == "ar" else "ltr",
        prefix="" if locale == "en" else f"{locale}/",
        locales=tuple(
            LocaleView(
                code,
                name,
                "rtl" if code == "ar" else "ltr",
                "" if code == "en" else f"{code}/",
                "in_progress" if code == "ar" else "complete",
                code == locale,
            )
            for code, name in NAMES.items()
        ),
        name="Services near you",
        tagline="Help, offices and numbers, place by place",
        edition=EditionView(
            "1",
            "TN-1",
            "2026-11-02",
            "2 November 2026",
            True,
            "This is a draft. Nobody has phoned these numbers yet.",
            "2027-11-02",
            "2 November 2027",
            "Sample Publisher",
        ),
        site_url="https://example.org/near/",
        short_url="near.example.org",
        exit_url="https://www.example.com/weather",
        today="2026-11-20",
        help_lines=(
            line,
            replace(
                line,
                name=text("Fair Pay Office"),
                when=text("You were not paid"),
                contact=contact("0800\u00a0555\u00a00199"),
            ),
        ),
        card_lines=(contact("110"),),
        needs=tuple(
            NeedView(
                need,
                f"n/{need}.html",
                f"Topic {need.title()}",
                text(
                    {
                        "talk": "Someone to talk to",
                        "stay": "A safe place to stay",
                        "rights": "Your rights and money owed to you",
                    }.get(need, need.title())
                ),
                text("What belongs here."),
                need,
                ("bed", "room"),
                (
                    NeedServiceView(
                        "listen", text("Someone to listen"), text("Once or often"), ("alone",)
                    ),
                ),
                all_services[3:],
                (Link(f"p/ambrel/{need}.html", text("Ambrel")),),
            )
            for need in NEEDS
        ),
        situations=(
            SituationView(
                "aa",
                "w/aa.html",
                "Choice A",
                text("I was not paid."),
                "rights",
                (Link("n/rights.html#listen", text("Your rights")),),
                all_services[3:],
                ("wage",),
            ),
        ),
        provinces=(
            ProvinceView(
                "velmora",
                "p/velmora.html",
                "Places in Velmora",
                text("Velmora"),
                True,
                tuple(districts.values()),
                (text("Karsten"),),
                all_services[2:3],
            ),
            ProvinceView(
                "karsen",
                "p/karsen.html",
                "Places in Karsen",
                text("Karsen"),
                False,
                (),
                (text("Oldport"), text("Newport")),
                (),
            ),
        ),
        districts=districts,
        services={one.id: one for one in all_services},
        pages=(page(),),
        words=words,
    )
