"""The power fails: what the desktop called safe is there afterwards, whatever the disk forgot."""

from pathlib import Path

from agentdesk.runtime.sqlcipher import Durability
from tests.plugins.effort import effort
from tests.simulation.power.outboxes import lost_after, work

POINTS = effort(500, 10_000)
CONTROL_POINTS = 100


def test_no_acknowledged_act_is_lost_to_a_power_cut(tmp_path: Path) -> None:
    lost, acknowledged = lost_after(work(tmp_path, Durability.FULL), POINTS, seed=11)
    assert lost == 0
    assert acknowledged > 20 * POINTS


def test_the_switch_is_real_a_store_that_does_not_wait_for_the_disk_loses_acts(
    tmp_path: Path,
) -> None:
    lost, _ = lost_after(work(tmp_path, Durability.NORMAL), CONTROL_POINTS, seed=11)
    assert lost > 0
