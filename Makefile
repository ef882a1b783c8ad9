# Two commands matter: `make chat` talks in the terminal, `make test` checks everything.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORE := guarantees.db
FACTS := $(wildcard store/facts/*.toml)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: chat run test soak evaluate docs bench clean

chat: $(STORE)
	@BOT_STORE=$(STORE) $(BIN)/guarantees chat

# An editor publishes to a store that exists: its changes reach subscribers.
run: $(VENV)/run
	@test -e $(STORE) || BOT_STORE=$(STORE) $(BIN)/guarantees publish --yes
	@BOT_STORE=$(STORE) $(BIN)/guarantees run

test: $(VENV)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/guarantees check
	$(BIN)/pytest --numprocesses 4 --dist worksteal

evaluate: $(VENV)/test
	@$(BIN)/python -m tools.evaluate

docs: $(VENV)/test
	$(BIN)/python -m tools.transcripts README.md docs/*.md tests/handlers/replies/*.md

soak: $(VENV)/test
	$(BIN)/pytest -m soak --timeout 900

bench: $(VENV)/test
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) $(STORE) $(STORE)-shm $(STORE)-wal

$(STORE): $(VENV)/run $(FACTS) $(wildcard store/*.py)
	@BOT_STORE=$(STORE) $(BIN)/guarantees publish --yes
	@touch $(STORE)

$(VENV)/run: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	@touch $@

$(VENV)/test: $(VENV)/run
	$(PIP) --editable '.[dev]'
	@touch $@
