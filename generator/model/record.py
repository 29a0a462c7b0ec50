"""What all records share: frozen, closed, and honest about what nobody knows yet."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

UNKNOWN = "unknown"

T = TypeVar("T")


class Record(BaseModel):
    """A frozen record that refuses every key it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


def _unknown_to_none(value: object) -> object:
    return None if value == UNKNOWN else value


class _UnknownWord:
    """Tells the JSON Schema that the word `unknown` may stand instead of a value."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema: dict[str, Any] = handler(core_schema)
        choices = [
            choice for choice in schema.pop("anyOf", [schema]) if choice != {"type": "null"}
        ]
        return {"anyOf": [{"const": UNKNOWN}, *choices]}


Known = Annotated[T | None, BeforeValidator(_unknown_to_none), _UnknownWord()]
"""A fact that must be written down, or be written as `unknown`, which becomes `None`."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}$")]
"""An id: ASCII small letters, digits and hyphens, at most 60 (SA-X2)."""

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]
"""A code of a list that is kept as data, such as a need or a situation."""

NeedCode = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}(/[a-z_]{1,40})?$")]
"""A need (`health`) or one of its services (`health/doctor`)."""

FactPath = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$", max_length=200)
]
"""Where a fact stands in a file: its keys, such as `contacts/desk/number`."""

ContactRef = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}/[a-z0-9-]{1,60}$")]
"""An organization and one of its contacts: `organization/contact`."""

LocaleTag = Annotated[
    str,
    StringConstraints(
        pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?(-x(-[a-z0-9]{1,8})+)?$"
    ),
]
"""A BCP 47 tag: language, then perhaps script, region, private use."""

ShortText = Annotated[
    str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True)
]
"""Plain text of one paragraph at most."""

Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=400)]
"""A web address; rules for what may be published are checks of their own (SA-X4)."""
