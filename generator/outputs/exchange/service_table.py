"""One row per service, for people who work with spreadsheets."""

from __future__ import annotations

import csv
from io import StringIO

from generator.model.codes import Channel
from generator.model.keys import FactKey
from generator.outputs.exchange.area_links import area_links
from generator.outputs.exchange.hsds_ids import hsds_id
from generator.views.publishing.copies import contacts_to_copy
from generator.views.publishing.fact_choices import TABLE
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView
from generator.workbooks import plain_cell

Row = tuple[str, ...]

FACT_COLUMNS = {
    FactKey.WHO: "eligibility",
    FactKey.COST: "cost",
    FactKey.BRING: "required_documents",
    FactKey.POLICE: "police",
    FactKey.STATEMENT: "statement",
    FactKey.NAME: "anonymous",
    FactKey.CHILDREN: "children",
    FactKey.LANGUAGES: "languages",
}
"""The columns of the facts that the table tells, in their order."""

COLUMNS = (
    "id", "code", "name", "organization", "run_by", "status", "description", "needs", "service_areas",
    "phones", "email", "web", "opening_hours", "places", *FACT_COLUMNS.values(), "by_rule", "not_known",
    "assurance", "assured_date", "page",
)  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"
"""Without it the most common spreadsheet program garbles every letter outside ASCII."""


def rows(view: DirectoryView) -> tuple[Row, ...]:
    """Return the heading and one row per service, sorted as the view is."""
    areas = {area: link.words.value for area, link in area_links(view).items()}
    return (COLUMNS, *(_row(view, service, areas) for service in view.services.values()))


def _row(view: DirectoryView, service: ServiceView, areas: dict[str, str]) -> Row:
    contacts = contacts_to_copy(service)
    facts = {fact.key: " ".join(map(str, fact.answers)) for fact in TABLE.of(service)}
    return (
        hsds_id("service", service.id),
        service.code,
        service.name.value,
        service.organization.value,
        service.run_by,
        service.status,
        service.summary.value,
        "; ".join(link.words.value for link in service.needs),
        "; ".join(areas.get(area, area) for area in service.areas),
        "; ".join(f"{c.display} ({c.channel_label})" for c in contacts if c.is_phone),
        "; ".join(c.display for c in contacts if c.channel is Channel.EMAIL),
        "; ".join(c.href for c in contacts if c.channel is Channel.WEBSITE),
        "; ".join(service.hours.lines),
        "; ".join(", ".join(map(str, place.lines)) for place in service.places),
        *(facts.get(key, "") for key in FACT_COLUMNS),
        " ".join(f"{rule.question} {rule.statement}" for rule in service.by_rule),
        "; ".join(service.unknown),
        " ".join(service.assurance.sentences),
        service.assurance.date,
        f"{view.site_url}{view.prefix}{service.path}",
    )


def as_csv(table: tuple[Row, ...]) -> bytes:
    """Return the table as CSV (RFC 4180) in UTF-8; no cell is one that a spreadsheet takes for a formula."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([plain_cell(cell) for cell in row] for row in table)
    return f"{BYTE_ORDER_MARK}{text.getvalue()}".encode()
