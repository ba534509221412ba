"""B8: what the desktop holds in memory with ten customers open over 100,000 timeline entries."""

from pathlib import Path

from agentdesk.cli.bench.desk_store import many
from agentdesk.cli.bench.desks import ask
from agentdesk.cli.bench.load import SEED
from agentdesk.cli.bench.results import Result

GOAL_MB = 180.0


def measure(folder: Path) -> list[Result]:
    with many(folder) as store:
        held = float(ask("memory", folder, store).answer["rss_mb"])
    beside = {"bare_window_mb": float(ask("bare", folder).answer["rss_mb"])}
    return [Result("B8", store.rows, "rss_mb", held, "MB", 1, beside, GOAL_MB, SEED)]
