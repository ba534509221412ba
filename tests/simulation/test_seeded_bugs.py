"""Bugs put in place of the real thing, one at a time: the walk finds every one of them."""

from collections.abc import Callable
from functools import partial

import pytest

from agentdesk.server.storage.database import Database
from tests.plugins.storage import Desk
from tests.simulation.seeded.ledger_bugs import LEDGER_BUGS
from tests.simulation.seeded.request_bugs import REQUEST_BUGS
from tests.simulation.walk.door import Disagreement
from tests.simulation.walk.walk import Walk

BUGS = LEDGER_BUGS | REQUEST_BUGS
STEPS = 4_000  # the walk of every day has many more
SEED = 20_261_121


@pytest.mark.expects_log("a row cannot be settled")
@pytest.mark.parametrize("bug", BUGS)
def test_the_walk_finds_it(
    bug: str, sqlite_url: str, sqlite_desk: Desk, open_database: Callable[..., Database]
) -> None:
    walk = Walk(partial(open_database, sqlite_url), SEED)
    with BUGS[bug](), pytest.raises(Disagreement):
        walk.run(STEPS)
    assert walk.steps < STEPS


def test_without_a_bug_it_finds_nothing(
    sqlite_url: str, sqlite_desk: Desk, open_database: Callable[..., Database]
) -> None:
    """The control; the walk of every day is the longer one."""
    walk = Walk(partial(open_database, sqlite_url), SEED)
    walk.run(STEPS // 10)
    assert walk.steps >= STEPS // 10
