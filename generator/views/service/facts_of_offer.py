"""Answers about what a service offers, to whom, and what it takes: cost, people, papers, languages, time."""

from __future__ import annotations

from generator.model.codes import AgeGroup, Gender
from generator.model.service import CostOption, Eligibility, RequiredDocument
from generator.translations.catalog import message_id as _
from generator.views.read_model.text_view import Text
from generator.views.service import labels
from generator.views.service.subject import Answers, NotKnown, Subject


def what_you_get(subject: Subject) -> Answers:
    """Name the kinds of help."""
    links = subject.scope.need_links
    for code in subject.service.offers:
        if code in links:
            yield links[code].words


def cost(subject: Subject) -> Answers:
    """Tell whether it is free, every price, and for whom it is free."""
    cost = subject.service.cost
    yield subject.answer(labels.COST, cost.kind, _("the cost"))
    for option in cost.cost_options:
        yield _price(subject, option)
    if cost.free_for:
        yield subject.say(
            # Translators: {people} is a text of the service, such as "people without work".
            _("Free for: {people}"),
            people=subject.scope.localizer.text(cost.free_for),
        )


def _price(subject: Subject, option: CostOption) -> Text:
    what = subject.scope.localizer.text(option.option)
    if option.amount is None:
        return subject.say(_("{what}: ask what it costs"), what=what)
    currency = option.currency or subject.scope.directory.country.currency
    price = subject.scope.localizer.formats.money(option.amount, currency)
    # Translators: what is paid for, and its price.
    return subject.say(_("{what}: {price}"), what=what, price=price)


def who(subject: Subject) -> Answers:
    """Tell who may come: first the gender, where only some are taken."""
    eligibility = subject.service.eligibility
    unknown = NotKnown(_("who it is for"))
    yield _gender(subject, eligibility.gender) if eligibility.gender else unknown
    if eligibility.ages:
        yield _ages(subject, eligibility.ages)
    elif eligibility.gender:
        yield NotKnown(_("for which ages it is"))
    yield from _age_limits(subject, eligibility)
    yield from _conditions(subject, eligibility)


def _gender(subject: Subject, chosen: tuple[Gender, ...]) -> Text:
    if Gender.ALL in chosen:
        return subject.say(_("For people of every gender."))
    if Gender.WOMEN in chosen and Gender.MEN in chosen:
        return subject.say(_("For women and men."))
    return subject.say(_("For women.") if Gender.WOMEN in chosen else _("For men."))


def _ages(subject: Subject, chosen: tuple[AgeGroup, ...]) -> Text:
    if len(set(chosen)) == len(AgeGroup):
        return subject.say(_("For all ages."))
    # Translators: {people} is a list such as "adults and older people".
    return subject.say(_("For {people}."), people=subject.words_of(labels.AGES, chosen))


def _age_limits(subject: Subject, eligibility: Eligibility) -> Answers:
    youngest, oldest = eligibility.minimum_age, eligibility.maximum_age
    if youngest is not None and oldest is not None:
        yield subject.say(
            _("From {youngest} to {oldest} years old."), youngest=youngest, oldest=oldest
        )
    elif youngest is not None:
        yield subject.say(_("From {youngest} years old."), youngest=youngest)
    elif oldest is not None:
        yield subject.say(_("Up to {oldest} years old."), oldest=oldest)


def _conditions(subject: Subject, eligibility: Eligibility) -> Answers:
    localizer = subject.scope.localizer
    if eligibility.nationality:
        people = subject.words_of(labels.NATIONALITY, eligibility.nationality)
        yield subject.say(_("For {people}."), people=people)
    situations = subject.scope.directory.taxonomy.situations
    for code in eligibility.situations:
        if code in situations:
            name = localizer.text(situations[code].name)
            # Translators: {situation} is a sentence in the first person, such as "I was not paid".
            yield subject.say(_("For people who say: {situation}"), situation=name)
    if eligibility.eligibility_description:
        yield localizer.text(eligibility.eligibility_description)


def papers(subject: Subject) -> Answers:
    """Tell which papers are needed or helpful, and whether one may come without."""
    needed = subject.service.required_documents
    if needed is None:
        yield NotKnown(_("which papers they ask for"))
    elif not needed:
        yield subject.say(_("They do not ask for papers."))
    else:
        yield from (_paper(subject, paper) for paper in needed)
    yield subject.answer(
        labels.WITHOUT_DOCUMENTS,
        subject.service.without_documents,
        _("if you may come without papers"),
    )


def _paper(subject: Subject, paper: RequiredDocument) -> Text:
    own_name = subject.scope.directory.country.documents.get(paper.document)
    localizer = subject.scope.localizer
    name = (
        localizer.text(own_name)
        if own_name
        else localizer.sentence(labels.DOCUMENT[paper.document])
    )
    return subject.say(labels.DOCUMENT_NEED[paper.need], document=name)


def children(subject: Subject) -> Answers:
    """Tell whether children may come along."""
    answer = subject.service.eligibility.children_with_you
    yield subject.answer(labels.CHILDREN_WITH_YOU, answer, _("if children can come with you"))


def family(subject: Subject) -> Answers:
    """Tell which relatives get help too, and what they can be told."""
    relatives = subject.service.eligibility.relatives
    if relatives:
        people = subject.words_of(labels.RELATIVES, relatives)
        yield subject.say(_("There is help for {people} too."), people=people)
    if subject.service.family_explainer:
        explainer = subject.scope.localizer.text(subject.service.family_explainer)
        # Translators: {words} is what relatives can be told about a service.
        yield subject.say(_("What relatives can be told: {words}"), words=explainer)


def languages(subject: Subject) -> Answers:
    """Tell which languages are spoken, and whether somebody translates."""
    spoken = subject.service.languages
    if spoken is None:
        yield NotKnown(_("which languages they speak"))
    elif spoken:
        names = [_language_name(subject, tag) for tag in spoken]
        yield subject.say(_("They speak {languages}."), languages=names)
    if subject.service.interpreter:
        yield subject.say(labels.INTERPRETER[subject.service.interpreter])


def _language_name(subject: Subject, tag: str) -> str:
    scope = subject.scope
    return scope.localizer.formats.language(tag) or scope.language_names.get(tag, tag)


def delivery(subject: Subject) -> Answers:
    """Tell how help reaches a person."""
    ways = subject.service.delivery
    if ways is None:
        yield NotKnown(_("how the help comes to you"))
    else:
        yield from (subject.say(labels.DELIVERY[way]) for way in ways)


def duration(subject: Subject) -> Answers:
    """Tell how long help lasts, and whether one may come again."""
    if subject.service.duration:
        yield subject.say(labels.DURATION[subject.service.duration])
    if subject.service.can_return:
        yield subject.say(labels.CAN_RETURN[subject.service.can_return])
