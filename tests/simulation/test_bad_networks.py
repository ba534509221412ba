"""Offices behind bad networks: after it, everybody holds the same, and every act is done once."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import pytest

from agentdesk.protocol.push import HEARTBEAT_S
from agentdesk.server.services import audit_budgets, policies
from tests.plugins.effort import IS_SOAK, effort
from tests.plugins.live_server import LiveServer
from tests.simulation.network.hurried import hurried_loop, run
from tests.simulation.network.office import Aftermath, Forecast, Storm, simulate, stormy
from tests.simulation.network.weather import (
    ALL_IS_CUT,
    CLEAR,
    PARTED,
    REPLIES_ARE_LOST,
    Weather,
)
from tests.simulation.seeded.desktop_bugs import (
    PLACE_KEPT_WITHOUT_THE_ROWS,
    SENT_UNDER_A_NEW_NAME,
    TIME_OUT_TAKEN_FOR_DONE,
    TIME_OUT_TAKEN_FOR_REFUSAL,
)
from tests.simulation.seeded.planting import Bug

SIMULATIONS = effort(2, 200)
OFFICES = effort(2, 4)  # at once, each with so many storms one after another
STORMS = effort(1, 10)
PACE = 20.0  # how much faster than the server the desktops wait
SPELL_S = 20.0
EIGHT_HOURS_S = 8 * 3600.0
LONG = stormy(desktops=range(5, 11), acts=8, spells=9, spell_s=10.0)
SHORT = stormy(desktops=range(5, 6), acts=5, spells=9, spell_s=7.0)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("server")
    in_their_time: dict[str, object] = {"heartbeat_s": HEARTBEAT_S / PACE}
    made = LiveServer(f"sqlite:///{folder}/server.db", folder, settings=in_their_time)
    made.start()
    with made.database() as database, database.write() as unit:
        policies.ensure_default(unit)
    yield made
    made.close()


def books_of(server: LiveServer) -> list[str]:
    with server.database() as database, database.read() as unit:
        return audit_budgets.check_all(unit)


@pytest.mark.timeout(14_400)
def test_a_minute_after_the_storm_everybody_holds_the_same_and_nothing_is_lost(
    server: LiveServer, tmp_path: Path
) -> None:
    found: list[Aftermath] = []
    for first in range(0, SIMULATIONS, OFFICES * STORMS):
        offices = [first + number * STORMS for number in range(OFFICES)]
        shares = [range(seed, seed + STORMS) for seed in offices]
        found += run(simulate(server, tmp_path, shares, LONG if IS_SOAK else SHORT), PACE)

    assert {one.seed: one.faults for one in found if one.faults} == {}
    assert server.faults() == []
    assert books_of(server) == []
    # The weather was real.
    assert sum(one.resets for one in found) > SIMULATIONS
    assert sum(one.doubles for one in found) > SIMULATIONS


def one_after_another(*weathers: Weather) -> Forecast:
    def forecast(_: Random) -> Iterable[tuple[Weather, float]]:
        return [(weather, SPELL_S) for weather in weathers]

    return forecast


def told_of(server: LiveServer, folder: Path, *weathers: Weather) -> list[str]:
    """What is found after so much of each weather."""
    lasts_s = len(weathers) * SPELL_S
    storm = Storm(range(3, 4), 6 * len(weathers), lasts_s, one_after_another(*weathers))
    return faults_after(server, folder, storm)


def faults_after(server: LiveServer, folder: Path, storm: Storm) -> list[str]:
    (found,) = run(simulate(server, folder, [[1]], storm), PACE)
    return [fault.partition(":")[0] for fault in found.faults]


@pytest.mark.parametrize(
    ("bug", "weather", "told"),
    [
        (SENT_UNDER_A_NEW_NAME, REPLIES_ARE_LOST, "done twice"),
        (TIME_OUT_TAKEN_FOR_REFUSAL, REPLIES_ARE_LOST, "told what is not so"),
        (TIME_OUT_TAKEN_FOR_DONE, ALL_IS_CUT, "lost"),
        (PLACE_KEPT_WITHOUT_THE_ROWS, CLEAR, "stuck"),
    ],
    ids=["sent under a new name", "taken for a refusal", "taken for done", "rows left out"],
)
def test_a_desktop_that_does_it_wrong_is_found_out(
    server: LiveServer, tmp_path: Path, bug: Bug, weather: Weather, told: str
) -> None:
    with bug():
        assert told in told_of(server, tmp_path, weather)


def test_in_the_same_weathers_the_real_desktop_does_nothing_wrong(
    server: LiveServer, tmp_path: Path
) -> None:
    assert told_of(server, tmp_path, REPLIES_ARE_LOST, ALL_IS_CUT, PARTED, CLEAR) == []


def test_who_closed_the_lid_in_the_middle_of_it_is_back_within_a_minute(
    server: LiveServer, tmp_path: Path
) -> None:
    def asleep(_: Random) -> Iterable[tuple[Weather, float]]:
        for weather in (CLEAR, PARTED, REPLIES_ARE_LOST):
            yield weather, SPELL_S
            hurried_loop().leap(EIGHT_HOURS_S)

    storm = Storm(range(3, 4), 12, 3 * SPELL_S, asleep)
    assert faults_after(server, tmp_path, storm) == []
