"""Whom a desktop goes on holding: the working set of today, and whom somebody deals with.

It lets go of the others after the days that the server allows. What the work needs comes again
when it is needed; what it no longer needs does not lie about.
"""

from collections.abc import Sequence

import msgspec

from agentdesk.cache.bodies import read_body
from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.held import HeldCustomers
from agentdesk.cache.progress import progress_in, read_progress, write_progress
from agentdesk.cache.session_state import SessionState
from agentdesk.cache.terms import replace_terms, terms_of
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.runtime.sqlcipher import Connection

_DAY_US = 86_400_000_000
MOST_AT_ONCE = 200  # a transaction: a person who opens a card meanwhile does not wait for long

# A contact, a word or a remedy of these days, or anything that is still open, is being dealt with.
_OLD = """
    SELECT customer_id FROM held_customer AS held
    WHERE held_at_us < :since
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
# With whom something was begun or waits to be sent: told by the outbox's file.
_BUSY = """
    SELECT json_group_array(customer_id) FROM (
        SELECT customer_id FROM command WHERE customer_id IS NOT NULL
        UNION SELECT customer_id FROM draft
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

        Days are counted by the server's clock, and nobody goes as long as no server has said how
        many there are: a clock of this computer that is years off must not empty the desk.
        """
        me, told_us = self._session.me(), read_progress(self._cache).told_at_us
        if me is None or me.tenant is None or told_us is None:
            return frozenset()
        since_us = told_us - me.tenant.desk_days * _DAY_US
        with self._outbox.read() as connection:
            busy = connection.execute(_BUSY).fetchone()[0]
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
