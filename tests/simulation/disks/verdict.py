"""What a day said it kept, held against what is found in its files afterwards."""

import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from agentdesk.cache.store import Store
from agentdesk.runtime.clock import SystemClock
from tests.plugins.stores import KEYS

KEYS_WORD = (KEYS.cache + KEYS.outbox).hex()
ROOT = Path(__file__).resolve().parents[3]


@dataclass
class Told:
    kept: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    refused: set[str] = field(default_factory=set)
    codes: Counter[str] = field(default_factory=Counter)
    odd: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Told":
        told = cls()
        for line in lines:
            told.lines.append(line)
            match line.split(" "):
                case ["kept", kind, name]:
                    told.kept[kind].add(name)
                case ["refused", name, code]:
                    told.refused.add(name)
                    told.codes[code] += 1
                case ["odd", *_]:
                    told.odd.append(line)
        return told


def told_by(program: str, *words: str, under: Sequence[str] = ()) -> Told:
    """Run a day in a process of its own, to its end or its death, and hear it out."""
    command = [*under, sys.executable, "-m", f"tests.simulation.disks.{program}", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    told = Told.of(done.stdout.splitlines())
    told.odd += [line for line in done.stderr.splitlines() if "Error" in line]
    return told


def faults(folder: Path, told: Told) -> list[str]:
    """What is wrong in the files of a day that is over."""
    store = Store.open(folder, KEYS, clock=SystemClock())
    commands = {entry.command_id for entry in store.outbox.entries()}
    with store._outbox_file.read() as connection:
        commands |= {row[0] for row in connection.execute("SELECT command_id FROM journal")}
    drafts = {name.customer_id for name in store.drafts.all()}
    with store._cache_file.read() as connection:
        rows = {row[0] for row in connection.execute("SELECT id FROM record")}
    damaged = store.salvage or store.cache_aside
    store.close()
    wrong = {
        "an act is lost": not told.kept["command"] <= commands,
        "a draft is lost": not told.kept["draft"] <= drafts,
        "a row is lost": not told.kept["row"] <= rows,
        # What was refused may be there only where the process died before it could take it back.
        "there is what nobody did": not commands <= told.kept["command"] | told.refused,
        "damaged": damaged,
        f"odd: {told.odd[:3]}": told.odd,
    }
    return [name for name, found in wrong.items() if found]
