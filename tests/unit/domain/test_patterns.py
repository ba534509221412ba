"""Patterns: a split is found whatever its parts, and chance alone is almost never called a pair."""

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.patterns import Granted, is_split

LIMIT_MINOR = 20_000
AGENTS = [f"agent {number}" for number in range(10)]
APPROVERS = ["Tanaka", "Novak", "Silva"]


@given(st.integers(LIMIT_MINOR + 1, 10 * LIMIT_MINOR), st.integers(0, 1_000))
def test_any_way_to_cut_what_is_above_the_limit_is_a_split(total: int, seed: int) -> None:
    chance, parts = Random(seed), list[int]()  # noqa: S311 - amounts of a test, no secret
    while total > 0:
        parts.append(min(total, chance.randint(1, LIMIT_MINOR)))
        total -= parts[-1]
    assert is_split(parts, LIMIT_MINOR)


@given(st.lists(st.integers(1, LIMIT_MINOR), max_size=5))
def test_what_fits_together_is_none(parts: list[int]) -> None:
    assert is_split(parts, LIMIT_MINOR) == (sum(parts) > LIMIT_MINOR)


def test_what_is_above_by_itself_was_never_split() -> None:
    assert not is_split([LIMIT_MINOR + 1, 5], LIMIT_MINOR)
    assert not is_split([LIMIT_MINOR], LIMIT_MINOR)
    assert not is_split([], LIMIT_MINOR)


def test_a_pair_is_seen_within_ten_approvals() -> None:
    """Two agents' requests go round; the third's go to one person only."""
    numbers = Counter({(agent, one): 5 for agent in AGENTS[1:] for one in APPROVERS})
    numbers[AGENTS[0], "Tanaka"] = 10
    granted = Granted.between(AGENTS[0], "Tanaka", numbers)
    assert granted.is_one_sided
    assert granted.share_bp == 10_000


def test_where_one_decides_for_everybody_nothing_is_remarkable() -> None:
    numbers = Counter({(agent, "Tanaka"): 30 for agent in AGENTS})
    assert not Granted.between(AGENTS[0], "Tanaka", numbers).is_one_sided


def test_without_others_to_compare_with_nothing_is_said() -> None:
    alone = Counter({(AGENTS[0], "Tanaka"): 30, (AGENTS[0], "Novak"): 1})
    assert not Granted.between(AGENTS[0], "Tanaka", alone).is_one_sided


def test_ninety_honest_days_raise_almost_no_flag() -> None:
    """Ten agents, three approvers, one grant a day each, looked at after every one."""
    chance = Random(20261122)  # noqa: S311 - a made-up quarter, no secret
    alarms = 0
    for _ in range(20):
        numbers: Counter[tuple[str, str]] = Counter()
        flagged: set[tuple[str, str]] = set()
        for _ in range(90):
            for agent in AGENTS:
                pair = (agent, chance.choice(APPROVERS))
                numbers[pair] += 1
                if Granted.between(*pair, numbers).is_one_sided:
                    flagged.add(pair)
        alarms += len(flagged)
    weeks = 20 * 90 / 7 * len(AGENTS)
    assert alarms / weeks < 0.01
