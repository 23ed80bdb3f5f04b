.PHONY: help run test check quick bench translations lock clean

PYTHON := .venv/bin/python
UV := uv==0.13.9
UPGRADE :=

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: ## start the console with the demonstration
	@.ci/setup run
	@$(PYTHON) main.py console --demo

test: ## everything, as CI does it
	@.ci/run

check: ## what can be said without running: ruff, mypy, walls
	@.ci/setup dev
	@.ci/check

quick: ## fast tests, up to the first failure
	@.ci/setup dev
	@$(PYTHON) -m pytest -q -x -n 2 -m "not desktop and not slow"

bench: ## measure
	@.ci/setup run
	@$(PYTHON) main.py bench

translations: ## take new texts of the screen into resources/translations, and compile them
	@.ci/setup run
	@.ci/translations

lock: ## write requirements/*.txt anew from pyproject.toml (UPGRADE=--upgrade takes newer versions)
	@.ci/setup run
	@$(PYTHON) -m pip install -qq --disable-pip-version-check $(UV)
	@.ci/lock $(UPGRADE)

clean: ## remove what was made here, .venv too
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .grimp_cache build dist *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
