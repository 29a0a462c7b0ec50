"""Picture cards for chats, and the small pictures of tabs and home screens."""

from generator.outputs.cards.product import PRODUCT, render

__all__ = ["PRODUCT", "render"]
