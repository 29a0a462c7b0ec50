"""Lists that hold for the whole world; what holds for one country lies in its country pack."""

from __future__ import annotations

from importlib.resources import files


def read_list(name: str) -> frozenset[str]:
    """Return the lines of `name`.txt in this folder, without comments and empty lines."""
    lines = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(entry for line in lines if (entry := line.partition("#")[0].strip()))
