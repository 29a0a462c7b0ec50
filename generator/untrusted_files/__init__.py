"""Files that people hand in: read within limits, or refused in one sentence.

Nothing here believes what a file says of its own size, encoding or shape. Whatever a library raises over a
damaged file ends as one `UnreadableFileError`.
"""
