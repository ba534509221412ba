"""Brings a file to the present version, one transaction a step; refuses a file from the future."""

from collections.abc import Sequence

from agentdesk.domain.errors import Unavailable
from agentdesk.runtime.sqlcipher import Connection, transaction

Step = Sequence[str]


class NewerStore(Unavailable):
    """A newer desktop wrote this file; reading on would misread it."""

    code = "store_newer"


def migrate(connection: Connection, steps: Sequence[Step]) -> None:
    """Apply the missing steps; killed anywhere, the file is of the old version or of the new."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(steps):
        raise NewerStore(f"version {version}, known up to {len(steps)}")
    for number, step in enumerate(steps[version:], start=version + 1):
        with transaction(connection, write=True):
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
