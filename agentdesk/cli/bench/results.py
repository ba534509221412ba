"""What a measurement answers: one figure, its goal, and what was measured beside it."""

import json
import os
import platform
import statistics
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from agentdesk.runtime.clock import SystemClock


@dataclass(frozen=True, slots=True)
class Result:
    """`beside` holds the limit or peer of the same run; `goal` what performance asks for."""

    id: str
    size: int
    metric: str
    value: float
    unit: str
    n: int
    beside: dict[str, float] = field(default_factory=dict)
    goal: float | None = None
    seed: int = 0
    at_least: bool = False  # the goal is a floor, not a ceiling

    @property
    def reached(self) -> bool | None:
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal


def percentile(values: Sequence[float], rank: int) -> float:
    """The value that `rank` per cent of all values do not exceed."""
    if len(values) < 2:
        return values[0]
    return statistics.quantiles(values, n=100, method="inclusive")[rank - 1]


def in_ms(seconds: float) -> float:
    return round(seconds * 1000, 3)


def write(path: Path, results: Sequence[Result]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {
        "commit": _commit(),
        "machine": _machine(),
        "at": SystemClock().now().isoformat(timespec="seconds"),
        "results": [asdict(result) for result in results],
    }
    path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def show(results: Sequence[Result]) -> None:
    head = f"{'id':<4}{'size':>10}  {'metric':<22}{'value':>10} {'unit':<6}{'goal':>8}  beside"
    print(head)
    for result in results:
        goal = "" if result.goal is None else f"{result.goal:g}"
        mark = {None: " ", True: " ", False: "!"}[result.reached]
        beside = ", ".join(f"{name} {value:g}" for name, value in result.beside.items())
        print(
            f"{result.id:<4}{result.size:>10,}  {result.metric:<22}{result.value:>10g}"
            f" {result.unit:<6}{goal:>8}{mark} {beside}"
        )


def _commit() -> str:
    asked = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() or "unknown"


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {_processor()}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())
