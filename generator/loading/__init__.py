"""From files to typed records, with the place of every value kept."""

from generator.model.files import PAGES, RECORDS

FOLDERS = (RECORDS, PAGES)
"""Where records and hand-written pages lie, relative to the project."""
