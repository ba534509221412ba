"""The outbox's statements, and its rows as entries."""

from typing import Any

import msgspec

from agentdesk.cache.shapes import CommandState, OutboxEntry
from agentdesk.protocol.messages import AnyCommand, CommandResult

ALL = """
    SELECT body, state, key, customer_id, after, depends, attempts, made_at_us, first_tried_us,
        next_try_us, answer, problem
    FROM command ORDER BY place
"""
OF_CUSTOMER = """
    SELECT body, state, key, customer_id, after, depends, attempts, made_at_us, first_tried_us,
        next_try_us, answer, problem
    FROM command
    WHERE customer_id = ? OR (customer_id IS NULL AND key <> 'SetPresence') ORDER BY place
"""
NAMED = """
    SELECT command_id, body FROM command
    WHERE key IN (SELECT value FROM json_each(?)) AND state IN ('queued', 'in_flight', 'unknown')
"""
INSERT = """
    INSERT INTO command
        (command_id, key, customer_id, after, depends, body, hash, state, made_at_us)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
TAKE = """
    UPDATE command SET state = 'in_flight', attempts = attempts + 1,
        first_tried_us = COALESCE(first_tried_us, ?)
    WHERE command_id = ?
"""
MOVE = "UPDATE command SET state = ?, next_try_us = ? WHERE command_id = ?"
AT_ONCE = "UPDATE command SET next_try_us = 0 WHERE state IN ('queued', 'unknown')"
ANSWER = "UPDATE command SET state = ?, answer = ?, problem = ? WHERE command_id = ?"
PARK = "UPDATE command SET state = 'parked', problem = ? WHERE command_id = ?"
AFTER_A_CRASH = "UPDATE command SET state = 'unknown' WHERE state = 'in_flight'"
TO_JOURNAL = """
    INSERT OR REPLACE INTO journal (command_id, body, answer, made_at_us, closed_at_us)
    SELECT command_id, body, COALESCE(answer, x''), made_at_us, ?
    FROM command WHERE command_id = ? AND state IN ('acked', 'parked')
"""
REMOVE = "DELETE FROM command WHERE command_id = ? AND state IN ('acked', 'parked')"
WAITING_COUNT = """
    SELECT count(*) FROM command WHERE state IN ('queued', 'in_flight', 'unknown')
"""

_COMMAND: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)
_ANSWER = msgspec.json.Decoder(CommandResult)
_IDS = msgspec.json.Decoder(tuple[str, ...])


def command_of(body: bytes) -> AnyCommand:
    return _COMMAND.decode(body)


def entry_of(row: Any) -> OutboxEntry:
    """Return the entry of one selected row."""
    return OutboxEntry(
        command=_COMMAND.decode(row[0]),
        state=CommandState(row[1]),
        key=row[2],
        customer_id=row[3],
        after=_IDS.decode(row[4]),
        depends=_IDS.decode(row[5]),
        attempts=row[6],
        made_at_us=row[7],
        first_tried_us=row[8],
        next_try_us=row[9],
        answer=None if row[10] is None else _ANSWER.decode(row[10]),
        problem=row[11],
    )
