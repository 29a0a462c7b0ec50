"""Answers about the place of a service: its hours, its rules, how to get in, where it is."""

from __future__ import annotations

from generator.model.codes import Access, Delivery
from generator.model.location import WithheldLocation
from generator.translations.catalog import message_id as _
from generator.views.service import labels
from generator.views.service.subject import Answers, NotKnown, Subject


def hours(subject: Subject) -> Answers:
    """Tell when it is open."""
    if not subject.hours.lines:
        yield NotKnown(_("the opening hours"))
    localizer = subject.scope.localizer
    for line in subject.hours.lines:
        yield localizer.own_or_foreign(line, localizer.spoken)


def house_rules(subject: Subject) -> Answers:
    """Tell the rules of a place to stay, each one or that it is not known (BAR-09)."""
    rules = subject.service.house_rules
    if rules is None:
        if Delivery.STAY in (subject.service.delivery or ()):
            yield NotKnown(_("the rules of the house"))
        return
    yield subject.answer(labels.PHONE_RULE, rules.phone, _("if you keep your phone there"))
    yield subject.answer(labels.GOING_OUT_RULE, rules.going_out, _("if you can go out"))
    yield subject.answer(labels.VISITORS_RULE, rules.visitors, _("if you can have visitors"))
    yield subject.answer(
        labels.SEPARATE_ROOMS, rules.separate_rooms_by_gender, _("if women and men live apart")
    )
    yield subject.answer(
        labels.LEAVING, rules.leave_when_you_want, _("if you can leave when you want")
    )


def access(subject: Subject) -> Answers:
    """Tell what makes the places reachable."""
    found: set[Access] = set()
    for location in subject.record.locations:
        if not isinstance(location, WithheldLocation):
            found.update(location.accessibility or ())
    for code, label in labels.ACCESS.items():
        if code in found:
            yield subject.say(label)


def place(subject: Subject) -> Answers:
    """Tell where it is, or whom to contact first."""
    for view in subject.places:
        yield from view.lines
    if not subject.places and Delivery.VISIT in (subject.service.delivery or ()):
        yield NotKnown(_("where it is"))
