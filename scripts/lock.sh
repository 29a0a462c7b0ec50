#!/usr/bin/env bash
# Write requirements/*.txt from pyproject.toml: every package with the hashes of all its files, for
# every system and Python from 3.11. Each larger lock contains the smaller one unchanged.
# With a package name, only that package is renewed:  scripts/lock.sh --upgrade-package pillow
set -euo pipefail
cd "$(dirname "$0")/.."

choice=("$@")
[ ${#choice[@]} -gt 0 ] || choice=(--upgrade)

compile() { # NAME GROUPS...
    local output="requirements/$1.txt" groups=()
    shift
    for group in "$@"; do groups+=(--group "$group"); done
    .venv/bin/uv pip compile pyproject.toml "${groups[@]}" --output-file "$output" \
        --no-config --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet \
        "${constraints[@]}" "${choice[@]}"
    constraints+=(--constraints "$output")
}

constraints=()
compile runtime build
compile test build test
compile bench build test bench
