#!/usr/bin/env bash
# Run the checks in the order in which they fail fastest; stop at the first that fails.
#   scripts/test.sh         everything
#   scripts/test.sh quick   what is marked `quick` in the test files: 20 seconds of processor in all
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
unset PYTHONDONTWRITEBYTECODE # to compile all of it anew each time takes longer than many a test

step() {
    printf '\n== %s\n' "$*"
    "$@"
}

step $bin/ruff check
step $bin/ruff format --check
step $bin/mypy
step $bin/lint-imports
step $bin/directory schema --check
step $bin/directory check

if [ "${1:-}" = quick ]; then
    # One process, and nothing but pytest: to start Python again would take a tenth of the time.
    step $bin/pytest -q -p no:xdist -p no:hypothesispytest -m quick
    exit
fi

CHROME=$(python3 scripts/find_browser.py --install)
export CHROME
step $bin/yamllint --strict .
step $bin/zizmor --offline --pedantic --quiet .github
step $bin/pytest -n 2 --dist worksteal
