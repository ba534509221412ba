"""A difference counts once it stands still: of two moments, anybody in work differs."""

from collections.abc import Sequence

import httpx
import pytest

from agentdesk.cache.store import Store
from agentdesk.protocol import routes
from agentdesk.runtime.clock import FakeClock
from agentdesk.sync.digests import DigestCheck
from tests.plugins.stores import customer, fill
from tests.plugins.wire import Parts, Wire, answer, problem

DIFFERS = "differs from the server"


class Check:
    """One customer held; the server tells these digests of them, one after another."""

    def __init__(self, store: Store, clock: FakeClock, told: Sequence[str]) -> None:
        there = customer()
        fill(store, there)
        self._told = list(told)
        self._there = there.id
        wire = Wire()
        wire.instead[routes.DIGESTS] = self._tell
        wire.instead[routes.card(there.id)] = lambda _: problem(404, "not_found")
        self._parts = Parts(store, wire, clock)
        self._parts.run(self._parts.auth.sign_in("sato", "secret"))
        parts = (store, self._parts.api, self._parts.auth, clock, self._parts.heard)
        self.check = DigestCheck(*parts)
        self.check.begin()

    def _tell(self, _: httpx.Request) -> httpx.Response:
        return answer({"digests": {self._there: self._told.pop(0)}})

    def go_round(self) -> bool:
        """Compare once, then pull; True: a pull was wanted."""
        wanted = self._parts.run(self.check.step())
        self.check.pulled()
        return wanted


@pytest.mark.expects_log(DIFFERS)
def test_who_differs_the_same_after_a_pull_differs(store: Store, clock: FakeClock) -> None:
    one = Check(store, clock, ["a" * 16, "a" * 16])
    assert one.go_round()
    assert one.check.differences == 0
    one.go_round()
    assert one.check.differences == 1


@pytest.mark.expects_log(DIFFERS)
def test_who_differs_in_another_way_each_time_is_being_worked_with(
    store: Store, clock: FakeClock
) -> None:
    one = Check(store, clock, ["a" * 16, "b" * 16, "c" * 16, "c" * 16])
    asked = [one.go_round() for _ in range(3)]
    assert asked == [True, False, False]  # asked at once the first time, then by the way
    assert one.check.differences == 0
    one.go_round()
    assert one.check.differences == 1
