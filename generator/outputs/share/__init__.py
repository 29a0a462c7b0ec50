"""Files that pass from phone to phone: one page with everything, contacts, and messages to send."""

from generator.outputs.share.product import PRODUCT, render

__all__ = ["PRODUCT", "render"]
