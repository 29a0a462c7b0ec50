"""`directory serve`: the site on this machine, following every edit."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import click

from generator.commands.options import root_option


@click.command("serve")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port."
)
@root_option
def serve(*, root: Path, port: int) -> None:
    """Show the site at http://127.0.0.1:8000/ and build it again when a record or a page changes.

    What people save or print is left out, so that an edit shows at once. Ctrl-C ends it.

    \b
    Examples:
      directory serve
      directory serve --port 8080
    """
    if importlib.util.find_spec("mkdocs") is None:
        raise click.ClickException("MkDocs is not installed")
    # Reloading is MkDocs' work; only its plugin may import it.
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    try:
        sys.exit(subprocess.run(command, cwd=root, check=False).returncode)  # noqa: S603 - fixed command
    except KeyboardInterrupt:
        sys.exit(130)


COMMAND = serve
