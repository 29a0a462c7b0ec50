"""Where files to save lie."""

from __future__ import annotations

FOLDER = "f"
ENDINGS = {"share": "html", "vcard": "vcf", "text": "txt"}
"""Ending of a file's name by its key."""


def file_path(owner: str, key: str, locale: str) -> str:
    """Return the neutral path of a file of a district id or a service code."""
    return f"{FOLDER}/{owner}-{locale}.{ENDINGS[key]}"


def bundle_path(locale: str) -> str:
    """Return the path of the zip with the files of every district."""
    return f"{FOLDER}/{locale}.zip"
