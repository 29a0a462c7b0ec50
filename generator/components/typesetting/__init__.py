"""Typesetting: fonts, shared templates and the call that turns data into pages."""
