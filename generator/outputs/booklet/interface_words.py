"""The words of print: templates contain none."""

from __future__ import annotations

from generator.outputs.booklet.line_data import lines_to_remember
from generator.views.read_model.directory_view import DirectoryView


def booklet_words(view: DirectoryView) -> dict[str, str]:
    """Return the words every printed edition may place, by key; `{number}` is filled by the typesetter."""
    words = view.words
    return {
        "page": words("page {number}", number="{number}"),
        "stop": words("Stop using after {date}", date=view.edition.stop_using_words),
        "edition": words("Edition {number}", number=view.edition.number),
        "draft": words("Draft"),
        "service": words("Service"),
        "contact": words("How to reach it"),
        "help_lines": words("Help lines"),
        "needs": words("What do you need?"),
        "inside": words("What is inside"),
        "more": words("More in this booklet"),
        "also": words("These can help with this too"),
        "nearby": words("In places near here"),
        "gap": words("Good to know"),
        "open": words("When it is open"),
        "go": words("Where it is"),
        "unknown": words("Not known yet. You can ask them:"),
        "on_web": words("On the web:"),
        "extension": words("extension {number}", number="{number}"),
        "qr_call": words("Square code that calls {number}", number="{number}"),
        "qr_page": words("Square code that opens {address}", address="{address}"),
        "places": words("Places by area"),
        "index": words("Names from A to Z"),
        "notes": words("Notes"),
        "notes_hint": words("These lines are yours. It is safer to leave out names."),
        "one_number": _remember_heading(view),
        "foreign": words(
            "Part of this is in another language. Nobody has put it into yours yet."
        ),
        "questions": words("What you can ask"),
        "by_rule": words("By rule. They have not confirmed it."),
        "much_unknown": words("Not all is known yet. You can ask:"),
        "abroad": words("From abroad: {number}", number="{number}"),
        "first": words("Try this first"),
        "ask_at": words("Ask at:"),
        "no_contact": words("We know of no number yet. You can ask a help line."),
    }


def keeping_words(view: DirectoryView) -> dict[str, object]:
    """Return the first inside page: is it safe to keep this (REQ-P07)."""
    words = view.words
    return {
        "heading": words("Is it safe to keep this?"),
        "before": [
            words(
                "You can keep this booklet, leave it with somebody, or give it back. You choose."
            ),
            words("Could somebody find it at your home, at work, or in your bag?"),
            words("If that is not safe for you, you do not need to take it."),
            words("You can also remember one number."),
        ],
        "after": [
            _on_every_page(view),
            words(
                "A phone keeps a list of the numbers you called. You can delete a number from it."
            ),
        ],
    }


def _remember_heading(view: DirectoryView) -> str:
    if _several_to_remember(view):
        return view.words("Numbers to remember")
    return view.words("One number to remember")


def _on_every_page(view: DirectoryView) -> str:
    if _several_to_remember(view):
        return view.words(
            "These numbers are on every page. You can tear out one page and keep only that."
        )
    return view.words(
        "This number is on every page. You can tear out one page and keep only that."
    )


def _several_to_remember(view: DirectoryView) -> bool:
    return len(lines_to_remember(view)) > 1


def using_words(view: DirectoryView) -> dict[str, object]:
    """Return the page on how to use the booklet and what its signs mean."""
    words = view.words
    return {
        "heading": words("How to use this booklet"),
        "steps": [
            words("Look for what you need. Each need has its own picture."),
            words("Read who it is for, what it costs, and what happens first."),
            words("Call, write or go there. You choose what you tell, and to whom."),
        ],
        "signs": words("What the signs mean"),
        "open": words("Black box: open on that day."),
        "closed": words("White box: closed on that day."),
        "square": words("The square code opens a web page on a phone with a camera."),
        "traces": words("A phone remembers the pages it opened. You can delete that list."),
        "unknown": words("“Not known yet” means that nobody has told us. You can ask them."),
        "changes": words(
            "Numbers and opening hours change. Look at the date at the foot of the page."
        ),
    }


def checking_words(view: DirectoryView, all_services: int, confirmed: int) -> dict[str, object]:
    """Return how the booklet was checked, and who made it in which language."""
    words, edition = view.words, view.edition
    return {
        "heading": words("How this was checked"),
        "lines": [
            words("Services in this booklet: {count}", count=all_services),
            words("Confirmed by phone, visit or letter: {count}", count=confirmed),
            words("Read on a website only: {count}", count=all_services - confirmed),
            words("Each entry shows the day of its check."),
            words("A service whose check is too old is left out of print."),
            words("Stop using after {date}", date=edition.stop_using_words),
        ],
        "credits": words("Who made this"),
        "makers": [
            words("Published by {publisher}", publisher=edition.publisher),
            *_language_credits(view),
            words(
                "Pictures: OCHA humanitarian icons, public domain. Letters: Noto, SIL Open Font License."
            ),
        ],
    }


def _language_credits(view: DirectoryView) -> list[str]:
    """Return the language, how complete it is, and whether somebody who grew up with it has read it."""
    words = view.words
    language = next((entry for entry in view.locales if entry.is_current), None)
    if language is None:
        return [words("Language: {language}", language=view.locale)]
    unread = words("Readers of this language have not checked the words yet.")
    states = {
        "complete": words("The words of this language are complete."),
        "in_progress": words("Some words of this language are still missing."),
        "draft_awaiting_readers": unread,
    }
    told = [
        words("Language: {language}", language=language.name),
        states.get(language.status, ""),
    ]
    if language.checked_words:
        told.append(
            words(
                "Checked on {date} by a reader who grew up with this language.",
                date=language.checked_words,
            )
        )
    elif language.is_translated:
        told.append(unread)
    return [line for line in dict.fromkeys(told) if line]


def worker_words(view: DirectoryView) -> dict[str, object]:
    """Return what people who hand booklets over should know: checklists in plain words."""
    words = view.words
    return {
        "heading": words("For people who hand this out"),
        "list": words("All services, the nearest first"),
        "parts": [
            {"heading": words("Before you hand it over"), "lines": _before_handing_over(view)},
            {"heading": words("While you explain"), "lines": _while_explaining(view)},
            {"heading": words("When the person wants to call"), "lines": _when_calling(view)},
            {"heading": words("After the talk"), "lines": _after_the_talk(view)},
        ],
    }


def _before_handing_over(view: DirectoryView) -> list[str]:
    words = view.words
    return [
        words(
            "Look at the date. Do not hand out copies after {date}.",
            date=view.edition.stop_using_words,
        ),
        words("Talk where nobody else can hear or see."),
        words("If somebody else is there, wait, or talk about something else."),
        words("Ask first: is it safe for you to keep paper?"),
        words("If not, show one number and let the person remember it."),
        words("Offer the small card too. It names no kind of help."),
        words("The person can say no. Then leave nothing behind."),
    ]


def _while_explaining(view: DirectoryView) -> list[str]:
    words = view.words
    return [
        words("Do not ask what happened. The booklet works without it."),
        words("Say what each place does. Do not say which one the person should choose."),
        words("The person decides whether to call, whom to tell, and whether to report."),
        words("Promise nothing. Read out what the entry says about cost, police and secrecy."),
        words("Where the entry says “not known yet”, offer to call and ask, without any name."),
        words("Read aloud if the person wants it. Not everybody likes to read."),
        words("Look near home first, then in the province, then in the whole country."),
    ]


def _when_calling(view: DirectoryView) -> list[str]:
    words = view.words
    return [
        words("Use a phone that nobody else looks at, if there is one."),
        words("Ask whether the person wants you to dial, to stay, or to go out."),
        words(
            "If the person is in danger now, call a help line together, if the person agrees."
        ),
        words("A number can be deleted from the list of calls afterwards."),
    ]


def _after_the_talk(view: DirectoryView) -> list[str]:
    words = view.words
    return [
        words("Write down no name, no number and no story, in this booklet or anywhere else."),
        words("Take no photograph."),
        words("Collect old copies and destroy them."),
        words(
            "If a number is wrong, tell the publisher: {publisher}",
            publisher=view.edition.publisher,
        ),
    ]
