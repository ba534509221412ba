"""B2: a call rings and the card is painted, from the cache; beside it a repaint of all of it.

And who is not in the cache: from the ring over the server's reply, without the wire (that is B1).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from agentdesk.cli.bench.desk_profile import AWAY_POPS, CARDS, CUSTOMERS, WARM_POPS
from agentdesk.cli.bench.desk_store import many, write_cards
from agentdesk.cli.bench.desks import ask
from agentdesk.cli.bench.load import SEED
from agentdesk.cli.bench.results import Result, in_ms, percentile

FRAME_MS, AWAY_MS = 16.7, 60.0


def measure(folder: Path) -> list[Result]:
    """From the ring until nothing is left to do: act kept, card built, laid out, painted."""
    away = range(CUSTOMERS, CUSTOMERS + WARM_POPS + AWAY_POPS)
    with many(folder) as store:
        write_cards(store.folder.parent / CARDS, away)
        from_away = ask("away", folder, store).answer
    with many(folder) as store:
        here = ask("pop", folder, store).answer
    beside = {
        **_around(here),
        "first_ms": in_ms(here["first"]),
        "repaint_p50_ms": in_ms(percentile(here["repaints"], 50)),
        "repaint_p95_ms": in_ms(percentile(here["repaints"], 95)),
    }
    own, others = here["own"], from_away["own"]
    in_repaints = round(percentile(own, 50) / percentile(here["repaints"], 50), 2)
    figures = (
        ("p50_ms", own, 50, None, beside),
        ("p95_ms", own, 95, FRAME_MS, beside),
        ("away_p95_ms", others, 95, AWAY_MS, _around(from_away)),
    )
    # A machine others work at is slow and fast by turns, by half: the same for both of these.
    ratio = Result("B2", store.rows, "in_repaints", in_repaints, "x", len(own), beside, None, SEED)
    return [ratio] + [
        Result("B2", store.rows, metric, in_ms(percentile(taken, rank)), "ms", len(taken),
               noted, goal, SEED)
        for metric, taken, rank, goal, noted in figures
    ]  # fmt: skip


def _around(told: Mapping[str, Any]) -> dict[str, float]:
    """How much of it was work, and what the same took while others wanted the cores too."""
    return {
        "cpu_p50_ms": in_ms(percentile(told["cpu"], 50)),
        "cpu_p95_ms": in_ms(percentile(told["cpu"], 95)),
        "wall_p95_ms": in_ms(percentile(told["wall"], 95)),
    }
