"""Ids as HSDS asks for them: UUIDs made from our own ids, so that they stay the same in every edition."""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID, uuid5

NAMESPACE = UUID("6b9f5a0e-8f0c-5d3a-9d55-2c1f0a7c4e31")
"""Fixed for ever: another namespace would give every record another id."""


@lru_cache(maxsize=4096)
def hsds_id(kind: str, name: str) -> str:
    """Return the UUID (version 5, RFC 9562) of the thing `name` of one kind, such as `service`."""
    return str(uuid5(NAMESPACE, f"{kind}:{name}"))
