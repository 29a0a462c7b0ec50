# Each target is a command you could type; `make help` lists them.
# `make site` and `make test` need only Python 3.11 or newer, make and git. They fetch the rest once.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help site serve test quick audit bench bless pictures report i18n generate lint types lock runtime-tools test-tools

help: ## list these targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

site: runtime-tools ## build the site in every locale into site/
	$(BIN)/mkdocs build --strict

serve: runtime-tools ## show the site at http://127.0.0.1:8000/ and build it again when a record changes
	$(BIN)/directory serve

test: test-tools ## check the code, the data and every product, in a real browser too
	scripts/test.sh

quick: test-tools ## the tests marked `quick`: something of every room, in 20 seconds
	scripts/test.sh quick

audit: site test-tools ## judge site/ with the Nu checker, html-validate and Lighthouse; ask for every translation
	$(BIN)/directory translations check --strict
	$(BIN)/python scripts/audit.py

bench: ## measure time and size against other generators
	@$(PYTHON) scripts/prepare_environment.py bench
	@for program in check_speed hostile_files build_speed rebuild edit_to_visible booklets; do \
	  echo "== $$program"; $(BIN)/python benchmarks/$$program.py || exit 1; done

pictures: site test-tools ## take the pictures of the docs anew
	$(BIN)/python scripts/take_pictures.py

bless: test-tools ## accept the products as they now are (tests/expected/)
	$(BIN)/pytest -q --bless

report: site test-tools ## write the reports for planners and call sheets, and visit pages as a slow phone
	@for kind in coverage freshness readability silences translations; do \
	  $(BIN)/directory report $$kind --output build/reports || exit 1; done
	@$(BIN)/directory report calls --output build/reports
	$(BIN)/python scripts/audit.py --visits

i18n: runtime-tools ## collect the words of the program and bring every catalogue up to them
	$(BIN)/directory translations update

generate: test-tools ## write anew what follows from the code: catalogues, schemas, pages of reference, words of each check
	$(BIN)/directory translations update
	$(BIN)/directory schema
	$(BIN)/pytest -q --bless tests/checks/test_broken_examples.py -k exactly_these_words

lint: test-tools ## style and layers
	$(BIN)/ruff check && $(BIN)/ruff format --check && $(BIN)/lint-imports && $(BIN)/yamllint --strict . && $(BIN)/zizmor --offline --pedantic --quiet .github

types: test-tools ## types
	$(BIN)/mypy

lock: test-tools ## choose package versions anew and write requirements/*.txt with their hashes
	scripts/lock.sh

runtime-tools:
	@$(PYTHON) scripts/prepare_environment.py runtime

test-tools:
	@$(PYTHON) scripts/prepare_environment.py test
