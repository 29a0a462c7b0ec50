"""From files to typed records, with the place of every value kept."""
