"""Files that pass from phone to phone: one page with everything, contacts, and messages to send."""

from __future__ import annotations

from generator.outputs.share.output import OUTPUT as OUTPUT
from generator.outputs.share.paths import ALL as ALL
from generator.outputs.share.paths import paths as paths
