# The commands of this project; `make help` lists them.
PYTHON := python3
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet -c constraints.txt
RUN_READY := .venv/.ready-run
TEST_READY := .venv/.ready-test
PEERS := build/bench-peers
JUDGES := build/test-peers
OURS := kiosk display sync
RECIPE := pyproject.toml constraints.txt packaging/system-packages.sh

# What was compiled once is kept, also for the many programs that tests start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test check words lint-score screens simulate bench clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' $(MAKEFILE_LIST)

run: $(RUN_READY) ## open a demo hall (ARGS="--fresh" starts it over)
	@exec $(BIN)/linggong up --demo $(ARGS)

test: $(TEST_READY) $(JUDGES)/node_modules ## run all tests, on as many cores as there are (ARGS="-k board" chooses)
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist worksteal $(ARGS)

check: $(TEST_READY) ## lint, types, rooms with their sizes and arrows, QML, words; each must find a planted fault
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m checks.arrows
	$(BIN)/python checks/qml.py
	$(BIN)/python -m checks.words
	$(BIN)/pytest tests/test_architecture.py

words: $(TEST_READY) ## bring the texts of all languages up to date (docs/translating.md)
	$(BIN)/python -m checks.words update

lint-score: $(TEST_READY) ## how well the linter reads postings as people write them, precision and recall a rule
	$(BIN)/python -m checks.lint_score

screens: $(TEST_READY) ## write every screen, page and glass into build/screens
	$(BIN)/python -m checks.screens

audit: $(TEST_READY) ## look at every page on every glass, in every language and mode (ARGS="--walk taking" chooses)
	$(BIN)/python -m checks.audit $(ARGS)

taps: $(TEST_READY) ## touch the screen 20,000 times with one to three fingers (ARGS="--seed 7" repeats)
	$(BIN)/python -m checks.taps $(ARGS)

simulate: $(RUN_READY) ## let halls live through faults, seed after seed, until one fails (ARGS="--hours 6")
	@for from in $$(seq 1000 100 1000000); do \
		$(BIN)/linggong simulate --halls 1 --kiosks 2 --hours 0.6 --runs 100 --seed $$from $(ARGS) || exit 1; done

bench: $(TEST_READY) ## measure seats, board, screen, desk, copying, province; beside Chromium, and PouchDB where there is npm
	$(BIN)/python bench/hall.py
	$(BIN)/python bench/board.py
	$(BIN)/python bench/tap.py
	$(BIN)/python bench/lint.py
	$(BIN)/python bench/pages.py
	$(BIN)/python bench/phones.py
	$(BIN)/python bench/desk.py
	$(BIN)/python bench/start.py
	$(BIN)/python bench/screen.py
	$(BIN)/python bench/province.py
	@if command -v npm >/dev/null; then $(MAKE) $(PEERS)/node_modules; else echo "no npm: copying without its peer"; fi
	$(BIN)/python bench/copying.py $$(test -d $(PEERS)/node_modules && echo $(PEERS))

$(PEERS)/node_modules: bench/peers/package.json
$(JUDGES)/node_modules: tests/peers/package.json
$(PEERS)/node_modules $(JUDGES)/node_modules:
	@command -v npm >/dev/null || { echo "npm is missing: the pages' tests need it once, to fetch axe-core (Debian: apt-get install npm)." >&2; exit 2; }
	mkdir -p $(@D)
	cp $< $(@D)/
	npm install --prefix $(@D) --no-audit --no-fund --silent
	@touch $@

clean: ## remove what was built; the demo's data stays
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Debian's python3 has no ensurepip: system packages come before the environment. The build backend is installed
# first and used from there, so that it is pinned as well.
$(RUN_READY): $(RECIPE)
	packaging/system-packages.sh
	$(PYTHON) -m venv .venv
	$(PIP) hatchling editables
	$(PIP) --no-build-isolation -e .
	$(BIN)/python -m compileall -q $(OURS)
	@touch $@

$(TEST_READY): $(RECIPE)
	packaging/system-packages.sh test
	$(PYTHON) -m venv .venv
	$(PIP) hatchling editables
	$(PIP) --no-build-isolation -e '.[test,check]'
	$(BIN)/python -m compileall -q $(OURS)
	@touch $@ $(RUN_READY)
