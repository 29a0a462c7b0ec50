"""Read models of one locale: everything chosen, translated, formatted, and allowed to be shown."""

from generator.views.build_view import build_view

__all__ = ["build_view"]
