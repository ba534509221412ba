"""Where the feed and the bootstrap stand; always written together with the rows it speaks of."""

import msgspec

from agentdesk.cache.engine import DatabaseFile
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.sqlcipher import Connection


class Progress(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`cursor` is followed when `remaining` is empty; until then it is the bootstrap's horizon."""

    epoch: int = 1  # counts bootstraps: rows of an older one give way
    cursor: str = ""  # empty: nothing has been asked for yet
    remaining: list[Entity] = []  # entities still to be paged, the first one from `after`
    after: str | None = None
    synced_at_us: int | None = None
    told_at_us: int | None = None  # the server's clock, when it last told anything
    renewed_at_us: int | None = None  # when the server was last asked who is in the working set

    @property
    def bootstrapped(self) -> bool:
        return bool(self.cursor) and not self.remaining


_NAME = "progress"


def read_progress(file: DatabaseFile) -> Progress:
    with file.read() as connection:
        return progress_in(connection)


def progress_in(connection: Connection) -> Progress:
    """Return the progress as the transaction sees it."""
    row = connection.execute("SELECT value FROM cursor WHERE name = ?", (_NAME,)).fetchone()
    return Progress() if row is None else msgspec.json.decode(row[0], type=Progress)


def write_progress(connection: Connection, progress: Progress) -> None:
    connection.execute(
        "INSERT INTO cursor (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_NAME, msgspec.json.encode(progress).decode()),
    )
