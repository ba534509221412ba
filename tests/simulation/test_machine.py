"""The same steps chosen by Hypothesis, which makes a short story of what it finds."""

import random
from collections.abc import Callable
from functools import partial

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from agentdesk.server.storage.database import Database
from tests.plugins.storage import migrate
from tests.simulation.walk.scene import Scene, World
from tests.simulation.walk.walk import START, STEPS, Walk

EXAMPLES = 25
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


def test_no_story_makes_them_disagree(
    database_url: str, open_database: Callable[..., Database]
) -> None:
    migrate(database_url)
    walk = Walk(partial(open_database, database_url), SEED)

    class MachineHere(Machine):
        world = walk.world

    run_state_machine_as_test(
        MachineHere, settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS_EACH)
    )
    assert sum(walk.world.trace.answers.values()) > EXAMPLES
