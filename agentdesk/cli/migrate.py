"""`agentdesk migrate`: bring a database's tables up to date, and say so."""

import argparse

from agentdesk.cli.parsers import Subparsers
from agentdesk.cli.server_flags import add_server_flags, migrated, server_settings


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("migrate", help="bring a database up to date")
    add_server_flags(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    settings = server_settings(args)
    with migrated(settings):
        print(f"up to date: {settings.database}")
    return 0
