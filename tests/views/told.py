"""Tells one service of the miniature directory: YAML in, sentences out."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.loading.decoding import decode
from generator.loading.sources import Sources, load
from generator.model.directory import Directory
from generator.model.files import SETTINGS_FILE, TAXONOMY_FILE, country_file
from generator.views import build_view
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.service_view import ServiceView

TODAY = date(2026, 11, 23)
TINY = Path(__file__).resolve().parent.parent / "data" / "tiny"
FILE = "directory_data/organizations/ambrel/corner-desk.yaml"

ORGANIZATION = """
name: {en: Corner Desk, id: Meja Sudut}
run_by: ngo
level: district
demo: yes
sources: [{url: 'https://desk.example.org/', published: '2026-06-01'}]
assurance: {method: phone, assured_date: '2026-11-01', assured_by: editor, certainty: high}
listing_consent: unknown
contacts:
  desk: {channel: voice, number: 0117 496 0188}
"""

SERVICE = """
name: {en: Advice, id: Nasihat}
offers: [rights/advice]
stages: [now]
summary: {en: They tell you what you can do., id: Mereka memberi tahu apa yang bisa Anda lakukan.}
service_area: [ambrel]
contacts: [desk]
delivery: unknown
eligibility: {gender: unknown, ages: unknown}
cost: {kind: unknown}
required_documents: unknown
without_documents: unknown
police_contact: unknown
testimony_required: unknown
formal_status_needed: unknown
confidentiality: unknown
first_contact: {steps: unknown, who_answers: unknown, anonymous: unknown}
languages: unknown
schedules: unknown
"""


@cache
def _common_files() -> dict[str, str]:
    """Return the files without which no record can be decoded; the others are decoded once."""
    common = (SETTINGS_FILE, TAXONOMY_FILE, country_file("zz"))
    return {file: load(TINY).text(file) for file in common}


@cache
def tiny_directory() -> Directory:
    """Return the miniature directory, decoded."""
    decoded = decode(load(TINY))
    assert decoded.directory is not None, decoded.problems
    return decoded.directory


@cache
def tiny_view(locale: str) -> DirectoryView:
    """Return the miniature directory in one locale."""
    return build_view(tiny_directory(), locale, TODAY)


def with_record(service: str = "", organization: str = "", **settings: object) -> Directory:
    """Return the miniature directory with one more organization, `corner-desk`, and one service, `advice`.

    The YAML given overrides the keys of a service of which nothing is known; `settings` override those of
    the directory.
    """
    record = _merged(ORGANIZATION, organization)
    record["services"] = {"advice": _merged(SERVICE, service)}
    decoded = decode(Sources({**_common_files(), FILE: json.dumps(record)}))
    assert not decoded.problems, [p.message.in_words() for p in decoded.problems]
    assert decoded.directory is not None
    organizations = {**tiny_directory().organizations, **decoded.directory.organizations}
    return replace(
        tiny_directory(),
        folders={**tiny_directory().folders, **decoded.directory.folders},
        organizations=dict(sorted(organizations.items())),
        settings=tiny_directory().settings.model_copy(update=settings),
    )


def view_with(
    service: str = "", organization: str = "", locale: str = "en", today: date = TODAY
) -> DirectoryView:
    """Return the view of the miniature directory with one more service."""
    return build_view(with_record(service, organization), locale, today)


def told(
    service: str = "", organization: str = "", locale: str = "en", today: date = TODAY
) -> ServiceView:
    """Return the view of that service."""
    return view_with(service, organization, locale, today).services["corner-desk/advice"]


def answers(view: ServiceView, key: str) -> list[str]:
    """Return the answers to a question, none where it is not answered."""
    return [a.value for fact in view.facts if fact.key == key for a in fact.answers]


def _merged(base: str, changes: str) -> dict[str, Any]:
    return {**_read(base), **_read(changes)}


def _read(text: str) -> dict[str, Any]:
    # All scalars as text, as the loader reads them: `no` stays `no`.
    return yaml.load(text, Loader=yaml.BaseLoader) or {}  # noqa: S506 - texts of the tests
