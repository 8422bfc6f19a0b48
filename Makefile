# `make app` starts the program, `make test` runs all tests. Both build what they need on a fresh machine.

PORT ?= 8501
PYTHON ?= python3
BIN := .venv/bin
DEVELOP := .venv/.develop-ready
ENVIRONMENT := $(PYTHON) tools/environment.py

.PHONY: app test prove check format dist release bench pictures mutate lock clean

app:
	@$(ENVIRONMENT) app --port $(PORT)

test:
	@$(ENVIRONMENT) test

prove:
	@$(ENVIRONMENT) programs
	MIC_PROVE=1 $(BIN)/python -m pytest

check: $(DEVELOP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell *.md docs data/TERMS.md
	$(BIN)/python -m tools.audit

# Both kinds of package, built twice with the same bytes, and tried in an empty directory.
dist: $(DEVELOP)
	$(BIN)/python -m tools.distribution try $(BIN)/python

# Refuses what is not ready, builds and tries the packages, and sets the tag. Sends nothing.
release: dist
	$(BIN)/python -m tools.release

format: $(DEVELOP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench:
	@$(ENVIRONMENT) programs
	$(BIN)/python -m benchmarks

pictures:
	@$(ENVIRONMENT) programs
	$(BIN)/python -m tools.pictures

# Changes the code of the decision science a little, over and over, and counts how often no test notices. Takes an hour.
mutate: $(DEVELOP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check mutmut==3.8.1
	$(BIN)/python tools/mutate.py

# Pins what pip resolves today. Look at the difference before you commit it.
lock:
	rm -rf .venv-lock && python3 -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet --editable ".[dev]"
	.venv-lock/bin/python -m pip freeze --exclude-editable > constraints.txt
	rm -rf .venv-lock

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(DEVELOP): pyproject.toml constraints.txt
	@$(ENVIRONMENT) develop

