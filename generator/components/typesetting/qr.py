"""QR codes for print: small, level M, never without their address beside them."""

from __future__ import annotations

import io
from functools import cache

import segno


@cache
def qr_svg(payload: str) -> str:
    """Return the QR code of `payload` as SVG with its quiet zone of four modules.

    Level M: at 25 mm the size of a module decides after three photocopies, not more error correction.
    """
    out = io.BytesIO()
    code = segno.make_qr(payload, error="m", boost_error=False)
    code.save(out, kind="svg", border=4, xmldecl=False, svgns=True, nl=False)
    return out.getvalue().decode("ascii")
