"""Builds what the rules say of a kind of office: always as a rule, never as a fact about one office."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.codes import YesNo
from generator.model.office_kind import OfficeExists, OfficeKind, OfficeRule
from generator.translations.catalog import message_id as _
from generator.views.paths import office_path
from generator.views.read_model.answer_view import OfficeView
from generator.views.read_model.rule_view import RuleView
from generator.views.scope import Scope
from generator.views.service.facts import QUESTIONS, Question

_EXISTS = {
    OfficeExists.IN_EVERY_DISTRICT: _("Every district has one."),
    OfficeExists.SHOULD: _("By law each district must have one. Not all do."),
    OfficeExists.SOME: _("Some districts have one."),
}


def office_view(scope: Scope, code: str) -> OfficeView:
    """Return a kind of office by its code."""
    localizer, kind = scope.localizer, scope.directory.office_kinds[code]
    return OfficeView(
        code=code,
        path=office_path(kind.number),
        title=localizer.words("Office {number}", number=kind.number),
        name=localizer.text(kind.name),
        exists=localizer.words(_EXISTS[kind.exists]),
        how_found=localizer.text(kind.how_found) if kind.how_found else None,
        bring=localizer.text(kind.bring) if kind.bring else None,
        say=localizer.text(kind.say) if kind.say else None,
        rules=tuple(rule_views(scope, kind)),
    )


def rule_views(scope: Scope, kind: OfficeKind) -> Iterator[RuleView]:
    """Yield the rules in the order of the questions every service is asked."""
    for question in QUESTIONS:
        rule = kind.rules.get(question.key)
        if rule is not None:
            yield _rule_view(scope, question, rule)


def _rule_view(scope: Scope, question: Question, rule: OfficeRule) -> RuleView:
    return RuleView(
        key=question.key,
        question=scope.localizer.words(question.words),
        statement=scope.localizer.text(rule.statement),
        article=rule.law.article,
        source_href=rule.law.source,
        needs_lawyer=rule.law.lawyer_should_confirm is YesNo.YES,
    )
