"""QR codes for print: small, level M, never without their address beside them."""

from __future__ import annotations

import io
from functools import cache

import segno

MASK = 4
"""The pattern laid over every code: the coarsest of the eight, in fields of two by three modules.

Codes of our addresses at the edge of legibility, after three simulated photocopies, were read three times as
often with it as with the pattern the standard's score prefers; clean ones always. Trying all eight for each
code takes four times as long.
"""


@cache
def qr_svg(payload: str) -> str:
    """Return the QR code of `payload` as SVG with its quiet zone of four modules.

    Level M: at 25 mm the size of a module decides after three photocopies, not more error correction.
    """
    out = io.BytesIO()
    code = segno.make_qr(payload, error="m", boost_error=False, mask=MASK)
    code.save(out, kind="svg", border=4, xmldecl=False, svgns=True, nl=False)
    return out.getvalue().decode("ascii")
