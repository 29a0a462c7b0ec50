"""From files to typed records, with the place of every value kept."""

FOLDERS = ("directory_data", "docs")
"""Where records and hand-written pages lie, relative to the project."""

SETTINGS_FILE = "directory_data/directory.yaml"
"""Where the settings of the directory lie."""
