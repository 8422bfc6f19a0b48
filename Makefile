# `make app` starts the program, `make test` runs all tests. Both build what they need on a fresh machine.

PORT ?= 8501
BIN := .venv/bin
APP := .venv/.app-ready
DEVELOP := .venv/.develop-ready
BROWSER := tools/debian.sh "the browser tests" "chromium fonts-dejavu-core" chromium chromium-browser google-chrome
FIREFOX := tools/debian.sh "the journey in Firefox" firefox-esr firefox-esr firefox
OFFICE := tools/debian.sh "the tests of Word files" "libreoffice-writer-nogui fonts-liberation" soffice libreoffice
DATABASE := tools/debian.sh "the tests of PostgreSQL" postgresql postgres /usr/lib/postgresql/*/bin/postgres

.PHONY: app test prove check format bench pictures mutate lock clean

app: $(APP)
	@$(BIN)/mic-selector app --port $(PORT)

test: $(DEVELOP)
	@$(BROWSER)
	@$(FIREFOX)
	@$(OFFICE)
	@$(DATABASE)
	$(BIN)/python -m pytest -m "not prove" -n 2 --dist loadfile --ignore tests/browser
	$(BIN)/python -m pytest -m "not prove" -n 3 --dist loadgroup tests/browser

prove: $(DEVELOP)
	@$(BROWSER)
	@$(FIREFOX)
	@$(OFFICE)
	@$(DATABASE)
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
	@$(BROWSER)
	$(BIN)/python -m benchmarks

pictures: $(DEVELOP)
	@$(BROWSER)
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
	rm -rf build .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(APP): pyproject.toml constraints.txt
	@tools/environment.sh "" $@

$(DEVELOP): pyproject.toml constraints.txt
	@tools/environment.sh "[dev]" $@

