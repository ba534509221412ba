"""Writes many rows by few statements, so that the thread that paints is never kept waiting.

The driver lets go of the interpreter's lock around every statement. An executemany lets go once a
row and takes it again microseconds later, before a thread that was just woken can: the one that
paints lost that race for as long as a whole page took, 12 ms and more. One statement of many rows
lets go once, and for its whole length.
"""

from collections.abc import Sequence

from agentdesk.runtime.sqlcipher import Connection

# Larger blocks cost more to prepare and are no faster; what is left over goes row by row.
_BLOCK = 50


class ManyRows:
    """An INSERT of one row and of a block of them; the driver keeps both prepared."""

    def __init__(self, insert: str, columns: int, on_conflict: str = "") -> None:
        one = f"({', '.join('?' * columns)})"
        self._one = f"{insert} VALUES {one} {on_conflict}"
        self._block = f"{insert} VALUES {', '.join([one] * _BLOCK)} {on_conflict}"

    def write(self, connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
        """Write in the order given."""
        whole = len(rows) - len(rows) % _BLOCK
        for start in range(0, whole, _BLOCK):
            block = rows[start : start + _BLOCK]
            connection.execute(self._block, [value for row in block for value in row])
        connection.executemany(self._one, rows[whole:])
