"""What HSDS 3.1 asks of the objects in our feed: names, types, what must be there, lists and formats.

Written from the facts of the specification; stricter than it, since no other property may occur.
"""

from __future__ import annotations

Schema = dict[str, object]

TEXT: Schema = {"type": "string", "minLength": 1}
ID: Schema = {"type": "string", "format": "uuid"}
NUMBER: Schema = {"type": "number"}
URI: Schema = {"type": "string", "format": "uri", "pattern": "^https://"}
DAY = "(MO|TU|WE|TH|FR|SA|SU)"


def one(required: tuple[str, ...], **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": {"id": ID, **properties},
        "required": ["id", *required],
        "additionalProperties": False,
    }


def many(item: Schema) -> Schema:
    return {"type": "array", "items": item, "minItems": 1}


TERM = one(
    ("name", "description"), code=TEXT, name=TEXT, description=TEXT, parent_id=ID, language=TEXT
)
ATTRIBUTE = one((), label=TEXT, value=TEXT, taxonomy_term_id=ID, taxonomy_term=TERM)
URL = one(("url",), url=URI, label=TEXT)
PHONE = one(
    ("number",),
    number=TEXT,
    extension=NUMBER,
    type={"enum": ["text", "voice", "fax", "cell", "video", "pager", "textphone"]},
    description=TEXT,
)
SCHEDULE = one(
    (),
    freq={"enum": ["WEEKLY", "MONTHLY"]},
    byday={"type": "string", "pattern": f"^{DAY}(,{DAY})*$"},
    opens_at={"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
    closes_at={"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
    timezone=NUMBER,
    description=TEXT,
    notes=TEXT,
)
LOCATION = one(
    ("location_type",),
    location_type={"enum": ["physical", "postal", "virtual"]},
    name=TEXT,
    description=TEXT,
    transportation=TEXT,
    latitude=NUMBER,
    longitude=NUMBER,
    attributes=many(ATTRIBUTE),
)
ORGANIZATION = one(
    ("name", "description"), name=TEXT, description=TEXT, attributes=many(ATTRIBUTE)
)
_SUMMARY: dict[str, Schema] = {
    "name": TEXT,
    "description": TEXT,
    "status": {"enum": ["active", "inactive", "defunct", "temporarily closed"]},
    "organization": ORGANIZATION,
}
SUMMARY = one(("name", "status"), **_SUMMARY)
SERVICE = one(
    ("name", "status", "organization"),
    **_SUMMARY,
    url=URI,
    additional_urls=many(URL),
    email={"type": "string", "format": "email"},
    application_process=TEXT,
    fees_description=TEXT,
    eligibility_description=TEXT,
    assured_date={"type": "string", "format": "date"},
    alert=TEXT,
    phones=many(PHONE),
    schedules=many(SCHEDULE),
    service_areas=many(one((), name=TEXT, uri=URI)),
    service_at_locations=many(one((), location=LOCATION)),
    languages=many(one((), code={"type": "string", "pattern": "^[a-z]{2,3}$"}, note=TEXT)),
    required_documents=many(one((), document=TEXT)),
    attributes=many(ATTRIBUTE),
)
PAGE: Schema = {
    "type": "object",
    "properties": {
        **{
            name: {"type": "integer"}
            for name in ("total_items", "total_pages", "page_number", "size")
        },
        **{name: {"type": "boolean"} for name in ("first_page", "last_page", "empty")},
        "contents": {"type": "array", "items": SUMMARY},
    },
    "required": [
        *("total_items", "total_pages", "page_number", "size"),
        *("first_page", "last_page", "empty", "contents"),
    ],
    "additionalProperties": False,
}
