"""Leases under every adversary: never overspent, and no honest word broken."""

from collections import Counter
from datetime import datetime

import pytest

from agentdesk.domain import leases
from agentdesk.domain.leases import Draw, LeaseBook, Settling
from tests.plugins.effort import effort
from tests.simulation.leases.walk import Walk
from tests.simulation.leases.world import Rules

WALKS = effort(2_000, 20_000)
MOST_WALKS_TO_SEE_A_BUG = 2_000


def walk(seed: int, rules: Rules) -> Counter[str]:
    walk = Walk(seed, rules)
    walk.run()
    return walk.seen


def test_no_walk_overspends_and_no_honest_word_is_broken() -> None:
    seen: Counter[str] = Counter()
    for seed in range(WALKS):
        seen += walk(seed, Rules())
    assert seen["posted"] > WALKS
    assert seen["late"] > 0


def no_remainder(book: LeaseBook, draw: Draw, draw_hash: str, now: datetime) -> Settling:
    settling = leases.settling_of(book, draw, draw_hash, now)
    return Settling.POSTED if settling is Settling.BEYOND else settling


def settled_twice(book: LeaseBook, draw: Draw, draw_hash: str, now: datetime) -> Settling:
    settling = leases.settling_of(book, draw, draw_hash, now)
    return Settling.POSTED if settling is Settling.REPEATED else settling


def late_is_posted(book: LeaseBook, draw: Draw, draw_hash: str, now: datetime) -> Settling:
    settling = leases.settling_of(book, draw, draw_hash, now)
    return Settling.POSTED if settling is Settling.LATE else settling


BUGS = {
    "a lease is not counted": Rules(counts_leases=False),
    "the remainder is not looked at": Rules(settling=no_remainder),
    "a draw is settled twice": Rules(settling=settled_twice),
    "a lowered limit takes what was leased": Rules(lowers_hard=True),
    "reclaimed when spending ends": Rules(reclaims_at=lambda lease: lease.spend_by),
    "given back before it has stopped": Rules(stops_before_return=False),
    "late is posted all the same": Rules(settling=late_is_posted),
    "a device spends what it does not have": Rules(refusal=lambda *_: None),
}


def sees(seed: int, rules: Rules) -> bool:
    try:
        walk(seed, rules)
    except AssertionError:
        return True
    return False


@pytest.mark.parametrize("bug", sorted(BUGS))
def test_the_walk_sees_each_of_these_bugs(bug: str) -> None:
    assert any(sees(seed, BUGS[bug]) for seed in range(MOST_WALKS_TO_SEE_A_BUG))
