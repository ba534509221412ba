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
STEPS = {"sqlite": effort(40_000, 800_000), "postgresql": effort(10_000, 200_000)}


def seed() -> int:
    """The same walk every day; a new one where there is time."""
    return random.SystemRandom().randrange(2**32) if IS_SOAK else SEED


@pytest.mark.timeout(4 * 3_600)
def test_the_server_and_the_model_never_disagree(
    database_url: str, open_database: Callable[..., Database]
) -> None:
    migrate(database_url)
    steps = STEPS[database_url.partition("+")[0].partition(":")[0]]
    walk = Walk(partial(open_database, database_url), seed())

    walk.run(steps)

    assert walk.steps >= steps
