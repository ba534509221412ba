"""Brings a file to the present version in one transaction; refuses a file from the future."""

from collections.abc import Callable, Sequence

from agentdesk.domain.errors import Unavailable
from agentdesk.runtime.sqlcipher import Connection, transaction

Step = Sequence[str]


class NewerStore(Unavailable):
    """A newer desktop wrote this file; reading on would misread it."""

    code = "store_newer"


def migrate(
    connection: Connection, steps: Sequence[Step], copy: Callable[[int], None] | None = None
) -> None:
    """Apply all missing steps; killed anywhere, the file is of the old version or of the new.

    `copy` is told the old version first, while nothing of the file has changed.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(steps):
        raise NewerStore(f"version {version}, known up to {len(steps)}")
    if version == len(steps):
        return
    if version and copy is not None:
        copy(version)
    with transaction(connection, write=True):
        for step in steps[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(steps)}")
