"""Short names under which things are published: neutral, stable, and the same in every locale."""

from __future__ import annotations

from hashlib import blake2b

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no letter that can be taken for another (https://www.crockford.com/base32.html)."""

CODE_LENGTH = 6
"""Six letters of five bits each: short enough to be read out, long enough that 5,000 services rarely meet."""


def service_code(organization_id: str, service_id: str) -> str:
    """Return the six letters of the page of a service.

    They are made from the two ids alone, so that an address stays the same whatever else changes, and tell
    nothing about the service. Two services can meet in one code; the check `duplicate-id` finds that.
    """
    digest = blake2b(f"{organization_id}/{service_id}".encode(), digest_size=4).digest()
    bits = int.from_bytes(digest, "big")
    return "".join(ALPHABET[(bits >> 5 * place) & 31] for place in reversed(range(CODE_LENGTH)))
