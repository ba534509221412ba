"""What every command file is: a `register` and a `run`; and the few shapes they share."""

import argparse
from typing import Protocol, TypeAlias

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - argparse has no public name for it


class CommandFile(Protocol):
    """A module of agentdesk.cli that answers one command; `register` adds its parser."""

    def register(self, subparsers: Subparsers) -> None: ...

    def run(self, args: argparse.Namespace) -> int: ...
