"""The directory for other systems: an Open Referral feed, tables for spreadsheets, and geography."""

from generator.outputs.exchange.product import PRODUCT, render, render_common

__all__ = ["PRODUCT", "render", "render_common"]
