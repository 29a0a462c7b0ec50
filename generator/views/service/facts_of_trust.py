"""Answers about the first contact and about who will know: what people are most afraid to find out too late."""

from __future__ import annotations

from generator.model.codes import Confidentiality
from generator.translations.catalog import message_id as _
from generator.views.service import labels
from generator.views.service.subject import Answers, NotKnown, Subject


def first_steps(subject: Subject) -> Answers:
    """Tell, step by step, what happens when one calls or comes (BAR-25)."""
    first = subject.service.first_contact
    if first.steps is None:
        yield NotKnown(_("what happens when you call or come"))
        return
    yield from (subject.say(labels.STEPS[step]) for step in first.steps)
    if first.reply_within_days is not None:
        days = first.reply_within_days
        yield subject.say(
            "You get an answer within {count} day.",
            "You get an answer within {count} days.",
            count=days,
        )


def giving_a_name(subject: Subject) -> Answers:
    """Tell whether one may stay without a name."""
    anonymous = subject.service.first_contact.anonymous
    yield subject.answer(labels.ANONYMOUS, anonymous, _("if you have to say who you are"))


def who_will_know(subject: Subject) -> Answers:
    """Tell who is told, and when others must be told all the same (REQ-D11)."""
    kept = subject.service.confidentiality
    duties = subject.service.confidentiality_exceptions
    if kept is None:
        yield NotKnown(_("who will know"))
    elif kept is not Confidentiality.KEPT_EXCEPT or not duties:
        yield subject.say(labels.CONFIDENTIALITY[kept])
    if not duties:
        return
    when = subject.scope.localizer.formats.either(
        subject.words_of(labels.REPORTING_DUTY, duties)
    )
    if kept is Confidentiality.KEPT_EXCEPT:
        # Translators: {when} is a list such as "a child is in danger or a judge orders it".
        yield subject.say(_("They do not tell anyone, except when {when}."), when=when)
    else:
        yield subject.say(_("They have to tell others when {when}."), when=when)


def police(subject: Subject) -> Answers:
    """Tell whether the police will know."""
    yield subject.answer(
        labels.POLICE, subject.service.police_contact, _("if the police will know")
    )


def statement(subject: Subject) -> Answers:
    """Tell whether help depends on speaking to police or court."""
    yield subject.answer(
        labels.TESTIMONY,
        subject.service.testimony_required,
        _("if you have to speak to the police or a court"),
    )


def formal_status(subject: Subject) -> Answers:
    """Tell whether an official status is needed."""
    yield subject.answer(
        labels.FORMAL_STATUS,
        subject.service.formal_status_needed,
        _("if an office has to confirm your situation first"),
    )


def the_past(subject: Subject) -> Answers:
    """Tell whether the story must be told."""
    yield subject.answer(
        labels.ASKS_ABOUT_PAST, subject.service.asks_about_past, _("if they ask what happened")
    )


def who_answers(subject: Subject) -> Answers:
    """Tell who answers first."""
    yield subject.answer(
        labels.WHO_ANSWERS,
        subject.service.first_contact.who_answers,
        _("if a woman or a man answers"),
    )
