# The commands of this project; `make help` lists them.
PYTHON := python3
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet -c constraints.txt
RUN_READY := .venv/.ready-run
TEST_READY := .venv/.ready-test
RECIPE := pyproject.toml constraints.txt packaging/system-packages.sh

.PHONY: help run test check screens bench clean

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST)

run: $(RUN_READY) ## open a demo hall (ARGS="--fresh" starts it over)
	@exec $(BIN)/linggong up --demo $(ARGS)

test: $(TEST_READY) ## run all tests (ARGS="-k board" chooses)
	$(BIN)/pytest $(ARGS)

check: $(TEST_READY) ## lint, types, arrows between packages, QML; each must find a planted fault
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python checks/arrows.py
	$(BIN)/python checks/qml.py
	$(BIN)/pytest tests/test_architecture.py

screens: $(TEST_READY) ## write every screen, page and glass into build/screens
	$(BIN)/python -m checks.screens

bench: $(RUN_READY) ## measure what a seat and the board cost
	$(BIN)/python bench/hall.py
	$(BIN)/python bench/board.py

clean: ## remove what was built; the demo's data stays
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Debian's python3 has no ensurepip: system packages come before the environment. The build backend is installed
# first and used from there, so that it is pinned as well.
$(RUN_READY): $(RECIPE)
	packaging/system-packages.sh
	$(PYTHON) -m venv .venv
	$(PIP) hatchling editables
	$(PIP) --no-build-isolation -e .
	@touch $@

$(TEST_READY): $(RECIPE)
	packaging/system-packages.sh test
	$(PYTHON) -m venv .venv
	$(PIP) hatchling editables
	$(PIP) --no-build-isolation -e '.[test,check]'
	@touch $@ $(RUN_READY)
