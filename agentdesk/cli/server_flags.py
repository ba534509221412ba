"""What every command that opens the server's database shares: its flags and its settings."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.runtime import settings as settings_of
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.settings import ServerSettings

if TYPE_CHECKING:
    from agentdesk.server.storage.database import Database


def add_server_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--database", help="sqlite:///PATH or postgresql+psycopg://…")
    parser.add_argument("--secrets", type=Path, help="the file of keys; made if it is missing")
    parser.add_argument("--settings", type=Path, help="a TOML file of settings")


def server_settings(args: argparse.Namespace) -> ServerSettings:
    """Return the settings these flags ask for, over environment and file."""
    names = ServerSettings.__struct_fields__
    flags = {name: value for name, value in vars(args).items() if name in names}
    files = [args.settings] if args.settings is not None else []
    return settings_of.load(ServerSettings, flags=flags, files=files)


@contextmanager
def migrated(settings: ServerSettings) -> "Iterator[Database]":
    """Open the database with its tables up to date and a policy in force; a newer one refuses."""
    from agentdesk.runtime.server_secrets import load_secrets
    from agentdesk.server.app import open_database
    from agentdesk.server.services import policies

    database = open_database(settings, load_secrets(settings.secrets), SystemClock())
    try:
        database.migrate()
        with database.write() as unit:
            policies.ensure_default(unit)
        yield database
    finally:
        database.close()
