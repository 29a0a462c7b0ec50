"""Picture cards for chats, and the small pictures of tabs and home screens."""

from __future__ import annotations

from generator.outputs.cards.output import OUTPUT as OUTPUT
from generator.outputs.cards.output import Cards as Cards
from generator.outputs.cards.output import paths as paths
