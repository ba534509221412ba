"""Writes many rows by few statements, so that the thread that paints is never kept waiting.

The driver lets go of the interpreter's lock around every statement. An executemany lets go once a
row and takes it again microseconds later, before a thread that was just woken can: the one that
paints lost that race for as long as a whole page took, 12 ms and more. One statement of many rows
lets go once, and for its whole length.
"""

from collections.abc import Sequence

from agentdesk.runtime.sqlcipher import Connection

# Larger blocks cost more to prepare and are no faster.
_BLOCKS = (50, 10, 1)


class ManyRows:
    """An INSERT of blocks of rows; the driver keeps each prepared."""

    def __init__(self, insert: str, columns: int, on_conflict: str = "") -> None:
        one = f"({', '.join('?' * columns)})"
        self._statements = [
            (rows, f"{insert} VALUES {', '.join([one] * rows)} {on_conflict}") for rows in _BLOCKS
        ]

    def write(self, connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
        """Write in the order given."""
        start = 0
        for size, statement in self._statements:
            while start + size <= len(rows):
                block = rows[start : start + size]
                connection.execute(statement, [value for row in block for value in row])
                start += size
