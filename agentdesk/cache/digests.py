"""What this desktop holds of a customer, as one number to be compared with the server's."""

import msgspec

from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.held import HeldReason, held_in
from agentdesk.cache.terms import is_findable
from agentdesk.protocol.digests import DigestText, DigestWish, digest_of, digested
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.sqlcipher import Connection

_ROWS = """
    SELECT entity, id, row_version, body FROM record
    WHERE customer_id = ? AND deleted = 0 AND entity IN (SELECT value FROM json_each(?))
"""
_DROP = """
    DELETE FROM record
    WHERE customer_id = ? AND entity <> ? AND entity IN (SELECT value FROM json_each(?))
"""
_DOUBT = "UPDATE record SET row_version = -1 WHERE entity = ? AND id = ?"
_LOST: DigestText = ""  # equals no digest: a search would not find the customer
_ASKED = """
    UPDATE held_customer SET reason = ?, fetched_at_us = NULL, etag = '' WHERE customer_id = ?
"""


class CacheDigests:
    """Worked out from the rows each time, so that nothing can drift from them."""

    def __init__(self, file: DatabaseFile) -> None:
        self._file = file

    def digest(self, customer_id: str) -> tuple[DigestWish, DigestText] | None:
        """Return what to ask and our own number; None: there is nothing to compare yet."""
        with self._file.read() as connection:
            held = held_in(connection, customer_id)
            if held is None or (held.reason is HeldReason.ASKED and held.fetched_at_us is None):
                return None
            whole = held.reason is HeldReason.WORKING_SET or not held.more
            found = connection.execute(_ROWS, (customer_id, _names(digested(whole=whole))))
            rows = [(row[0], row[1], row[2], bytes(row[3])) for row in found]
            own = next((row[3] for row in rows if row[0] == Entity.CUSTOMER), None)
            lost = own is not None and not is_findable(connection, customer_id, own)
            return DigestWish(customer_id, whole), _LOST if lost else digest_of(rows)


def doubt_in(connection: Connection, customer_id: str) -> None:
    """Drop the customer's rows; the customer's own stays to be overwritten (search finds by it)."""
    names = _names(digested(whole=True))
    connection.execute(_DROP, (customer_id, Entity.CUSTOMER, names))
    connection.execute(_DOUBT, (Entity.CUSTOMER, customer_id))
    connection.execute(_ASKED, (HeldReason.ASKED, customer_id))


def _names(entities: tuple[Entity, ...]) -> str:
    return msgspec.json.encode(entities).decode()
