# The two commands that matter: `make run` and `make test`. Each builds .venv first where it is missing or stale.
.DEFAULT_GOAL := help
SHELL := /bin/sh

PYTHON ?= python3
FILE ?=
# What was compiled is kept
unexport PYTHONDONTWRITEBYTECODE
BIN := .venv/bin
RUNS := .venv/.runs
TESTS := .venv/.tests
# pip compiles on one core
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --no-compile
COMPILE := $(BIN)/python -m compileall -q -j 0 .venv/lib bot

.PHONY: help run demo pictures test check lint format bench torture lock clean

help: ## Say what each target does
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 14

run: $(RUNS) ## Run the bot; without TELEGRAM_BOT_TOKEN, hold the conversation in this terminal
	@if [ -n "$$TELEGRAM_BOT_TOKEN" ]; then exec $(BIN)/python -m bot run; fi; \
	echo "Im Browser, mit einer erfundenen Region: make demo" >&2; exec $(BIN)/python -m bot chat

demo: $(RUNS) ## Show an invented region in the browser, on a Friday evening; PORT=8081 takes another port
	@CONTACTS_FILE=examples/region.yaml exec $(BIN)/python -m bot web --at "2026-11-27 18:40" --port $${PORT:-8080}

test: $(TESTS) lint ## Everything CI runs: formatting, lint, types, all tests, the shipped data file
	$(BIN)/python -m pytest -q -n 4 --dist worksteal
	$(BIN)/python -m bot check

check: $(RUNS) ## Check the data file, or another: make check FILE=other.yaml
	@$(BIN)/python -m bot check $(FILE)

lint: $(TESTS) ## Formatting, lint and types
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy

format: $(TESTS) ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(TESTS) ## Measure: starting, what must be fast, reading and checking, finding beside its peers
	$(BIN)/python -m pytest -q benchmarks
	$(BIN)/python -m benchmarks.start
	$(BIN)/python -m benchmarks.bounds
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.finding.run

torture: $(TESTS) ## Prove that it keeps answering: kills, floods, outages, load (an hour)
	$(BIN)/python -m benchmarks.torture

lock: $(TESTS) ## Pin what requirements*.in ask for, with hashes and without any registry's address
	for name in requirements requirements-dev; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --no-annotate --no-header $$name.in -o $$name.txt || exit 1; done

pictures: $(TESTS) ## Take the README's pictures of the demo anew (needs Chromium)
	$(BIN)/python -m benchmarks.pictures

clean: ## Remove .venv and what tools leave behind
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info

$(RUNS): requirements.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing what the bot needs …" >&2
	@$(INSTALL) -r requirements.txt && $(COMPILE)
	@touch $@

$(TESTS): requirements-dev.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing what tests need …" >&2
	@$(INSTALL) -r requirements-dev.txt && $(COMPILE)
	@touch $@ $(RUNS)
