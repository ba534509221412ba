"""Tens of thousands of random steps: the server and the model never disagree."""

import os
import random
from collections.abc import Callable
from functools import partial

import pytest

from agentdesk.server.storage.database import Database
from tests.plugins.storage import migrate
from tests.simulation.walk.walk import Walk

SEED = 20_261_121
STEPS = 25_000
SOAK_STEPS = 500_000


def length_and_seed() -> tuple[int, int]:
    """The same walk every day; a long one with a new seed where there is time."""
    if os.environ.get("HYPOTHESIS_PROFILE") == "soak":
        return SOAK_STEPS, random.SystemRandom().randrange(2**32)
    return STEPS, SEED


@pytest.mark.timeout(4 * 3_600)
def test_the_server_and_the_model_never_disagree(
    database_url: str, open_database: Callable[..., Database]
) -> None:
    migrate(database_url)
    steps, seed = length_and_seed()
    walk = Walk(partial(open_database, database_url), seed)

    walk.run(steps)

    assert walk.steps >= steps
