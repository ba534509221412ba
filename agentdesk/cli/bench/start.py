"""B7: process start to the first painted window, and to a card from the cache."""

import statistics
from pathlib import Path

from agentdesk.cli.bench.desk_store import many
from agentdesk.cli.bench.desks import ask
from agentdesk.cli.bench.load import SEED
from agentdesk.cli.bench.results import Result

STARTS = 7
WINDOW_GOAL = 1.5  # times a bare window
CARD_GOAL_MS = 700.0


def measure(folder: Path) -> list[Result]:
    """Medians of several starts in turn with a bare window's; the first of each is not counted."""
    bare, windows, cards, walls = [], [], [], []
    with many(folder) as store:
        for _turn in range(STARTS + 1):
            bare.append(ask("bare", folder).since_spawn_ms("window_at"))
            started = ask("start", folder, store)
            windows.append(started.since_spawn_ms("window_at"))
            cards.append(started.since_spawn_ms("card_at"))
            walls.append(started.wall_ms("card_at"))
    bare_ms = round(statistics.median(bare[1:]), 1)
    window_ms = round(statistics.median(windows[1:]), 1)
    card_ms = round(statistics.median(cards[1:]), 1)
    beside = {
        "bare_window_ms": bare_ms,
        "window_ms": window_ms,
        "card_wall_ms": round(statistics.median(walls[1:]), 1),
    }
    ratio = round(window_ms / bare_ms, 2)
    return [
        Result("B7", store.rows, "window_ratio", ratio, "x", STARTS, beside, WINDOW_GOAL, SEED),
        Result("B7", store.rows, "card_ms", card_ms, "ms", STARTS, beside, CARD_GOAL_MS, SEED),
    ]
