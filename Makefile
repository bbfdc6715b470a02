# Two commands do everything: `make demo` and `make test`. Both set up what they need first.
VENV := .venv
BIN := $(VENV)/bin
# A name on the PATH may be a version manager's shim that runs nothing: each is tried before it is trusted.
SUITABLE := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	"$$name" -c '$(SUITABLE)' 2>/dev/null && { echo "$$name"; break; }; done)

.PHONY: demo test lint types contracts accuracy bench docs setup clean

demo: setup
	$(BIN)/govlint demo

test: setup
	$(BIN)/python -m pytest -n auto --dist loadfile

setup: $(VENV)/.ready

# uv takes the exact versions of uv.lock; plain pip resolves them from pyproject.toml.
$(VENV)/.ready: pyproject.toml uv.lock
	@if command -v uv >/dev/null 2>&1; then \
		uv sync --quiet --all-groups; \
	elif [ -z "$(PYTHON)" ]; then \
		echo "govlint needs Python 3.11 or newer (需要 Python 3.11 或更高版本)." >&2; exit 1; \
	else \
		{ test -x $(BIN)/python || $(PYTHON) -m venv $(VENV); } && \
		$(BIN)/python -m pip install -qq --upgrade "pip>=25.1" && \
		$(BIN)/python -m pip install -qq --editable . --group dev; \
	fi
	@touch $@

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

accuracy: setup
	$(BIN)/python -m tests.accuracy.gate

bench: setup
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.identifiers
	$(BIN)/python -m benchmarks.big_sheet

docs: setup
	$(BIN)/python -m rules docs

clean:
	rm -rf $(VENV) govlint-demo build *.egg-info
