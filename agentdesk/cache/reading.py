"""Statements of the reads, and their rows as `Held` rows."""

from collections.abc import Iterable, Mapping
from typing import Any

from agentdesk.cache.bodies import read_body
from agentdesk.cache.projections import Rows, confirmed_status
from agentdesk.cache.shapes import Held
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.sqlcipher import Connection

_ONE = """
    SELECT entity, id, row_version, at_us, body FROM record
    WHERE entity = ? AND id = ? AND deleted = 0
"""
_OF_CUSTOMER = """
    SELECT entity, id, row_version, at_us, body FROM record
    WHERE customer_id = ? AND entity = ? AND deleted = 0
    ORDER BY at_us DESC, id DESC LIMIT ?
"""
_OF_KIND = """
    SELECT entity, id, row_version, at_us, body FROM record
    WHERE customer_id = :customer_id AND entity = '{entity}' AND deleted = 0
    ORDER BY at_us DESC, id DESC LIMIT {limit}
"""
_BY_LOOKUP = """
    SELECT entity, id, row_version, at_us, body FROM record
    WHERE entity = ? AND lookup IN (SELECT value FROM json_each(?)) AND deleted = 0
    LIMIT ?
"""
_ALL = """
    SELECT entity, id, row_version, at_us, body FROM record
    WHERE entity = ? AND deleted = 0 ORDER BY id LIMIT ?
"""
_BY_PLACE = """
    SELECT entity, id, row_version, at_us, body FROM record
    WHERE rowid IN (SELECT value FROM json_each(?))
"""
_AT_PLACES = """
    SELECT entity, id, row_version, at_us, body, rowid FROM record
    WHERE rowid IN (SELECT value FROM json_each(?)) AND deleted = 0
"""
_PLACES = """
    SELECT at_us, rowid FROM record
    WHERE customer_id = ? AND entity IN (SELECT value FROM json_each(?)) AND deleted = 0
        AND at_us IS NOT NULL
    ORDER BY at_us DESC, id DESC
"""
_KEYS = """
    SELECT at_us, id, rowid FROM record
    WHERE customer_id = ? AND entity = ? AND deleted = 0 AND at_us IS NOT NULL
        AND (at_us, id) < (?, ?)
    ORDER BY at_us DESC, id DESC LIMIT ?
"""
_PLACE = """
    SELECT at_us, rowid FROM record
    WHERE entity = ? AND id = ? AND deleted = 0 AND at_us IS NOT NULL
"""
# The words stand in the raw body: it is looked through, not decoded.
_NEWEST_HOLDING = """
    SELECT at_us, rowid FROM record
    WHERE customer_id = ? AND entity = ? AND deleted = 0 AND at_us IS NOT NULL
        AND instr(body, ?) > 0
    ORDER BY at_us DESC, id DESC LIMIT 1
"""
_OLDEST = """
    SELECT at_us, id FROM record
    WHERE customer_id = ? AND entity = ? AND deleted = 0 AND at_us IS NOT NULL
    ORDER BY at_us, id LIMIT 1
"""
_COUNT = """
    SELECT count(*) FROM (
        SELECT 1 FROM record WHERE customer_id = ? AND entity = ? AND deleted = 0 LIMIT ?
    )
"""

MAX_COUNTED = 10_000
MAX_OF_A_KIND = 500  # around a customer, of what is no timeline: cases, promises, subscriptions
MAX_ROWS = 20_000  # of any list without a customer: products, users, requests


def one(connection: Connection, entity: Entity, row_id: str) -> Held[Any] | None:
    row = connection.execute(_ONE, (entity, row_id)).fetchone()
    return None if row is None else _held(row)


def load_of_customer(
    connection: Connection, rows: Rows, customer_id: str, entity: Entity, limit: int
) -> None:
    """Load the newest rows of one entity around a customer."""
    _load(rows, connection.execute(_OF_CUSTOMER, (customer_id, entity, limit)))


def newest_of_kinds(limits: Mapping[Entity, int]) -> str:
    """Return one statement for the newest rows of many kinds around a customer.

    One for each took longer to begin than to answer: most customers have nothing of most kinds.
    """
    return " UNION ALL ".join(
        f"SELECT * FROM ({_OF_KIND.format(entity=entity.value, limit=limit)})"  # noqa: S608  ours
        for entity, limit in limits.items()
    )


def load_kinds_of_customer(
    connection: Connection, rows: Rows, customer_id: str, kinds: str
) -> None:
    """Load what `newest_of_kinds` asks for."""
    _load(rows, connection.execute(kinds, {"customer_id": customer_id}))


def load_by_lookup(connection: Connection, rows: Rows, entity: Entity, values_json: str) -> None:
    _load(rows, connection.execute(_BY_LOOKUP, (entity, values_json, MAX_ROWS)))


def load_all(connection: Connection, rows: Rows, entity: Entity) -> None:
    _load(rows, connection.execute(_ALL, (entity, MAX_ROWS)))


def load_by_place(connection: Connection, rows: Rows, places_json: str) -> None:
    _load(rows, connection.execute(_BY_PLACE, (places_json,)))


def load_at_places(
    connection: Connection, rows: Rows, places_json: str
) -> dict[int, tuple[Entity, str]]:
    """Load rows by their places in the file; return which row each place holds."""
    names = {}
    for row in connection.execute(_AT_PLACES, (places_json,)):
        held = _held(row)
        if held is not None:
            name = Entity(row[0]), row[1]
            rows[name] = held
            names[row[5]] = name
    return names


def timeline_places(connection: Connection, customer_id: str, kinds_json: str) -> Any:
    """Return a cursor over (at_us, rowid) of every entry of these kinds, newest first."""
    return connection.execute(_PLACES, (customer_id, kinds_json))


def timeline_keys(
    connection: Connection,
    customer_id: str,
    entity: Entity,
    before: tuple[int, str],
    limit: int,
) -> list[tuple[int, str, int]]:
    """Return (at_us, id, rowid) of the newest entries before a place, without their bodies."""
    return list(connection.execute(_KEYS, (customer_id, entity, *before, limit)).fetchall())


def place_of(connection: Connection, entity: Entity, row_id: str) -> tuple[int, int] | None:
    """Return (at_us, rowid) of a timeline's entry; None when it is not here."""
    found = connection.execute(_PLACE, (entity, row_id)).fetchone()
    return None if found is None else (found[0], found[1])


def newest_holding(
    connection: Connection, customer_id: str, entities: Iterable[Entity], words: str
) -> tuple[int, int] | None:
    """Return (at_us, rowid) of the newest entry whose body holds the words."""
    found = [
        connection.execute(_NEWEST_HOLDING, (customer_id, entity, words.encode())).fetchone()
        for entity in entities
    ]
    return max(((row[0], row[1]) for row in found if row is not None), default=None)


def oldest_entry(
    connection: Connection, customer_id: str, entities: Iterable[Entity]
) -> tuple[int, str] | None:
    """Return (at_us, id) of the oldest entry that is here."""
    found = [connection.execute(_OLDEST, (customer_id, one)).fetchone() for one in entities]
    return min(((row[0], row[1]) for row in found if row is not None), default=None)


def count(connection: Connection, customer_id: str, entity: Entity) -> int:
    """Return how many there are, exact up to MAX_COUNTED (a card must not count for long)."""
    return int(connection.execute(_COUNT, (customer_id, entity, MAX_COUNTED)).fetchone()[0])


def _load(rows: Rows, found: Iterable[Any]) -> None:
    for row in found:
        held = _held(row)
        if held is not None:
            rows[Entity(row[0]), row[1]] = held


def _held(row: Any) -> Held[Any] | None:
    entity = Entity(row[0])
    body = read_body(entity, row[4])
    if body is None:
        return None
    return Held(row[1], row[2], body, confirmed_status(entity, body), at_us=row[3])
