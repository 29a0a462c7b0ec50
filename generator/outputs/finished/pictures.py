"""The words that a finished picture carries beside what it shows: comments, authors, places."""

from __future__ import annotations

import io
import warnings


def words_of_picture(content: bytes) -> str:
    """Return every word in the properties of a picture; nothing where it is none that can be opened."""
    from PIL import Image  # noqa: PLC0415 - loading it takes longer than a check

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(content)) as picture:
                told = [value for value in picture.info.values() if isinstance(value, str)]
                told += [str(value) for value in picture.getexif().values()]
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            return ""
    return "\n".join(told)
