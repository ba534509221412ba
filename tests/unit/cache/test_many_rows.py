"""Many rows, few statements: the thread that paints waits for none of them."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from agentdesk.cache.many_rows import ManyRows
from agentdesk.cache.store import Store
from agentdesk.runtime.sqlcipher import Connection
from tests.plugins.stores import customer, fill, interaction
from tests.simulation.seeded.planting import in_place_of

MOST_STATEMENTS = 60


def statements_of(store: Store, deed: Callable[[], None]) -> int:
    """How often the driver let go of the interpreter and took it again, or more."""
    told: list[str] = []
    with store._cache_file.write() as connection:
        connection.set_trace_callback(told.append)
    deed()
    with store._cache_file.write() as connection:
        connection.set_trace_callback(None)
    return len(told)


def a_page(store: Store) -> None:
    person = customer()
    fill(store, person, *(interaction(person.id, minute) for minute in range(499)))


def one_by_one() -> AbstractContextManager[None]:
    """The control: as it was."""

    def write(self: ManyRows, connection: Connection, rows: list[tuple[object, ...]]) -> None:
        connection.executemany(self._statements[-1][1], rows)

    return in_place_of(ManyRows, "write", write)


def test_a_full_page_costs_few_statements(store: Store) -> None:
    assert statements_of(store, lambda: a_page(store)) < MOST_STATEMENTS
    with one_by_one():
        assert statements_of(store, lambda: a_page(store)) > 500


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 499, 500])
def test_every_row_is_written_as_it_came_and_in_order(store: Store, count: int) -> None:
    rows = [(number, f"word {number}", bytes([number % 256])) for number in range(count)]
    with store._cache_file.write() as connection:
        connection.execute("CREATE TEMP TABLE t (a, b, c)")
        ManyRows("INSERT INTO t (a, b, c)", 3).write(connection, rows)
        there = connection.execute("SELECT a, b, c FROM t ORDER BY rowid").fetchall()
    assert there == rows
