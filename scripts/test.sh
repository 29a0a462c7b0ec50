#!/usr/bin/env bash
# Run the checks in the order in which they fail fastest; stop at the first that fails.
#   scripts/test.sh         everything
#   scripts/test.sh quick   what takes seconds
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin

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
    # Left out: what draws, prints, attacks or starts programs. `make test` runs it all.
    leave_out=(end_to_end outputs commands cli scripts views/test_{build_view,telling}.py
        loading/test_{attacks,properties,json_schema,editor_mistakes}.py
        checks/test_{running,hostile_texts,plain_language,opening_hours,leaked_address,unsafe_text}.py)
    step $bin/pytest -q -n 2 --dist worksteal -m "not slow and not browser" "${leave_out[@]/#/--ignore=tests/}"
    exit
fi

CHROME=$(python3 scripts/find_browser.py --install)
export CHROME
step $bin/yamllint --strict .
step $bin/zizmor --offline --pedantic --quiet .github
step $bin/pytest -n 2 --dist worksteal
