"""A fact has three states: stated by the office, by rule, unknown; a rule is never told as a fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.office_kind import OfficeKind, OfficeKinds
from generator.outputs.exchange.hsds_service import service_object
from generator.outputs.exchange.service_table import COLUMNS, rows
from generator.views import build_view
from generator.views.publishing.fact_choices import rules_of_entry
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from tests.views.told import TODAY, answers, with_record

pytestmark = pytest.mark.quick

LAW = {"article": "Act 1", "source": "https://law.example.org/1", "source_date": "2020-01-01"}
KINDS = OfficeKinds(
    office_kinds={
        code: OfficeKind.model_validate(
            {
                "number": number,
                "name": {"en": code},
                "exists": "some",
                "rules": {
                    "cost": {"statement": {"en": "It is free."}, "law": LAW},
                    "bring": {"statement": {"en": "No papers are needed."}, "law": LAW},
                },
            }
        )
        for number, code in (("1", "clinic"), ("2", "registry"))
    }
)


def view_with(service: str, organization: str = "office_kind: clinic") -> DirectoryView:
    directory = with_record(service, organization)
    return build_view(replace(directory, kinds_of_office=KINDS), "en", TODAY)


def desk(service: str = "", organization: str = "office_kind: clinic") -> ServiceView:
    return view_with(service, organization).services["corner-desk/advice"]


def ruled(service: ServiceView) -> list[str]:
    return [f"{rule.question} {rule.statement}" for rule in service.by_rule]


def test_what_an_office_has_not_said_is_told_by_rule_and_stays_unknown() -> None:
    service = desk()
    assert ruled(service) == [
        "What does it cost? It is free.",
        "What do you bring? No papers are needed.",
    ]
    assert answers(service, "cost") == []
    assert "the cost" in service.unknown
    assert service.office is not None
    assert service.office.path == "o/1.html"


def test_what_an_office_says_itself_wins() -> None:
    service = desk("cost: {kind: paid}")
    assert ruled(service) == ["What do you bring? No papers are needed."]
    assert answers(service, "cost") == ["You pay for it."]


@pytest.mark.parametrize("organization", ["", "status: defunct\noffice_kind: clinic"])
def test_an_office_of_no_kind_or_a_closed_one_has_no_rules(organization: str) -> None:
    assert desk("", organization).by_rule == ()


def test_a_rule_makes_nobody_believe_that_the_office_itself_is_free() -> None:
    assert "free" not in desk().badges
    assert "free" in desk("cost: {kind: free}").badges


def test_an_entry_of_a_booklet_tells_the_rules_people_ask_about_before_they_go() -> None:
    assert [rule.key for rule in rules_of_entry(desk())] == ["cost"]


def test_tables_and_feeds_keep_rules_apart_from_facts() -> None:
    view = view_with("")
    row = next(dict(zip(COLUMNS, row, strict=True)) for row in rows(view) if "Advice" in row)
    assert row["cost"] == ""
    assert row["by_rule"] == " ".join(ruled(desk()))
    fed = service_object(view, desk())
    labels = {one["label"]: one["value"] for one in fed["attributes"]}  # type: ignore[union-attr, index, call-overload]
    assert labels["by-rule-cost"] == "It is free."
    assert "fact-cost" not in labels


def test_a_page_is_made_for_the_kinds_that_something_leads_to() -> None:
    assert [office.path for office in view_with("").offices] == ["o/1.html"]
