"""The files for other systems, and where they lie."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial

from generator.outputs.contract import Batch, OutputFile, Product, RenderOptions
from generator.outputs.exchange.feed_notes import openapi, profile
from generator.outputs.exchange.geography import feature_collection
from generator.outputs.exchange.hsds_ids import hsds_id
from generator.outputs.exchange.hsds_service import service_object, summary_of
from generator.outputs.exchange.service_table import as_csv, rows
from generator.outputs.exchange.workbook import as_workbook
from generator.views.read_model.directory_view import DirectoryView

FOLDER = "x"
FEED = "hsds"
VERSION = "3.1"
PROFILE, OPENAPI = f"{FOLDER}/profile.json", f"{FOLDER}/openapi.json"

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def render(view: DirectoryView) -> Iterator[OutputFile]:
    """Yield feed, tables and geography of one locale, from its view alone."""
    yield from _feed(view)
    table = rows(view)
    yield OutputFile(f"{FOLDER}/{view.locale}.csv", as_csv(table))
    yield OutputFile(f"{FOLDER}/{view.locale}.xlsx", as_workbook(table))
    yield _json(f"{FOLDER}/{view.locale}.geojson", feature_collection(view))


def render_common(views: Sequence[DirectoryView]) -> Iterator[OutputFile]:
    """Yield what explains the feeds of all locales: our profile of HSDS, and their three addresses."""
    locales = [view.locale for view in views]
    site_url = views[0].site_url if views else ""
    yield _json(PROFILE, profile(locales))
    yield _json(OPENAPI, openapi(site_url, locales))


def _feed(view: DirectoryView) -> Iterator[OutputFile]:
    """Yield the three addresses HSDS asks for, as files: there is nobody to ask questions of."""
    folder = f"{FEED}/{view.locale}"
    about = {
        "version": VERSION,
        "profile": f"{view.site_url}{PROFILE}",
        "openapi_url": f"{view.site_url}{OPENAPI}",
    }
    yield _json(f"{folder}/index.json", about)
    contents = [summary_of(service) for service in view.services.values()]
    page = {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }
    yield _json(f"{folder}/services/index.json", page)
    for service in view.services.values():
        path = f"{folder}/services/{hsds_id('service', service.id)}.json"
        yield _json(path, service_object(view, service))


def _json(path: str, value: object) -> OutputFile:
    return OutputFile(path, f"{_ENCODER.encode(value)}\n".encode())


def _batches(views: Sequence[DirectoryView], _: RenderOptions) -> Iterator[Batch]:
    for view in views:
        yield partial(render, view)
    yield partial(render_common, views)


PRODUCT = Product(
    batches=_batches, endings={".json": "", ".csv": "\n", ".xlsx": "", ".geojson": ""}
)
