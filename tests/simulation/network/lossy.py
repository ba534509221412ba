"""An office on a loopback that loses packets: `unshare --net --map-root-user python -m …lossy DIR`.

Alone in a network namespace of its own, so that nobody else's packets are lost. Prints what was
found as JSON. The kernel's TCP works in the world's time, so nothing is hurried here.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import msgspec

from agentdesk.server.services import policies
from tests.plugins.live_server import LiveServer
from tests.simulation.network.hurried import run
from tests.simulation.network.office import Aftermath, Storm, simulate
from tests.simulation.network.weather import CLEAR, Weather

LOSSES = (1, 5, 20, 30)  # per cent of all packets
_SPELL_S = 15.0
_HOOK = "{ type filter hook input priority 0 ; }"
_NARROW = ("rate", "256kbit", "burst", "16kb", "latency", "2s")


class Found(msgspec.Struct):
    lost_packets: int
    aftermath: list[Aftermath]
    server_faults: list[str]


def kernel(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def storm(_: Random) -> Iterator[tuple[Weather, float]]:
    """The proxy lets everything pass; it is the kernel that does not."""
    for percent in LOSSES:
        kernel("nft", "flush", "chain", "inet", "storm", "in")
        rule = f"numgen random mod 100 < {percent} counter name lost drop"
        kernel("nft", "add", "rule", "inet", "storm", "in", *rule.split())
        yield CLEAR, _SPELL_S
    kernel("tc", "qdisc", "add", "dev", "lo", "root", "tbf", *_NARROW)
    yield CLEAR, _SPELL_S
    kernel("tc", "qdisc", "del", "dev", "lo", "root")
    kernel("nft", "flush", "chain", "inet", "storm", "in")


def prepare() -> None:
    kernel("ip", "link", "set", "lo", "up")
    kernel("nft", "add", "table", "inet", "storm")
    kernel("nft", "add", "counter", "inet", "storm", "lost")
    kernel("nft", "add", "chain", "inet", "storm", "in", _HOOK)


def lost_packets() -> int:
    told = kernel("nft", "list", "counter", "inet", "storm", "lost").split()
    return int(told[told.index("packets") + 1])


def live(folder: Path, offices: int) -> Found:
    prepare()
    server = LiveServer(f"sqlite:///{folder}/server.db", folder)
    server.start()
    try:
        with server.database() as database, database.write() as unit:
            policies.ensure_default(unit)
        plan = Storm(range(5, 11), 10, _SPELL_S * (len(LOSSES) + 1), storm)
        found = [run(simulate(server, folder, [[seed]], plan), pace=1.0) for seed in range(offices)]
        return Found(lost_packets(), [one for few in found for one in few], server.faults())
    finally:
        server.close()


if __name__ == "__main__":
    found_here = live(Path(sys.argv[1]), int(sys.argv[2]))
    sys.stdout.write(msgspec.json.encode(found_here).decode())
