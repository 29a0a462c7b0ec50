"""Words of the change report: what each kind of change is called, and what to do about it."""

from __future__ import annotations

from generator.outputs.changes.kinds import PROMISES, ChangeKind, Risk
from generator.problems import Message, message

RISKS = {
    Risk.HIGH: message("HIGH"),
    Risk.MEDIUM: message("MEDIUM"),
    Risk.LOW: message("LOW"),
}
GROUPS = {
    Risk.HIGH: message("High risk: can lead somebody to a stranger, or break a promise"),
    Risk.MEDIUM: message("Medium risk: can mislead, or change what is shown"),
    Risk.LOW: message("Low risk: can cost a wasted call"),
}
KINDS = {
    ChangeKind.NUMBER: message("telephone number"),
    ChangeKind.EXTENSION: message("digits to press after the answer"),
    ChangeKind.MAIL: message("e-mail address"),
    ChangeKind.WEB: message("web address"),
    ChangeKind.LINK: message("where a link leads"),
    ChangeKind.HELP_LINE: message("line of every page"),
    ChangeKind.LINE_HOURS: message("hours of a line of every page"),
    ChangeKind.FIRST: message("who is asked first"),
    ChangeKind.CHANNEL: message("whether one calls or writes"),
    ChangeKind.WAY: message("way to reach them"),
    ChangeKind.VISIBILITY: message("who may know the place"),
    ChangeKind.ADDRESS: message("address"),
    ChangeKind.POLICE: message("promise: whether the police will know"),
    ChangeKind.SECRECY: message("promise: who will know"),
    ChangeKind.ANONYMITY: message("promise: whether one may stay without a name"),
    ChangeKind.TESTIMONY: message("promise: whether a statement is needed"),
    ChangeKind.ELIGIBILITY: message("promise: who may come"),
    ChangeKind.COST: message("promise: what it costs"),
    ChangeKind.FIGURES: message("figures in a text"),
    ChangeKind.RECORD: message("a whole file that is new or gone"),
    ChangeKind.RESEMBLANCE: message("resembles an organization that is known"),
    ChangeKind.HISTORY: message("list of changes"),
    ChangeKind.HOURS: message("opening hours"),
    ChangeKind.STATUS: message("status"),
    ChangeKind.DOUBT: message("known reason to ask first"),
    ChangeKind.OFFER: message("what they help with"),
    ChangeKind.NAME: message("name"),
    ChangeKind.TEXT: message("text"),
    ChangeKind.PAGE: message("hand-written page"),
    ChangeKind.EVIDENCE: message("who says so, and when it was checked"),
    ChangeKind.NEED: message("needs and situations"),
    ChangeKind.REGION: message("places people live in"),
    ChangeKind.COUNTRY: message("rules of the country"),
    ChangeKind.OFFICE_KIND: message("what law says of a kind of office"),
    ChangeKind.LANGUAGE: message("rules of a language"),
    ChangeKind.SETTING: message("setting of the whole directory"),
    ChangeKind.LIMIT: message("after how many days a fact is too old"),
    ChangeKind.EDITION: message("edition"),
    ChangeKind.CATALOG: message("words of every page"),
    ChangeKind.FILE: message("file that is published as it is"),
    ChangeKind.NOTE: message("note"),
    ChangeKind.OTHER: message("other fact"),
}

_CALL = message("Call {number} and ask. It was in the record before.")
_NO_NUMBER = message(
    "There is no old number. Find this office yourself, not through the proposal, and ask there."
)
_ASK = message("Ask the office itself or the publisher, not who proposed this.")
_OPEN = message(
    "Find the office's page yourself, not through the proposal, and compare letter by letter."
)
_PROMISE = message(
    "Ask the office itself what it promises, in its own words. Call the number from before."
)
_PLACE = message(
    "Ask the organization for a letter. Until it is there the place stays as it was. Tell nobody where it is."
)
_FIGURES = message(
    "Ask where each figure comes from. A telephone number stands in a contact and nowhere else."
)
_READ = message("Read old and new aloud, one after the other. Do they promise the same?")
_DECIDE = message(
    "This touches many pages. Two people who know the directory decide, not who proposed it."
)
_EVIDENCE = message(
    "Ask who looked, when and how. Open the page that is named, and read it there."
)
_HISTORY = message("Refuse this. The list must say what really stood there.")
_TWICE = message(
    "Look at both records. One office has one record; a copy hides a changed number."
)
_WHOLE = message(
    "Read all of it. What is new: does such an office exist? What is gone: who is left without help?"
)
_FILE = message("Open the file and look at it. Ask where it comes from and what it is for.")

_TO_DO = {
    ChangeKind.MAIL: _OPEN,
    ChangeKind.WEB: _OPEN,
    ChangeKind.LINK: _OPEN,
    ChangeKind.VISIBILITY: _PLACE,
    **dict.fromkeys(PROMISES, _PROMISE),
    ChangeKind.FIGURES: _FIGURES,
    **dict.fromkeys(
        (
            ChangeKind.TEXT,
            ChangeKind.NAME,
            ChangeKind.PAGE,
            ChangeKind.CATALOG,
            ChangeKind.NOTE,
        ),
        _READ,
    ),
    **dict.fromkeys(
        (
            ChangeKind.NEED,
            ChangeKind.REGION,
            ChangeKind.COUNTRY,
            ChangeKind.OFFICE_KIND,
            ChangeKind.LANGUAGE,
            ChangeKind.SETTING,
            ChangeKind.LIMIT,
            ChangeKind.EDITION,
            ChangeKind.HELP_LINE,
            ChangeKind.FIRST,
        ),
        _DECIDE,
    ),
    ChangeKind.EVIDENCE: _EVIDENCE,
    ChangeKind.HISTORY: _HISTORY,
    ChangeKind.RECORD: _WHOLE,
    ChangeKind.RESEMBLANCE: _TWICE,
    ChangeKind.FILE: _FILE,
}


def what_to_do(kind: ChangeKind, call: str, *, is_of_new_record: bool) -> Message:
    """Return what a person does about a change; `call` is the number that the record had before."""
    if kind in _TO_DO:
        return _TO_DO[kind]
    if call:
        return message(_CALL.template, number=call)
    return _NO_NUMBER if is_of_new_record else _ASK
