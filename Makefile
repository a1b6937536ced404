# Everything that people do with Sóleo. `make help` lists it.
# Paths are relative, and tools are called as modules, so that a path with spaces works.
PYTHON ?= python3
PORT ?= 8000
RUN := .venv/bin/python
SCHEMA := .venv/bin/check-jsonschema --quiet --builtin-schema vendor
export PYTHONPATH := hooks
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help serve build bundle zim epub check spelling new translate sync diff rename fields report test audit search-report bench outside-links lint browser lock clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

serve: .venv/ready ## Show the site on 127.0.0.1; edits show by themselves (PORT=8000; LOCALE=es: one language, quicker)
	@$(RUN) -m soleo serve --port "$(PORT)" $(if $(LOCALE),--locale "$$LOCALE")

build: .venv/ready ## Build the site into site/, strictly: any warning fails it (DOWNLOADS=dist offers the files in there)
	@$(RUN) -m soleo build $(if $(DOWNLOADS),--downloads "$(DOWNLOADS)")

bundle: .venv/ready ## Pack the site into dist/ as a zip that opens from a disk, without the internet
	@$(RUN) -m soleo bundle

zim: .venv/formats ## Write dist/soleo-<language>-<version>.zim, one a language and one of all, for Kiwix
	@$(RUN) -m soleo zim

epub: .venv/formats ## Write dist/soleo-<language>-<version>.epub, one book a language
	@$(RUN) -m soleo epub

check: .venv/ready ## Print everything that is wrong with the pages, in seconds (SINCE=main: warnings on your changes alone)
	@$(RUN) -m soleo check $(if $(SINCE),--changed-since "$$SINCE")

spelling: .venv/ready ## Name words that no dictionary knows, in changed lines (SINCE=main) or in one page (PAGE=docs/en/index.md)
	@$(RUN) -m soleo spelling $(if $(SINCE),--changed-since "$$SINCE") $(PAGE)

new: .venv/ready ## Begin a page of the source language: KIND=cause ID=cold-feet
	@$(RUN) -m soleo new "$$KIND" "$$ID"

translate: .venv/ready ## Begin a translation, with the source's text to work on: ID=stress LOCALE=en
	@$(RUN) -m soleo translate "$$ID" "$$LOCALE"

sync: .venv/ready ## Pin a translation to today's source: PAGE=docs/en/causes/stress.md (MINOR=1: PAGE is a source with a typing error mended)
	@$(RUN) -m soleo sync $(if $(MINOR),--minor) $(PAGE)

diff: .venv/ready ## Show what changed in the source since a translation was made: PAGE=docs/en/causes/stress.md
	@$(RUN) -m soleo diff "$$PAGE"

rename: .venv/ready ## Give a page another id, everywhere, with a redirect from its old address: FROM=stress TO=tension
	@$(RUN) -m soleo rename "$$FROM" "$$TO"

fields: .venv/ready ## Write the tables of CONTRIBUTING and HACKING and the editor's schemas anew, from what they tell of
	@$(RUN) -m soleo fields

report: .venv/tested ## Print pages, words, readability, sources and aliases per language, and the goals (IMPROVEMENTS=1: what could be better)
	@$(RUN) -m soleo report $(if $(IMPROVEMENTS),--improvements)

test: .venv/tested browser lint ## Set up all that tests need, lint, and run every test
	@$(RUN) -m pytest

audit: .venv/tested browser ## Measure the built site: axe, Nu, Lighthouse, weight, keyboard, bundle, Firefox, ZIM, EPUB (50 minutes; PARTS="axe nu")
	@PYTHONPATH=hooks:tests $(RUN) -m audit $(PARTS)

search-report: .venv/tested browser ## Type every labelled query into the search, and into stock search beside it (twelve minutes)
	@PYTHONPATH=hooks:tests $(RUN) -m search.report

bench: .venv/tested ## Print what builds and checks cost, in time and memory, as ratios side by side (six minutes; ROUNDS=3)
	@PYTHONPATH=hooks:tests $(RUN) -m bench $(ROUNDS)

outside-links: .venv/tested build ## Print which links to other sites no longer answer (one request a second and site: a few minutes)
	@$(RUN) tests/outside_links.py site

lint: .venv/tested
	@$(RUN) -m ruff check hooks tests
	@$(RUN) -m ruff format --check hooks tests
	@$(RUN) -m mypy
	@.venv/bin/lint-imports --no-logo --no-cache
	@.venv/bin/rumdl check --quiet docs README.md CONTRIBUTING.md HACKING.md CHANGELOG.md
	@.venv/bin/zizmor --offline --quiet --persona pedantic --strict-collection .github
	@$(SCHEMA).github-workflows .github/workflows/*.yml
	@$(SCHEMA).dependabot .github/dependabot.yml
	@$(SCHEMA).github-issue-config .github/ISSUE_TEMPLATE/config.yml
	@$(SCHEMA).github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))

browser: .venv/tested
	@$(RUN) tests/browser_setup.py

lock: .venv/ready ## Write requirements.txt anew from requirements.in, with hashes
	@$(RUN) -m pip install --quiet pip-tools
	@$(RUN) -m piptools compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o requirements.txt requirements.in
	@$(RUN) -m piptools compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o requirements-formats.txt requirements-formats.in
	@$(RUN) -m piptools compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --allow-unsafe -o tests/requirements.txt tests/requirements.in

clean: ## Remove what was built and installed, as far as it has the mark of it (a file .soleo)
	@left=0; for made in .venv site site.next site.last dist; do \
	if [ ! -L "$$made" ] && [ ! -e "$$made/.git" ] && grep -qs '^soleo ' "$$made/.soleo"; then rm -rf "$$made"; \
	elif [ -L "$$made" ] || [ -e "$$made" ]; then echo "$$made: has no mark of Sóleo (.soleo), or is a link; it is left alone"; left=1; fi; \
	done; exit $$left

.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "Sóleo needs Python 3.11.5 or newer; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12 …")'
	@[ -e .venv ] || { mkdir .venv && echo "soleo venv" > .venv/.soleo; }
	@$(PYTHON) -m venv .venv
	@$(RUN) -m pip install --quiet --require-hashes --requirement requirements.txt
	@touch .venv/ready

.venv/formats: .venv/ready requirements-formats.txt
	@$(RUN) -m pip install --quiet --require-hashes --requirement requirements-formats.txt
	@touch .venv/formats

.venv/tested: .venv/ready tests/requirements.txt
	@$(RUN) -m pip install --quiet --require-hashes --requirement tests/requirements.txt
	@touch .venv/tested
