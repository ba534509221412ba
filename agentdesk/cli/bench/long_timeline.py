"""B10: a timeline of 100,000 entries, flung through: every frame beside an empty repaint."""

from pathlib import Path

from agentdesk.cli.bench.desk_store import filled, pages_of_one
from agentdesk.cli.bench.desks import ask
from agentdesk.cli.bench.load import SEED, Loaded
from agentdesk.cli.bench.results import Result, in_ms, percentile

ENTRIES = 100_000
FRAME_MS = 16.7


def measure(_: Loaded, folder: Path) -> list[Result]:
    """Each frame scrolls, reads what comes into view, lays it out and paints it."""
    with filled(folder, pages_of_one(ENTRIES)) as store:
        told = ask("fling", folder, store).answer
    frames = told["frames"]
    beside = {
        "of_it_cpu_max_ms": in_ms(max(told["of_cpu"])),
        "frames_over": float(sum(second * 1000 > FRAME_MS for second in frames)),
        "repaint_p95_ms": in_ms(percentile(told["repaints"], 95)),
        "open_ms": in_ms(told["opened"]),
        "all_there_ms": in_ms(told["all_there"]),
        "entries": float(told["entries"]),
    }
    shown = {"p50_ms": percentile(frames, 50), "p95_ms": percentile(frames, 95)}
    results = [
        Result("B10", store.rows, metric, in_ms(value), "ms", len(frames), beside, None, SEED)
        for metric, value in shown.items()
    ]
    worst = in_ms(max(frames))
    return [
        *results,
        Result("B10", store.rows, "max_ms", worst, "ms", len(frames), beside, FRAME_MS, SEED),
    ]
