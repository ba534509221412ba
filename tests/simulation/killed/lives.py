"""Many lives of one desktop, one after another, and everything any of them said was kept."""

import os
import signal
from dataclasses import dataclass, field
from random import Random

from tests.simulation.killed.life import Act, Profile, keep_then_say, live

_ID_LENGTH = 36


@dataclass
class Lives:
    """Who lives again and again over the same files."""

    profile: Profile
    act: Act = keep_then_say
    acknowledged: list[str] = field(default_factory=list)
    steps: int = 0  # of the latest life that was lived to its end
    deaths: int = 0

    def whole(self) -> None:
        """Live one life to its end: everything that waits is delivered."""
        assert not self._life(0), "a life nobody ended was not lived to its end"

    def cut_short(self, points: int, seed: int) -> None:
        """Die so often, at any step of a life."""
        random = Random(seed)  # noqa: S311  where, not which key
        wanted = self.deaths + points
        while self.deaths < wanted:
            self._life(random.randrange(1, self.steps + 1))

    def _life(self, dies_at: int) -> bool:
        """Return whether it was cut short."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            live(self.profile, writing, dies_at, self.act)
        os.close(writing)
        with os.fdopen(reading, "rb") as told:
            heard = told.read().decode()
        _, status = os.waitpid(child, 0)
        died = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        assert died or status == 0, f"the desktop ended by itself: {status}"
        words = [heard[at : at + _ID_LENGTH] for at in range(0, len(heard), _ID_LENGTH)]
        if not died:
            self.steps = int(words.pop())
        self.acknowledged += words
        self.deaths += died
        return died
