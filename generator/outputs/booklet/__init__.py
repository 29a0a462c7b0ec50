"""Printed editions: what an outreach worker hands over, made for cheap black-and-white printers."""

from generator.outputs.booklet.printing import Press
from generator.outputs.booklet.product import PRODUCT, render

__all__ = ["PRODUCT", "Press", "render"]
