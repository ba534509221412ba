"""The documents say what is there: links, files and tests they name exist, decisions are listed."""

import re
from pathlib import Path

import pytest

from tests.plugins.source_tree import ROOT

PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], key=lambda page: page.as_posix()
)
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
FILE = re.compile(r"`((?:agentdesk|tests|docs|resources|\.ci)/[\w./-]*)`")
LINK = re.compile(r"\]\(([^)#]+)\)")
DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))


def offences(found: list[str]) -> str:
    return "\n" + "\n".join(found)


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_test_named_in_a_document_is_there(page: Path) -> None:
    named = TEST.findall(page.read_text(encoding="utf-8"))
    gone = [f"{path}::{test}" for path, test in named if not has_test(ROOT / path, test)]
    assert not gone, offences(gone)


def has_test(path: Path, test: str) -> bool:
    return path.is_file() and f"def {test}(" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_file_named_in_a_document_is_there(page: Path) -> None:
    named = FILE.findall(page.read_text(encoding="utf-8"))
    gone = [path for path in named if not (ROOT / path).exists()]
    assert not gone, offences(gone)


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    here = [link for link in links if "://" not in link]
    gone = [link for link in here if not (page.parent / link).exists()]
    assert not gone, offences(gone)


def test_decisions_are_numbered_without_a_gap_and_bear_their_number() -> None:
    assert DECISIONS
    for number, decision in enumerate(DECISIONS, 1):
        assert decision.name.startswith(f"{number:03}-")
        assert decision.read_text(encoding="utf-8").startswith(f"# {number:03} ")


def test_every_decision_is_in_the_index() -> None:
    index = (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8")
    absent = [decision.name for decision in DECISIONS if f"]({decision.name})" not in index]
    assert not absent, offences(absent)
