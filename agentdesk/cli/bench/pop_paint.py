"""B2: a call rings and the card is painted, from the cache; beside it an empty repaint."""

from pathlib import Path

from agentdesk.cli.bench.desk_store import filled
from agentdesk.cli.bench.desks import ask
from agentdesk.cli.bench.load import SEED, Loaded
from agentdesk.cli.bench.results import Result, in_ms, percentile

GOALS = {50: None, 95: 16.7}


def measure(_: Loaded, folder: Path) -> list[Result]:
    """From the ring until nothing is left to do: act kept, card built, laid out, painted."""
    with filled(folder) as store:
        told = ask("pop", folder, store).answer
    beside = {
        "of_it_cpu_p50_ms": in_ms(percentile(told["of_cpu"], 50)),
        "repaint_p95_ms": in_ms(percentile(told["repaints"], 95)),
        "outbox_waiting": float(told["waiting"]),
    }
    seconds = told["seconds"]
    return [
        Result("B2", store.rows, f"p{rank}_ms", in_ms(percentile(seconds, rank)), "ms",
               len(seconds), beside, goal, SEED)
        for rank, goal in GOALS.items()
    ]  # fmt: skip
