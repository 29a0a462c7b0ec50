"""Reads files one by one, each in a process of its own that may use little memory and time.

Usage: `python -m tests.untrusted_files.limited_run FILE...`: prints a JSON object, file -> how it ended.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from generator.commands.translations import FORMS, MAX_BYTES
from generator.untrusted_files import pictures
from generator.untrusted_files.content import read_content
from generator.untrusted_files.refusals import UnreadableFileError
from tests.limited import MOST_MEMORY, limit


def main() -> None:
    json.dump({file: ending_of(Path(file)) for file in sys.argv[1:]}, sys.stdout)


def ending_of(path: Path) -> str:
    """Return `taken`, the sentence of a refusal, or how the process died."""
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        limit()
        os.write(sender, attempt(path).encode(errors="backslashreplace"))
        os._exit(0)
    os.close(sender)
    with os.fdopen(receiver, "rb") as pipe:
        said = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    return said or f"died of signal {os.WTERMSIG(status)}"


def attempt(path: Path) -> str:
    try:
        reader_of(path)(path)
    except UnreadableFileError as refused:
        return refused.message.in_words()
    except BaseException as error:
        return f"traceback: {error!r}"
    return "taken"


def reader_of(path: Path) -> Callable[[Path], object]:
    if path.suffix == ".test":
        return {"hungry": eat, "slow": wait}[path.stem]
    form = FORMS.get(path.suffix.removeprefix("."))
    if form is not None:
        return lambda path: form.read(read_content(path, MAX_BYTES))
    return lambda path: pictures.clean_picture(read_content(path, pictures.MAX_BYTES))


def eat(_path: Path) -> bytes:
    return bytes(MOST_MEMORY)


def wait(_path: Path) -> None:
    while True:
        pass


if __name__ == "__main__":
    main()
