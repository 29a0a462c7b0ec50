"""Read models of one locale: everything chosen, translated, formatted, and allowed to be shown."""

from generator.views.build_view import Telling, build_view, tell

__all__ = ["Telling", "build_view", "tell"]
