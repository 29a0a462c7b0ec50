"""What a reader of the feeds must know: our labels, and the three addresses that exist."""

from __future__ import annotations

from collections.abc import Sequence

Object = dict[str, object]

LABELS = {
    "slug": "our own id of the thing",
    "code": "six letters that name the service on its page and in print",
    "page": "address of the service's page",
    "run_by": "government, police, ngo, community, faith or international",
    "need": "what it helps with: a code of our taxonomy, with the term",
    "stage": "when it helps: now, next, later or anytime",
    "fits": "a person or condition it is known to fit, such as men or no_police; none if not known",
    "fact-…": "a question we ask everywhere, answered in whole sentences",
    "not-known": "a question nobody has answered yet; never read it as no",
    "assurance": "fresh, ask_first or not_shown: how far the facts can be trusted today",
    "assurance-words": "how and when the facts were checked",
    "location-intake-only": "the place is not public; first contact those named",
    "location-withheld": "the place is secret; first contact those named, and look no further",
}
NOTES = (
    "What is not known is left out, never empty and never null.",
    "One feed per language, with the same ids in each.",
    "The feed consists of files: it takes no query parameters, and every list is one page.",
    "Addresses stand in words in location.description; places that are not public have none anywhere.",
    "Contacts that nobody has checked for too long are left out.",
)


def profile(locales: Sequence[str]) -> Object:
    """Return how the feeds of `locales` use HSDS: no field is added, `attributes` carry our labels."""
    return {
        "standard": "HSDS 3.1",
        "languages": list(locales),
        "notes": list(NOTES),
        "attribute_labels": LABELS,
    }


def openapi(site_url: str, locales: Sequence[str]) -> Object:
    """Return the addresses of the feeds as an OpenAPI 3.1 document."""
    language = {
        "name": "language",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "enum": list(locales)},
    }
    service = {
        "name": "id",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "format": "uuid"},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "HSDS feed of static files", "version": "3.1"},
        "servers": [{"url": f"{site_url}hsds"}],
        "paths": {
            "/{language}/index.json": _get("About the feed", language),
            "/{language}/services/index.json": _get("All services", language),
            "/{language}/services/{id}.json": _get("One service", language, service),
        },
    }


def _get(summary: str, *parameters: Object) -> Object:
    answer = {"description": summary, "content": {"application/json": {}}}
    return {
        "get": {
            "summary": summary,
            "parameters": list(parameters),
            "responses": {"200": answer},
        }
    }
