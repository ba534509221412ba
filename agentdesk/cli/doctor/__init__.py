"""`agentdesk doctor`: what is configured, what is reachable, what is wrong, how to mend it."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.cli.doctor.findings import Finding, State, wrong
from agentdesk.cli.parsers import Subparsers
from agentdesk.domain.errors import AgentdeskError

if TYPE_CHECKING:
    from agentdesk.runtime.settings import ServerSettings

MARKS = {State.GOOD: "ok   ", State.NOTE: "note ", State.WRONG: "WRONG"}


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("doctor", help="say what is wrong, and how to mend it")
    parser.add_argument("--server", help="the server to ask; else the one the desktop would use")
    parser.add_argument("--database", help="also look at a server's database")
    parser.add_argument(
        "--audit",
        action="store_true",
        help="only see whether every sum of the ledger and its trail holds",
    )
    parser.add_argument(
        "--verify-audit", action="store_true", help="only see whether the audit trail is whole"
    )
    parser.add_argument(
        "--sync", action="store_true", help="only see what is not yet delivered from here"
    )
    parser.add_argument("--secrets", type=Path, help="the server's file of keys")
    parser.add_argument("--roots", type=Path, help="signed roots that were kept elsewhere")
    parser.add_argument("--config", type=Path, help="the settings file of the programs")
    parser.add_argument("--data-dir", type=Path, help="where the desktop keeps its files")
    parser.add_argument("--json", action="store_true", help="for programs to read")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Look at everything; 1 when something is wrong."""
    findings = list(examine(args))
    if args.json:
        print(json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False))
    else:
        for finding in findings:
            show(finding)
    return int(any(finding.state == State.WRONG for finding in findings))


def show(finding: Finding) -> None:
    print(f"{MARKS[finding.state]}  {finding.topic:<12} {finding.says}")
    if finding.mend:
        print(f"{'':>21}mend: {finding.mend}")


def examine(args: argparse.Namespace) -> Iterator[Finding]:
    """Each room is imported as it is reached, so that a broken one cannot hide the others."""
    if args.audit:
        yield from _ledger(args)
    if args.verify_audit:
        yield from _trail(args)
    if args.sync:
        yield from _sync(args)
    if not (args.audit or args.verify_audit or args.sync):
        yield from _everything(args)


def _ledger(args: argparse.Namespace) -> Iterator[Finding]:
    from agentdesk.cli.doctor.ledger import ledger

    yield from ledger(_server_settings(args))


def _trail(args: argparse.Namespace) -> Iterator[Finding]:
    from agentdesk.cli.doctor.trail import trail

    yield from trail(_server_settings(args), args.roots)


def _sync(args: argparse.Namespace) -> Iterator[Finding]:
    from agentdesk.cli.doctor.sync import sync
    from agentdesk.runtime.settings import DesktopSettings, load

    config = [args.config] if args.config else []
    settings = load(DesktopSettings, flags={"data_dir": args.data_dir}, files=config)
    yield from sync(settings.data_dir)


def _server_settings(args: argparse.Namespace) -> "ServerSettings":
    from agentdesk.runtime.settings import ServerSettings, load

    config = [args.config] if args.config else []
    flags = {"database": args.database, "secrets": args.secrets}
    return load(ServerSettings, flags=flags, files=config)


def _everything(args: argparse.Namespace) -> Iterator[Finding]:
    from agentdesk.cli.doctor import files, network, screen, sync
    from agentdesk.runtime.settings import DesktopSettings, load

    yield from files.programs()
    config = [args.config] if args.config else []
    flags = {"server": args.server, "data_dir": args.data_dir}
    try:
        settings = load(DesktopSettings, flags=flags, files=config)
    except AgentdeskError as error:
        yield wrong("settings", error.detail, "correct that line of the settings")
        return
    yield from files.data_folder(settings.data_dir)
    yield from files.words_and_icons()
    yield from screen.keyring()
    yield from screen.fonts()
    yield from screen.display()
    yield from network.server(settings.server)
    yield from sync.sync(settings.data_dir)
    if args.database:
        from agentdesk.cli.doctor import databases

        yield from databases.database(args.database)
