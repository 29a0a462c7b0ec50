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


PAGES = frozenset({"404", "index", "k", "lines", "places", "search"})
"""The pages of the directory that lie in no folder, without `.html`; in every locale."""

FOLDERS = frozenset({"b", "c", "f", "hsds", "i", "n", "p", "s", "w", "x"})
"""The folders that belong to the directory, in every locale: whatever else lies there may lie over a page."""


def is_taken(address: str) -> bool:
    """Say whether `address`, relative to the root of a locale, belongs to the directory.

    Capital letters make no difference: on some disks `Lines.html` lies over `lines.html`.
    """
    first, _, rest = address.lower().partition("/")
    return first.removesuffix(".html") in PAGES or (first in FOLDERS and bool(rest))
