"""A random walk with an adversary through the life of leases."""

import copy
from collections import Counter
from datetime import timedelta
from random import Random

from tests.simulation.leases.world import BUCKETS, Device, Rules, World

STEPS = 60
_WEIGHTS = {
    "issue": 5,
    "draw": 20,
    "sync": 6,
    "give_back": 2,
    "wait": 5,
    "wait_long": 1,
    "sweep": 3,
    "lower": 1,
    "spend_online": 4,
    "forge": 1,
    "clone": 1,
    "roll_back": 1,
    "turn_clock": 1,
    "restart": 1,
    "lose": 1,
}


class Walk:
    """One world, three desktops; raises AssertionError when something that must hold does not."""

    def __init__(self, seed: int, rules: Rules) -> None:
        self._random = Random(seed)  # noqa: S311  which step, not which key
        self._world = World(rules)
        self._devices = [Device(f"desk-{number}") for number in range(3)]
        self._saved: dict[str, Device] = {}
        self.seen: Counter[str] = Counter()

    def run(self) -> None:
        names, weights = list(_WEIGHTS), list(_WEIGHTS.values())
        for _ in range(STEPS):
            step = self._random.choices(names, weights)[0]
            getattr(self, f"_{step}")(self._random.choice(self._devices))
            self.seen[step] += 1
            self._world.look()
        for device in self._devices:
            self._world.look_at_promises(device)
        self.seen["posted"] += len(self._world.posted)
        self.seen["late"] += len(self._world.late)

    def _issue(self, device: Device) -> None:
        self._world.issue(device, self._random.choice((50, 200, 400)))

    def _draw(self, device: Device) -> None:
        keys = self._random.sample(BUCKETS, self._random.randrange(1, len(BUCKETS) + 1))
        amount = self._random.choice((10, 40, 120))
        self._world.draw(device, dict.fromkeys(keys, amount))

    def _sync(self, device: Device) -> None:
        self._world.sync(device)

    def _give_back(self, device: Device) -> None:
        self._world.give_back(device)

    def _wait(self, _: Device) -> None:
        self._world.now += timedelta(hours=self._random.choice((1, 2, 5)))

    def _wait_long(self, _: Device) -> None:
        self._world.now += timedelta(hours=80)

    def _sweep(self, _: Device) -> None:
        self._world.sweep()

    def _lower(self, _: Device) -> None:
        self._world.lower(self._random.choice(BUCKETS), self._random.choice((100, 500, 1000)))

    def _spend_online(self, _: Device) -> None:
        self._world.spend_online(self._random.choice((50, 150)))

    def _forge(self, device: Device) -> None:
        self._world.forge(device, {self._random.choice(BUCKETS): self._random.choice((40, 900))})

    def _clone(self, device: Device) -> None:
        """A copy of the disk wakes up beside the first."""
        device.honest = False
        twin = copy.deepcopy(device)
        twin.name = f"{device.name}-twin"
        twin.granted = []
        self._devices.append(twin)

    def _roll_back(self, device: Device) -> None:
        """The disk of before comes back: an old image restored."""
        saved = self._saved.pop(device.name, None)
        if saved is None:
            self._saved[device.name] = copy.deepcopy(device)
        else:
            device.book, device.chain, device.honest = saved.book, saved.chain, False

    def _turn_clock(self, device: Device) -> None:
        device.wall_error = timedelta(hours=self._random.choice((-48, -3, 0, 3)))

    def _restart(self, device: Device) -> None:
        device.boots += 1

    def _lose(self, device: Device) -> None:
        self._world.report_lost(device)
