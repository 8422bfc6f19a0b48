# `make app` starts the program, `make test` runs all tests. Both build what they need on a fresh machine.

PORT ?= 8501
BIN := .venv/bin
APP := .venv/.app-ready
DEVELOP := .venv/.develop-ready

.PHONY: app test prove check format bench lock clean

app: $(APP)
	$(BIN)/mic-selector app --port $(PORT)

test: $(DEVELOP)
	@tools/chromium.sh
	$(BIN)/python -m pytest -m "not prove" -n 2 --ignore tests/browser
	$(BIN)/python -m pytest -m "not prove" tests/browser

prove: $(DEVELOP)
	@tools/chromium.sh
	MIC_PROVE=1 $(BIN)/python -m pytest

check: $(DEVELOP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(DEVELOP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(DEVELOP)
	@tools/chromium.sh
	$(BIN)/python -m benchmarks

# Pins what pip resolves today. Look at the difference before you commit it.
lock:
	rm -rf .venv-lock && python3 -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet --editable ".[dev]"
	.venv-lock/bin/python -m pip freeze --exclude-editable > constraints.txt
	rm -rf .venv-lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(APP): pyproject.toml constraints.txt
	@tools/environment.sh "" $@

$(DEVELOP): pyproject.toml constraints.txt
	@tools/environment.sh "[dev]" $@

