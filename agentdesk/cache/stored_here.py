"""How much lies on this computer: counted when somebody asks, off the GUI thread."""

from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.shapes import StoredHere

_CACHE = "SELECT (SELECT count(*) FROM held_customer), (SELECT count(*) FROM record)"
_OUTBOX = "SELECT (SELECT count(*) FROM command), (SELECT count(*) FROM draft)"
_WITH_WAL = ("", "-wal")


def count_stored(cache: DatabaseFile, outbox: DatabaseFile) -> StoredHere:
    with cache.read() as connection:
        customers, rows = connection.execute(_CACHE).fetchone()
    with outbox.read() as connection:
        waiting, drafts = connection.execute(_OUTBOX).fetchone()
    paths = [
        file.path.with_name(file.path.name + end) for file in (cache, outbox) for end in _WITH_WAL
    ]
    size = sum(path.stat().st_size for path in paths if path.exists())
    return StoredHere(customers, rows, waiting, drafts, size)
