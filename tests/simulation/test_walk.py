"""Tens of thousands of random steps: the server and the model never disagree."""

import random
from collections.abc import Callable
from functools import partial

import pytest

from agentdesk.server.storage.database import Database
from tests.plugins.effort import IS_SOAK, effort
from tests.plugins.storage import migrate
from tests.simulation.walk.walk import Walk

SEED = 20_261_121
# 50,000 together: a step on PostgreSQL costs as much as several on SQLite, and both run one code.
# Four walks of each, for the look at everything grows with what a walk has left behind it.
STEPS = {"sqlite": effort(10_000, 200_000), "postgresql": effort(2_500, 50_000)}


def seed(number: int) -> int:
    """The same walks every day; new ones where there is time."""
    return random.SystemRandom().randrange(2**32) if IS_SOAK else SEED + number


@pytest.mark.parametrize("number", range(4))
@pytest.mark.timeout(4 * 3_600)
def test_the_server_and_the_model_never_disagree(
    number: int, database_url: str, open_database: Callable[..., Database]
) -> None:
    migrate(database_url)
    steps = STEPS[database_url.partition("+")[0].partition(":")[0]]
    walk = Walk(partial(open_database, database_url), seed(number))

    walk.run(steps)

    assert walk.steps >= steps
