"""The weighted walk: thousands of steps, scene after scene, on one database."""

import random
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from agentdesk.runtime.clock import FakeClock
from agentdesk.server.storage.database import Database
from tests.simulation.walk.door import Disagreement, Door
from tests.simulation.walk.scene import Scene, World

# Two days before the year ends, in the evening where the shop is: days, months and years turn.
START = datetime(2026, 12, 30, 3, 0, tzinfo=UTC)
SCENE_STEPS = 80
LOOK_EVERY = 20
AUDIT_EVERY = 16  # scenes
WEIGHTS = {
    "give": 22,
    "give_at_the_edge": 10,
    "ask": 18,
    "decide": 12,
    "decide_by_a_lent_right": 7,
    "decide_by_a_right_that_ran_out": 4,
    "decide_by_anybody": 8,
    "decide_though_disabled": 3,
    "answer_offer": 6,
    "answer_by_anybody": 3,
    "withdraw": 5,
    "escalate": 3,
    "ask_question": 2,
    "answer_question": 2,
    "lend": 3,
    "end_loan": 0.5,
    "wait": 8,
    "another_servers_clock": 1,
    "sweep": 2,
    "disable": 2,
    "change_policy": 2,
    "carry_policy": 2,
    "restart": 0.3,
    "ask_again_much_later": 3,
    "other_words_under_an_old_name": 1,
    "deliver_postponed": 8,
}
STEPS = tuple(WEIGHTS)


class Walk:
    """A seed is one walk for ever."""

    def __init__(self, open_database: Callable[[FakeClock], Database], seed: int) -> None:
        clock, dice = FakeClock(START), random.Random(seed)  # noqa: S311 - it repeats itself
        reopen = partial(open_database, clock)
        self.world = World(Door(reopen(), reopen, dice), clock, dice)
        self.seed = seed
        self.steps = self.scenes = 0

    def run(self, steps: int) -> None:
        """Go on until so many steps are done; raise Disagreement where the two part."""
        try:
            while self.steps < steps:
                self._play_scene(steps)
        except Exception as error:
            place = f"seed {self.seed}, step {self.steps}"
            raise Disagreement(f"{place}: {error!r}\n{self.world.trace.told()}") from error

    def _play_scene(self, steps: int) -> None:
        scene = Scene(self.world)
        for step in self.world.dice.choices(STEPS, tuple(WEIGHTS.values()), k=SCENE_STEPS):
            self.steps += 1
            scene.take(step)
            if self.steps % LOOK_EVERY == 0:
                scene.compare_everything()
        scene.end()
        self.scenes += 1
        if self.scenes % AUDIT_EVERY == 0 or self.steps >= steps:
            scene.audit()
