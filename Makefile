# Thin: each target is one command of the project's own environment, which `install` makes.

PYTHON ?= python3
BIN := .venv/bin
UV_VERSION := 0.13.9

export PATH := $(CURDIR)/$(BIN):$(PATH)
export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never
export NO_MKDOCS_2_WARNING := 1
# A folder with letters beyond ASCII needs a locale that can read its name.
export LC_ALL := C.UTF-8

.PHONY: site serve test check bench install browser locale judges schema clean

site: install  ## build the site into site/; a build that fails leaves the former one
	mkdocs build --strict --site-dir .build/site
	rm -rf .build/former
	if [ -d site ]; then mv site .build/former; fi
	mv .build/site site
	if [ -d .build/former ]; then mv .build/former .build/site; fi  # the next build changes little in it

serve: install  ## show the site at http://127.0.0.1:8000/ and rebuild it at each change
	mkdocs serve

test: install browser locale judges  ## all tests, on all processors
	pytest -n auto --dist loadfile --no-loadscope-reorder

check: install  ## data, code style, types, workflows
	methodica check
	methodica fmt --check
	ruff check .
	mypy
	node_modules/.bin/tsc
	zizmor --offline --quiet .github
	node .github/scripts/lint.mjs

install: .venv/.installed node_modules/.installed

.venv/.installed: pyproject.toml uv.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Methodica needs Python 3.11 or newer; set PYTHON=python3.x")'
	[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv==$(UV_VERSION)"
	uv sync --frozen --quiet --python $(BIN)/python
	touch $@

node_modules/.installed: package.json package-lock.json .venv/.installed
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

browser: .venv/.installed  ## Chromium for the tests: the system's, else from Debian's packages
	python -m tests.browser.chromium

locale: .venv/.installed  ## a Turkish locale for the tests: its sources, else from Debian's packages
	python -m tests.site.turkish

judges: .venv/.judges tests/tools/node_modules/.installed  ## Lighthouse and the Nu HTML checker, for the tests

.venv/.judges: .venv/.installed
	uv sync --frozen --quiet --python $(BIN)/python --inexact --group html
	touch $@

tests/tools/node_modules/.installed: tests/tools/package.json tests/tools/package-lock.json .venv/.installed
	npm ci --prefix tests/tools --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

bench: install browser .venv/.stock  ## sizes and times, as ratios measured in one run
	python -m tests.bench.lookup
	python -m tests.bench.compare
	python -m tests.bench.matrix
	python -m tests.bench.build 50 250 1000 5000

.venv/.stock: .venv/.installed
	uv sync --frozen --quiet --python $(BIN)/python --inexact --group bench
	touch $@

schema: install  ## write data/schema/method.json anew
	methodica schema

clean:
	rm -rf .venv node_modules tests/tools/node_modules .build .cache site
