"""Content policies (CSP): what a page may run and fetch, and the hashes of what it carries inside (SA-P6)."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable


def page_policy(style: str, scripts: Iterable[str]) -> str:
    """Return the policy of a page: one inline style, these inline scripts, nothing from anywhere."""
    allowed = " ".join(source_hash(script) for script in scripts) or "'none'"
    return (
        f"default-src 'none';style-src {source_hash(style)};script-src {allowed};"
        "img-src data:;base-uri 'none';form-action 'none'"
    )


def handbook_policy(styles: Iterable[str], scripts: Iterable[str]) -> str:
    """Return the policy of a page that Material made: files of the site, and what the page carries inside."""
    return (
        "default-src 'none';"
        f"script-src {_own_and(scripts)};style-src {_own_and(styles)};"
        "img-src 'self' data:;font-src 'self';connect-src 'self';worker-src 'self';"
        "base-uri 'none';form-action 'none'"
    )


def _own_and(texts: Iterable[str]) -> str:
    return " ".join(("'self'", *sorted({source_hash(text) for text in texts})))


def source_hash(text: str) -> str:
    """Return the hash of an inline style or script as CSP writes it."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
