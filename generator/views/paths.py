"""Public addresses below the root of a locale: neutral, and equal in every locale."""

from __future__ import annotations

HELP_LINES_PATH = "lines.html"
"""The address of the lines for everyone."""


def province_path(province_id: str) -> str:
    """Return the address of the page of a province."""
    return f"p/{province_id}.html"


def district_path(district_id: str) -> str:
    """Return the address of the page of a district."""
    return f"p/{district_id}.html"


def cell_path(district_id: str, need_code: str) -> str:
    """Return the address of one need in one district."""
    return f"p/{district_id}/{need_code}.html"


def choice_path(district_id: str, number: int) -> str:
    """Return the address of one choice in one district; its number tells nobody what was chosen."""
    return f"p/{district_id}/c{number}.html"


def need_path(need_code: str) -> str:
    """Return the address of a need."""
    return f"n/{need_code}.html"


def situation_path(number: int, fork: int = 0) -> str:
    """Return the address of something that happened, or of one of its forks: fixed numbers, no words."""
    return f"w/{_numbered(number, fork)}.html"


def answer_path(district_id: str, number: int, fork: int = 0) -> str:
    """Return the address of the answer to a situation in one district."""
    return f"p/{district_id}/w{_numbered(number, fork)}.html"


def _numbered(number: int, fork: int) -> str:
    return f"{number}-{fork}" if fork else str(number)


def office_path(number: int) -> str:
    """Return the address of what the rules say of a kind of office."""
    return f"o/{number}.html"


def service_path(code: str) -> str:
    """Return the address of the service of a code of six letters."""
    return f"s/{code}.html"


def page_path(page_id: str) -> str:
    """Return the address of a hand-written page."""
    return f"i/{page_id}.html"
