"""B10: a timeline of 100,000 entries, flung through: every frame beside an empty repaint."""

from pathlib import Path

from agentdesk.cli.bench.desk_store import long
from agentdesk.cli.bench.desks import ask
from agentdesk.cli.bench.load import SEED
from agentdesk.cli.bench.results import Result, in_ms, percentile

ENTRIES = 100_000
FRAME_MS = 16.7


def measure(folder: Path) -> list[Result]:
    """Each frame scrolls, reads what comes into view, lays it out and paints it."""
    with long(folder, ENTRIES) as store:
        told = ask("fling", folder, store).answer
    own = told["own"]
    beside = {
        "cpu_p95_ms": in_ms(percentile(told["cpu"], 95)),
        "cpu_max_ms": in_ms(max(told["cpu"])),
        "wall_p95_ms": in_ms(percentile(told["wall"], 95)),
        "wall_max_ms": in_ms(max(told["wall"])),
        "frames_over": float(sum(second * 1000 > FRAME_MS for second in own)),
        "repaint_p95_ms": in_ms(percentile(told["repaints"], 95)),
        "entries": float(told["entries"]),
    }
    figures = {
        "open_ms": (told["opened"], 1, None),
        "all_there_ms": (told["all_there"], 1, None),
        "p50_ms": (percentile(own, 50), len(own), None),
        "p95_ms": (percentile(own, 95), len(own), FRAME_MS),
        "max_ms": (max(own), len(own), FRAME_MS),
    }
    return [
        Result("B10", store.rows, metric, in_ms(value), "ms", n, beside, goal, SEED)
        for metric, (value, n, goal) in figures.items()
    ]
