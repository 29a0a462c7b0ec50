#!/usr/bin/env python3
"""Make `.venv` hold exactly what a lock file names, and do nothing when it already does.

Usage: `python3 scripts/prepare_environment.py [runtime|test|bench]`

Needs only the standard library. Packages are installed with `--require-hashes`, so that what
runs is what was locked (requirement SA-X11). A larger lock contains the smaller unchanged.
"""

import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"
OLDEST = (3, 11)


def main() -> int:
    """Prepare the environment for the group named on the command line."""
    group = sys.argv[1] if len(sys.argv) > 1 else "runtime"
    lock = ROOT / "requirements" / f"{group}.txt"
    if not lock.is_file():
        return complain(f"there is no lock file {lock.relative_to(ROOT)}")
    if sys.version_info < OLDEST:
        return start_again_with_newer_python()
    (ROOT / ".cache").mkdir(exist_ok=True)
    with (ROOT / ".cache" / "prepare.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        return prepare(group, lock)


def prepare(group: str, lock: Path) -> int:
    """Create the environment if needed and install `lock` unless it is there already."""
    if not usable():
        problem = create()
        if problem:
            return complain(problem)
    stamps = read_stamps()
    key = fingerprint(lock)
    if stamps.get(group) == key:
        return 0
    say(f"installing {lock.relative_to(ROOT)}; the first time takes a few minutes")
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    pip += ["--disable-pip-version-check", "--no-input"]
    for what in (
        ["--require-hashes", "--requirement", str(lock)],
        ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    ):
        if subprocess.run([*pip, *what], check=False, cwd=ROOT).returncode:
            return complain("the packages could not be installed; the lines above tell why")
    STAMP.write_text(json.dumps({**stamps, "root": str(ROOT), group: key}, indent=1) + "\n")
    return 0


def usable() -> bool:
    """Tell whether `.venv` belongs to this folder and its Python still starts."""
    python = VENV / "bin" / "python"
    if not python.exists() or read_stamps().get("root", str(ROOT)) != str(ROOT):
        return False
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return (
        subprocess.run([python, "-c", probe], check=False, capture_output=True).returncode == 0
    )


def create() -> str:
    """Create `.venv` anew; return what went wrong as a sentence, or nothing."""
    if (
        importlib.util.find_spec("ensurepip") is None
        or importlib.util.find_spec("venv") is None
    ):
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        advice = f"Python was installed without `venv`; as root: apt-get install {package}"
        if os.geteuid() != 0 or shutil.which("apt-get") is None or not apt_install(package):
            return advice
    say("creating .venv")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    return "the virtual environment could not be created" if made.returncode else ""


def apt_install(package: str) -> bool:
    """Install a Debian package quietly and tell whether that worked."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package],
    )
    return all(
        subprocess.run(
            command, check=False, env=quiet, stdin=subprocess.DEVNULL, stdout=sys.stderr
        ).returncode
        == 0
        for command in commands
    )


def fingerprint(lock: Path) -> str:
    """Return a hash over all that decides what an installation contains."""
    digest = hashlib.sha256()
    for path in (lock, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def read_stamps() -> dict[str, str]:
    """Return the fingerprints of what was installed, by group."""
    try:
        stamps: dict[str, str] = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return stamps


def start_again_with_newer_python() -> int:
    """Hand over to a newer Python on the path, if there is one."""
    for minor in range(14, OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            return subprocess.run([newer, *sys.argv], check=False).returncode
    return complain(
        "Python 3.11 or newer is needed; the one found is " + sys.version.split()[0]
    )


def say(words: str) -> None:
    """Tell what is going on, apart from what a command prints as its result."""
    print(f"prepare: {words}", file=sys.stderr)


def complain(words: str) -> int:
    """Tell what went wrong and return the exit code for it."""
    say(words)
    return 1


if __name__ == "__main__":
    sys.exit(main())
