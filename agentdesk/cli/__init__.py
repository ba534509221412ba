"""The command line: one file per command; the programs behind them are imported late."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import cast

from agentdesk import __version__
from agentdesk.cli.parsers import CommandFile
from agentdesk.domain.errors import AgentdeskError

# The word on the command line and the file that answers it, in the order of the help.
COMMANDS = {
    "desktop": "desktop",
    "lock": "lock",
    "demo": "demo",
    "serve": "serve",
    "migrate": "migrate",
    "import": "import_data",
    "user": "user",
    "journal": "journal",
    "rehearse": "rehearse",
    "doctor": "doctor",
    "bench": "bench",
    "gallery": "gallery",
}
DEFAULT_COMMAND = "desktop"
INTERRUPTED = 130  # what a shell reports after Ctrl+C


def command_file(command: str) -> CommandFile:
    return cast("CommandFile", import_module(f"agentdesk.cli.{COMMANDS[command]}"))


def build_parser(commands: Sequence[str] = tuple(COMMANDS)) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="agentdesk",
        description="The agent-assist desktop for contact centers, and the server it syncs with. "
        "Without a command the desktop opens.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in commands:
        command_file(command).register(subparsers)
    return parser


def run(argv: Sequence[str]) -> int:
    """Answer one command line; only the file of the command asked for is imported."""
    words = list(argv) or [DEFAULT_COMMAND]
    parser = build_parser([words[0]] if words[0] in COMMANDS else tuple(COMMANDS))
    args = parser.parse_args(words)
    try:
        return command_file(args.command).run(args)
    except AgentdeskError as error:
        print(f"agentdesk: {error.code}: {error.detail}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
