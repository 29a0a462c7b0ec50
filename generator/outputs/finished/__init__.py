"""Finished files as a stranger reads them: unpacked, page by page, once for all who look into them."""

from generator.outputs.finished.reading import FileReader, new_readers_of, read_finished
from generator.outputs.finished.unpacking import TextFile

__all__ = ["FileReader", "TextFile", "new_readers_of", "read_finished"]
