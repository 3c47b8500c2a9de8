.DEFAULT_GOAL := help
SHELL := /bin/bash
BIN := .venv/bin
ARGS ?=
# The tests start programs by the hundred: none of them is to compile all of it anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help: ## Lists these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'
	@echo '  ARGS="..." is passed on by sandbox, sandbox-reset, test, torture and bench; PYTHON=... names the Python to take.'

# What pip says goes into a log, to be shown where it did not work.
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check

.venv/.installed: requirements-dev.lock pyproject.toml
	@$(BIN)/python -c 'import pip' 2>/dev/null || { python=$$(.ci/python $(PYTHON)) \
		&& echo "Taking $$($$python --version) ($$python)." && $$python -m venv --clear .venv; }
	@echo "Installing what Kirana needs into .venv (a minute or two)…"
	@{ $(PIP) --require-hashes -r requirements-dev.lock \
		&& $(PIP) --no-deps --no-build-isolation --editable .; } >.venv/install.log 2>&1 \
		|| { tail -n 20 .venv/install.log; echo "That did not work; .venv/install.log has all of it."; exit 1; }
	@touch $@

.PHONY: sandbox
sandbox: .venv/.installed ## Starts a Telegram on this machine, the bot and the chat page
	@exec $(BIN)/kirana sandbox $(ARGS)

.PHONY: sandbox-reset
sandbox-reset: .venv/.installed ## Forgets the sandbox's data and starts it anew
	@exec $(BIN)/kirana sandbox --reset $(ARGS)

.PHONY: test
test: .venv/.installed client ## Runs every test, on SQLite and PostgreSQL
	$(BIN)/python -m pytest -n 4 --dist loadfile --no-loadscope-reorder $(ARGS)

LONG = --kill-rounds 400 --fuzz-examples 20 --hypothesis-profile torture --timeout 600

FAULTS = $(shell grep -oE 'tests/[a-z_/0-9]+\.py' docs/faults.md | grep -v '^tests/faults/' | sort -u)

.PHONY: torture
torture: .venv/.installed ## Runs all that docs/faults.md breaks, and the long form of what is random
	$(BIN)/python -m pytest -n 2 --dist loadfile $(LONG) $(ARGS) \
		tests/faults tests/web/api/fuzz tests/storage/identity tests/security tests/domain $(FAULTS)

.PHONY: check
check: .venv/.installed ## Checks format, lint, types and the rules between rooms
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: audit
audit: .venv/.installed ## Looks for unsafe code and for dependencies with known holes
	$(BIN)/bandit --quiet --recursive --severity-level medium kirana domain workers bot web storage security sheets paper sandbox locales
	$(BIN)/pip-audit --require-hashes --disable-pip --progress-spinner off -r requirements.lock

# A lock tells nothing of who brings whom, and that is what the tool would warn of.
.PHONY: sbom
sbom: .venv/.installed ## Writes dist/sbom.cdx.json: every package that runs, with its hashes (CycloneDX)
	@mkdir -p dist
	$(BIN)/python -W ignore -m cyclonedx_py requirements requirements.lock --pyproject pyproject.toml \
		--output-reproducible -o dist/sbom.cdx.json

.PHONY: format
format: .venv/.installed ## Formats the code and sorts its imports
	$(BIN)/ruff check --select I --fix .
	$(BIN)/ruff format .

.PHONY: bench
bench: .venv/.installed ## Measures updates per second beside a bare echo bot, signing in, and large lists
	$(BIN)/python -m tests.bench $(ARGS)

.PHONY: client
client: .venv/.installed ## Builds a Python client of the API into var/client; the tests drive the server with it
	@mkdir -p var/client
	$(BIN)/openapi-python-client generate --fail-on-warning --meta none --overwrite --path docs/openapi.json --config docs/client/config.yml \
		--custom-template-path docs/client --output-path var/client/kirana_client

.PHONY: storyboard
storyboard: .venv/.installed ## Writes docs/storyboard.md from the flows
	$(BIN)/python docs/storyboard.py

.PHONY: policy
policy: .venv/.installed ## Writes docs/policy.md from the table of who may do what
	$(BIN)/python docs/policy.py

LOCK = $(UV) pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-header
UV := var/uv/bin/uv

.PHONY: lock
lock: ## Pins every dependency with its hash
	@test -x $(UV) || { $$(.ci/python $(PYTHON)) -m venv var/uv && var/uv/bin/pip install --quiet --disable-pip-version-check uv; }
	$(LOCK) pyproject.toml -o requirements.lock
	$(LOCK) --extra dev requirements-build.in pyproject.toml -o requirements-dev.lock
	$(LOCK) --constraint requirements-dev.lock requirements-build.in -o requirements-build.lock
