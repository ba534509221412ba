"""Whom a desktop goes on holding: the working set of today, and whom somebody deals with.

It lets go of the others after the days that the server allows. What the work needs comes again
when it is needed; what it no longer needs does not lie about.
"""

from collections.abc import Sequence
from datetime import timedelta

import msgspec

from agentdesk.cache.bodies import read_body
from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.held import HeldCustomers
from agentdesk.cache.progress import progress_in, write_progress
from agentdesk.cache.session_state import SessionState
from agentdesk.cache.terms import replace_terms, terms_of
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.runtime.sqlcipher import Connection

MOST_AT_ONCE = 200  # a transaction: a person who opens a card meanwhile does not wait for long

# A contact, a word or a remedy of these days, or anything that is still open, is being dealt with.
_OLD = """
    SELECT customer_id FROM held_customer AS held
    WHERE held_at_us < :since AND COALESCE(fetched_at_us, 0) < :since
    AND customer_id NOT IN (SELECT value FROM json_each(:busy))
    AND NOT EXISTS (
        SELECT 1 FROM record WHERE customer_id = held.customer_id AND deleted = 0 AND (
            entity IN ('interaction', 'note', 'remedy_plan', 'approval') AND at_us >= :since
            OR entity = 'case' AND json_extract(body, '$.state') NOT IN ('resolved', 'closed')
            OR entity = 'promise' AND json_extract(body, '$.state') = 'open'
        )
    )
    ORDER BY held_at_us LIMIT :most
"""
# What was begun or waits to be sent, and whom somebody looked at: told by the outbox's file.
_BUSY = """
    SELECT json_group_array(customer_id) FROM (
        SELECT customer_id FROM command WHERE customer_id IS NOT NULL
        UNION SELECT customer_id FROM draft
        UNION SELECT name FROM preference WHERE scope = 'looked' AND kept_at_us >= ?
    )
"""
_OWN = "SELECT body FROM record WHERE entity = ? AND id = ?"
_DROP = (
    "DELETE FROM record WHERE customer_id = ?",
    "DELETE FROM held_customer WHERE customer_id = ?",
)


class Retention:
    """Called by the thread that writes server rows: none of them comes between."""

    def __init__(
        self,
        cache: DatabaseFile,
        outbox: DatabaseFile,
        held: HeldCustomers,
        session: SessionState,
        clock: Clock,
    ) -> None:
        self._cache, self._outbox = cache, outbox
        self._held, self._session, self._clock = held, session, clock

    def renew(self, working_set: Sequence[str]) -> None:
        """Hold whom the server counts among the working set today; who is not here is owed."""
        with self._cache.write() as connection:
            self._held.renew_in(connection, working_set)
            now_us = to_us(self._clock.now())
            progress = msgspec.structs.replace(progress_in(connection), renewed_at_us=now_us)
            write_progress(connection, progress)
        self._held.remember(working_set)

    def let_go(self) -> frozenset[str]:
        """Take away at most `MOST_AT_ONCE` customers with all their rows; return who they were.

        Nobody, as long as no server has said how long they may be kept.
        """
        me = self._session.me()
        if me is None or me.tenant is None:
            return frozenset()
        since_us = to_us(self._clock.now() - timedelta(days=me.tenant.desk_days))
        with self._outbox.read() as connection:
            busy = connection.execute(_BUSY, (since_us,)).fetchone()[0]
        ask = {"since": since_us, "busy": busy, "most": MOST_AT_ONCE}
        with self._cache.write() as connection:
            gone = [row[0] for row in connection.execute(_OLD, ask).fetchall()]
            for customer_id in gone:
                _drop(connection, customer_id)
        self._held.forget(gone)
        return frozenset(gone)


def _drop(connection: Connection, customer_id: str) -> None:
    own = connection.execute(_OWN, (Entity.CUSTOMER, customer_id)).fetchone()
    if own is not None:
        body = read_body(Entity.CUSTOMER, own[0])
        replace_terms(connection, terms_of(customer_id, body), ())
    for statement in _DROP:
        connection.execute(statement, (customer_id,))
