"""Offices behind bad networks: after it, everybody holds the same, and every act is done once."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.plugins.effort import IS_SOAK, effort
from tests.plugins.live_server import LiveServer
from tests.simulation.network.office import Aftermath, Storm, simulate
from tests.simulation.seeded.desktop_bugs import SENT_UNDER_A_NEW_NAME

SIMULATIONS = effort(3, 200)
AT_ONCE = 8
MOST_CONTROLS = 8
LONG = Storm(desktops=10, spells=12, spell_s=4.0, acts=20)
SHORT = Storm(desktops=5, spells=6, spell_s=0.5, acts=5)
CONTROL = Storm(desktops=5, spells=6, spell_s=0.5, acts=8, heals_in_s=5.0)


@pytest.fixture
def server(make_server: Callable[..., LiveServer], tmp_path: Path) -> LiveServer:
    return make_server(f"sqlite:///{tmp_path}/server.db")


def faults(found: Aftermath) -> list[str]:
    wrong = {
        "stuck": found.healed_in_s is None,
        "lost": found.lost,
        "done twice": found.doubled,
        "told twice": found.told_twice,
        "signed out": found.signed_out,
    }
    return [name for name, is_so in wrong.items() if is_so]


@pytest.mark.timeout(3600)
def test_a_minute_after_the_storm_everybody_holds_the_same_and_nothing_is_lost(
    server: LiveServer, tmp_path: Path
) -> None:
    found: list[Aftermath] = []
    for first in range(0, SIMULATIONS, AT_ONCE):
        seeds = range(first, min(first + AT_ONCE, SIMULATIONS))
        found += asyncio.run(simulate(server, tmp_path, seeds, LONG if IS_SOAK else SHORT))
    assert {one.seed: faults(one) for one in found if faults(one)} == {}
    assert server.faults() == []
    # The weather was real.
    assert sum(one.resets for one in found) > 0
    assert sum(one.doubles for one in found) > 0


def test_desktops_that_cannot_ask_twice_by_one_name_are_found_out(
    server: LiveServer, tmp_path: Path
) -> None:
    with SENT_UNDER_A_NEW_NAME():
        assert any(does_twice(server, tmp_path, seed) for seed in range(MOST_CONTROLS))


def does_twice(server: LiveServer, folder: Path, seed: int) -> bool:
    found = asyncio.run(simulate(server, folder, range(seed, seed + 1), CONTROL))
    return any("done twice" in faults(one) for one in found)
