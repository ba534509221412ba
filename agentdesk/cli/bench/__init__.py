"""`agentdesk bench`: figures beside their limits, measured in the same run."""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.cli.parsers import Subparsers

if TYPE_CHECKING:
    from agentdesk.cli.bench.load import Loaded
    from agentdesk.cli.bench.results import Result

    Measure = Callable[..., list[Result]]

SIZES = (10_000, 100_000)
# What is measured, by the id it has in the list of goals, and the file that measures it.
ON_A_POPULATION = {"B1": "card_http", "B3": "search"}
ON_ITS_OWN = {
    "B2": "pop_paint",
    "B4": "sync_apply",
    "B5": "ledger",
    "B7": "start",
    "B8": "memory",
    "B10": "long_timeline",
}
BENCHES = sorted(ON_A_POPULATION | ON_ITS_OWN, key=lambda bench: int(bench[1:]))


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("bench", help="measure, beside the limits of this machine")
    parser.add_argument("deed", nargs="?", choices=("load",), help="only make the population")
    parser.add_argument("--only", type=str.upper, choices=BENCHES, help="one bench")
    parser.add_argument("--customers", type=int, help=f"one size instead of {SIZES}")
    parser.add_argument("--folder", type=Path, default=Path("build/bench"))
    parser.add_argument("--output", type=Path, default=Path("build/bench.json"))


def run(args: argparse.Namespace) -> int:
    """Load what is not there yet, measure, write and show."""
    from agentdesk.cli.bench import results

    folder = args.folder.resolve()
    sizes = [args.customers] if args.customers else SIZES
    if args.deed == "load":
        for customers in sizes:
            _load(folder, customers)
        return 0
    found: list[Result] = []
    for bench in [args.only] if args.only else BENCHES:
        print(f"measuring {bench} …", flush=True)
        if bench in ON_ITS_OWN:
            found += _measure(ON_ITS_OWN[bench])(folder)
            continue
        for customers in sizes:
            found += _measure(ON_A_POPULATION[bench])(_load(folder, customers), folder)
    results.write(args.output, found)
    results.show(found)
    return 0


def _load(folder: Path, customers: int) -> "Loaded":
    from agentdesk.cli.bench.load import load

    loaded = load(folder, customers)
    print(f"{loaded.rows:,} rows of {customers:,} customers, loaded in {loaded.seconds} s")
    return loaded


def _measure(name: str) -> "Measure":
    measure: Measure = import_module(f"agentdesk.cli.bench.{name}").measure
    return measure
