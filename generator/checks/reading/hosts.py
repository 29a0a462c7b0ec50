"""Hosts of the web that mean something for safety, wherever in the world a directory is made."""

from __future__ import annotations

import re

from generator.checks.reading.lists import read_list

SHORTENERS = read_list("link_shorteners")
"""They hide where a link leads."""

PERSONALISED = read_list("personalised_hosts")
"""They show who is logged in, or what was looked for before (SA-Q10)."""

MESSENGERS = read_list("messaging_hosts")
"""Their links start a chat."""

FREE_MAIL = read_list("free_mail_hosts")
"""Anybody can open a mailbox there."""

MAP_LINK = re.compile(
    r"(?:maps\.google|google\.[a-z.]{2,6}/maps|maps\.app\.goo\.gl|goo\.gl/maps|\bg\.page\b|g\.co/kgs"
    r"|maps\.apple\.com|openstreetmap\.org|\bosm\.org|waze\.com|bing\.com/maps|\bhere\.com|\bher\.e/"
    r"|what3words\.com|\bw3w\.co|yandex\.[a-z.]{2,6}/maps|2gis\.|mapy\.cz|\bgeo:|maps\.me|\bmapcarta\."
    r"|plus\.codes|wikimapia\.org)",
    re.IGNORECASE,
)
"""A link that shows a point on a map."""


def belongs_to(host: str, domains: frozenset[str]) -> bool:
    """Say whether `host` is one of `domains` or lies below one, as `www.who.int` does below `who.int`."""
    labels = host.lower().rstrip(".").split(".")
    return any(".".join(labels[start:]) in domains for start in range(len(labels)))
