"""The directory for other systems: an Open Referral feed, tables for spreadsheets, and geography."""

from generator.outputs.exchange.output import OUTPUT, render_common

__all__ = ["OUTPUT", "render_common"]
