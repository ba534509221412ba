"""The same steps chosen by Hypothesis, which makes a short story of what it finds."""

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from agentdesk.runtime.clock import FakeClock
from agentdesk.runtime.settings import ServerSettings
from agentdesk.server.app import create_app
from agentdesk.server.storage.database import Database
from tests.plugins.effort import effort
from tests.plugins.storage import migrate
from tests.simulation.walk.app_door import AppDoor
from tests.simulation.walk.scene import Scene, World
from tests.simulation.walk.walk import START, STEPS

EXAMPLES = effort(12, 100)
STEPS_EACH = 40
SEED = 1


class Machine(RuleBasedStateMachine):
    """One scene for each example, all on one database."""

    world: World

    def __init__(self) -> None:
        super().__init__()
        self.world.clock.jump(START)  # nothing of the story before decides about this one
        self.world.door.told.clear()
        self.scene = Scene(self.world)

    @rule(step=st.sampled_from(STEPS), dice=st.randoms(use_true_random=False))
    def take(self, step: str, dice: random.Random) -> None:
        self.scene.throw(dice)
        self.scene.take(step)

    def teardown(self) -> None:
        self.scene.throw(random.Random(SEED))  # noqa: S311 - the end of a story is told alike
        self.scene.end()
        self.scene.audit()


def test_no_story_makes_them_disagree(
    database_url: str, open_database: Callable[..., Database], tmp_path: Path
) -> None:
    """Through the app itself: its routes, its callers and its command endpoint."""
    migrate(database_url)
    clock, dice = FakeClock(START), random.Random(SEED)  # noqa: S311 - a test repeats itself
    reopen = partial(open_database, database_url, clock)
    settings_of_app = ServerSettings(database=database_url, secrets=tmp_path / "secrets")
    make_app = partial(create_app, settings_of_app, clock=clock)

    with AppDoor(reopen(), reopen, dice, make_app=make_app) as door:

        class MachineHere(Machine):
            world = World(door, clock, dice)

        run_state_machine_as_test(
            MachineHere, settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS_EACH)
        )
        assert sum(MachineHere.world.trace.answers.values()) > EXAMPLES
