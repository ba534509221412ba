# Every door of the project. Each target makes what it needs first; a second run starts at once.

PYTHON ?= python3
BIN := .venv/bin
AGENTDESK := $(BIN)/agentdesk
WORKERS ?= 2
TARGETS ?= ../shared/design/screens

.DEFAULT_GOAL := help
.PHONY: help demo test soak bench gallery layouts pictures check translations lock installer clean

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

demo: ## the whole main job on real data; ROLE=supervisor opens the second desktop
	@$(PYTHON) .ci/bootstrap demo
	@$(AGENTDESK) demo $(if $(ROLE),--role $(ROLE))

test: check ## every check, then the whole suite
	@$(BIN)/pytest -n $(WORKERS) --dist loadgroup

check: ## the quick half of `test`: style, types, imports, house rules
	@$(PYTHON) .ci/bootstrap tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/pytest -q tests/test_tidy.py

soak: ## the suite with far more examples per property, and a new seed
	@$(PYTHON) .ci/bootstrap soak
	@HYPOTHESIS_PROFILE=soak $(BIN)/pytest -n $(WORKERS) --dist loadgroup --timeout 14400 tests tests/simulation/soak_*.py

bench: ## figures beside their limits; ONLY=B1 for one, SIZE=1000000 for the largest
	@$(PYTHON) .ci/bootstrap tests
	@$(AGENTDESK) bench $(if $(ONLY),--only $(ONLY)) $(if $(SIZE),--customers $(SIZE))

gallery: ## pictures of every screen and part in build/gallery; ONLY="desk money" for some
	@$(PYTHON) .ci/bootstrap demo
	@$(AGENTDESK) gallery --theme all --language all --save build/gallery --targets $(TARGETS) $(if $(ONLY),--only $(ONLY))

layouts: ## keep how every screen is laid out now; look at `make gallery` first
	@$(PYTHON) .ci/bootstrap tests
	@$(BIN)/pytest -q -n $(WORKERS) --dist loadgroup tests/gui/test_layouts.py tests/gui/test_pixels.py --renew

pictures: ## photograph the guide's and the README's pictures anew, in every language and theme
	@$(PYTHON) .ci/bootstrap demo
	@$(BIN)/python .ci/pictures

translations: ## read the sources for new words and build what the programs load
	@$(PYTHON) .ci/bootstrap demo
	@$(BIN)/python .ci/translations

lock: ## pin every library again, with hashes
	@$(PYTHON) .ci/bootstrap demo
	@$(BIN)/python .ci/lock

installer: ## the desktop as a folder that runs without Python, in dist/
	@$(PYTHON) .ci/bootstrap package
	@$(PYTHON) build_installer.py

clean: ## away with what was built; the environment stays
	@rm -rf build dist
