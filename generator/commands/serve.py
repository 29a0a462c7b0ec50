"""`directory serve`: the site on this machine, following every edit."""

from __future__ import annotations

import importlib.util
import os
import runpy
import signal
import sys
from pathlib import Path
from types import FrameType

import click

from generator.commands.options import root_option

_HOST = "127.0.0.1"
_ENDED = 128 + signal.SIGTERM


@click.command("serve")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port."
)
@root_option
def serve(*, root: Path, port: int) -> None:
    """Show the site at http://127.0.0.1:8000/ and build it again when a record or a page changes.

    A mistake is shown above the last good page. What people save or print is left out, so that an edit
    shows at once. Ctrl-C ends it.

    \b
    Examples:
      directory serve
      directory serve --port 8080
    """
    if importlib.util.find_spec("mkdocs") is None:
        raise click.ClickException("MkDocs is not installed")
    os.chdir(root)
    # So that the folder of the preview is cleaned up too: by default this signal ends a program at once.
    signal.signal(signal.SIGTERM, _end)
    # Run here, not as a child, which would outlive whoever is told to end. Reloading is MkDocs' work; only
    # its plugin may import it.
    sys.argv = ["mkdocs", "serve", "--dev-addr", f"{_HOST}:{port}"]
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)


def _end(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(_ENDED)


COMMAND = serve
