"""Printed editions: what an outreach worker hands over, made for cheap black-and-white printers."""

from generator.outputs.booklet.product import PRODUCT, render

__all__ = ["PRODUCT", "render"]
