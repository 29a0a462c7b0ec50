"""Public addresses below the root of a locale: neutral, and equal in every locale."""

from __future__ import annotations


def province_path(province_id: str) -> str:
    """Return the address of the page of a province."""
    return f"p/{province_id}.html"


def district_path(district_id: str) -> str:
    """Return the address of the page of a district."""
    return f"p/{district_id}.html"


def cell_path(district_id: str, need_code: str) -> str:
    """Return the address of one need in one district."""
    return f"p/{district_id}/{need_code}.html"


def choice_path(district_id: str, name: str) -> str:
    """Return the address of one choice in one district; `name` is its neutral name."""
    return f"p/{district_id}/for-{name}.html"


def need_path(need_code: str) -> str:
    """Return the address of a need."""
    return f"n/{need_code}.html"


def situation_path(code: str) -> str:
    """Return the address of something that happened."""
    return f"w/{code}.html"


def service_path(code: str) -> str:
    """Return the address of the service of a code of six letters."""
    return f"s/{code}.html"


def page_path(page_id: str) -> str:
    """Return the address of a hand-written page."""
    return f"i/{page_id}.html"
