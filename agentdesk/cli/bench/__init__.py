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

    Measure = Callable[[Loaded, Path], list[Result]]

SIZES = (10_000, 100_000)
# What is measured, by the id it has in the list of goals, and the file that measures it.
BENCHES = {
    "B1": "card_http",
    "B2": "pop_paint",
    "B3": "search",
    "B4": "sync_apply",
    "B5": "ledger",
    "B7": "start",
    "B8": "memory",
    "B10": "long_timeline",
}
# These do not grow with the number of customers: they are measured once.
ONCE = frozenset({"B2", "B4", "B5", "B7", "B8", "B10"})


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("bench", help="measure, beside the limits of this machine")
    parser.add_argument("deed", nargs="?", choices=("load",), help="only make the population")
    parser.add_argument("--only", type=str.upper, choices=tuple(BENCHES), help="one bench")
    parser.add_argument("--customers", type=int, help=f"one size instead of {SIZES}")
    parser.add_argument("--folder", type=Path, default=Path("build/bench"))
    parser.add_argument("--output", type=Path, default=Path("build/bench.json"))


def run(args: argparse.Namespace) -> int:
    """Load what is not there yet, measure, write and show."""
    from agentdesk.cli.bench import results
    from agentdesk.cli.bench.load import load

    folder = args.folder.resolve()
    found = []
    for place, customers in enumerate([args.customers] if args.customers else SIZES):
        loaded = load(folder, customers)
        print(f"{loaded.rows:,} rows of {customers:,} customers, loaded in {loaded.seconds} s")
        if args.deed == "load":
            continue
        for bench in [args.only] if args.only else BENCHES:
            if place == 0 or bench not in ONCE:
                print(f"measuring {bench} …", flush=True)
                found += _measure(bench)(loaded, folder)
    if found:
        results.write(args.output, found)
        results.show(found)
    return 0


def _measure(bench: str) -> "Measure":
    measure: Measure = import_module(f"agentdesk.cli.bench.{BENCHES[bench]}").measure
    return measure
