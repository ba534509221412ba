"""`agentdesk import`: the household panel, anyone's own CSV files, figures of a contact log."""

import argparse
import sys
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agentdesk.cli.parsers import Subparsers
from agentdesk.cli.server_flags import add_server_flags, migrated, server_settings
from agentdesk.domain.errors import InvalidInput

_KINDS = ("customers", "interactions", "orders", "campaigns")
_REJECTS = Path("rejects.csv")


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("import", help="bring data in from files")
    what = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    _register_household(what)
    _register_csv(what)
    _register_fit(what)
    parser.set_defaults(run=run)


def _register_household(what: Subparsers) -> None:
    parser = what.add_parser("household", help="a folder of the Complete Journey files")
    parser.add_argument("path", type=Path, nargs="?", help="default: the files of the demo")
    parser.add_argument("--names", type=Path, help="folder with people.csv.gz")
    parser.add_argument("--households", type=_positive, help="only the first N")
    parser.add_argument("--seed", type=int, default=1, help="decides everything made up")
    parser.add_argument(
        "--without-made-up", action="store_true", help="no contacts, cases or promises"
    )
    _add_ground(parser)
    parser.set_defaults(bring_in=_household)


def _register_csv(what: Subparsers) -> None:
    parser = what.add_parser("csv", help="your own file, its columns named by --map")
    parser.add_argument("kind", choices=_KINDS)
    parser.add_argument("path", type=Path)
    parser.add_argument(
        "--map", nargs="+", action="extend", default=[], metavar="FIELD=COLUMN",
        help="which column holds which field; columns named like fields need none",
    )  # fmt: skip
    parser.add_argument("--source", default="csv", help="its name on screen and in ids")
    parser.add_argument(
        "--zone", default="UTC", help="of times without an offset, such as Asia/Tokyo"
    )
    parser.add_argument(
        "--region", default="", help="country of national phone numbers, such as JP"
    )
    parser.add_argument("--currency", default="USD", help="of amounts without one of their own")
    _add_ground(parser)
    parser.set_defaults(bring_in=_csv)


def _register_fit(what: Subparsers) -> None:
    parser = what.add_parser(
        "fit-contacts", help="measure a service-desk log; prints figures, keeps no row"
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--source", default="", help="the log's name (default: its file's)")
    parser.set_defaults(bring_in=_fit)


def _add_ground(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rejects", type=Path, default=_REJECTS, help="file of broken lines")
    add_server_flags(parser)


def run(args: argparse.Namespace) -> int:
    return int(args.bring_in(args))


def _household(args: argparse.Namespace) -> int:
    from agentdesk.runtime.clock import SystemClock
    from agentdesk.server.imports import demo_files
    from agentdesk.server.imports.household.bring_in import HouseholdJob, import_household

    job = HouseholdJob(
        folder=args.path or demo_files.household_folder(),
        names=args.names or demo_files.names_folder(),
        rejects=args.rejects,
        seed=args.seed,
        households=args.households,
        made_up=not args.without_made_up,
    )
    with migrated(server_settings(args)) as database:
        summary = import_household(database, job, clock=SystemClock(), say=_say)
    print(summary.text())
    return 0


def _csv(args: argparse.Namespace) -> int:
    from agentdesk.runtime.clock import SystemClock
    from agentdesk.server.imports.own_files.bring_in import CsvJob, import_csv
    from agentdesk.server.imports.own_files.fields import Reading, parse_map
    from agentdesk.server.imports.own_files.kinds import KINDS

    job = CsvJob(
        kind=args.kind,
        file=_existing(args.path),
        columns=parse_map(args.map, KINDS[args.kind].fields),
        source=args.source,
        reading=Reading(_zone(args.zone), args.region, args.currency),
        rejects=args.rejects,
    )
    with migrated(server_settings(args)) as database:
        summary = import_csv(database, job, clock=SystemClock(), say=_say)
    print(summary.text())
    return 0


def _fit(args: argparse.Namespace) -> int:
    from agentdesk.server.imports.fitting import fit_file, to_toml

    path = _existing(args.path)
    print(to_toml(fit_file(path, args.source or path.name)), end="")
    return 0


def _say(words: str) -> None:
    """Progress goes beside the result, so that the result alone can be kept."""
    print(words, file=sys.stderr, flush=True)


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise InvalidInput(f"there is no file {path}", code="file_missing")
    return path


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise InvalidInput(f"no zone {name!r}", code="invalid_zone") from error


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
