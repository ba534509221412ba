"""docs/keys.md says what the action registry says: its tables are compared line by line."""

from collections.abc import Callable, Iterable

import pytest

from agentdesk.desktop.actions import Action
from agentdesk.protocol.sessions import Me
from tests.plugins import hanako
from tests.plugins.seat import Seat
from tests.plugins.source_tree import ROOT

PAGE = ROOT / "docs" / "keys.md"
HEADINGS = {
    "window": "Everywhere",
    "desk": "On the desk",
    "approvals": "In the approvals",
    "money": "In the team's money",
    "policy": "In the policy",
    "audit": "In the audit trail",
}


def key_words(action: Action) -> str:
    """Return the key as it is written on a page; an act without one is found by its name."""
    key = (action.single_key or action.shortcut).replace("Return", "Enter")
    return f"`{key}`" if key else "`Ctrl+K`, then its name"


def table(actions: Iterable[Action]) -> str:
    lines = [f"| {key_words(action)} | {action.text} |" for action in actions]
    return "\n".join(["| key | act |", "| --- | --- |", *lines]) + "\n"


@pytest.mark.parametrize("scope", HEADINGS)
def test_the_page_lists_every_act_of_the_registry(
    scope: str, take_seat: Callable[[Me], Seat]
) -> None:
    registry = take_seat(hanako.SUPERVISOR).window.registry
    expected = f"## {HEADINGS[scope]}\n\n{table(registry.in_scope(scope))}"
    assert expected in PAGE.read_text(encoding="utf-8"), f"docs/keys.md should say:\n{expected}"


def test_no_scope_is_left_out(take_seat: Callable[[Me], Seat]) -> None:
    registry = take_seat(hanako.SUPERVISOR).window.registry
    assert {action.spec.scope for action in registry.findChildren(Action)} == set(HEADINGS)
