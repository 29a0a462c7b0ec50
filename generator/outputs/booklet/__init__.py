"""Printed editions: what an outreach worker hands over, made for cheap black-and-white printers."""

from __future__ import annotations

from generator.outputs.booklet.document import copy_codes as copy_codes
from generator.outputs.booklet.output import OUTPUT as OUTPUT
from generator.outputs.booklet.output import Booklets as Booklets
from generator.outputs.booklet.paths import paths as paths
from generator.outputs.booklet.printing import Press as Press
