"""Rows of every entity: written with a version, key columns, search terms and a change line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import islice
from typing import Any, TypeVar

import msgspec
from sqlalchemy import false, insert, select
from sqlalchemy.exc import IntegrityError

from agentdesk.domain.errors import Conflict, InvalidInput, NotFound
from agentdesk.protocol.entities import Body, CustomerBody
from agentdesk.protocol.rows import Entity, Row, Tombstone
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.feed import CHANGE
from agentdesk.server.storage.models.records import KEY_COLUMNS, RECORDS
from agentdesk.server.storage.repositories.keys import (
    customer_of,
    key_values,
    time_of,
    users_of,
)
from agentdesk.server.storage.repositories.rows import ROW_COLUMNS, row_of
from agentdesk.server.storage.repositories.statements import STATEMENTS
from agentdesk.server.storage.repositories.terms import HIGHEST, Term, TermRepository, terms_of
from agentdesk.server.storage.repositories.ties import Tie, TieRepository, ties_of

B = TypeVar("B", bound=Body)

MAX_FOUND = 500
_CHUNK = 500
_ANNOUNCE = insert(CHANGE)


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A row to be written in bulk; what is left out is said by the body."""

    id: str
    body: Body
    customer_id: str | None = None
    at: datetime | None = None


@dataclass(slots=True)
class _Batch:
    """The lines of one bulk write, by statement."""

    added: list[dict[str, object]] = field(default_factory=list)
    corrected: list[dict[str, object]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    terms: list[tuple[str, set[Term], set[Term]]] = field(default_factory=list)
    ties: list[tuple[str, set[Tie], set[Tie]]] = field(default_factory=list)


@cache
def _decoder(type_: type[B]) -> msgspec.json.Decoder[B]:
    return msgspec.json.Decoder(type_)


class RecordRepository:
    """Generic over Entity: the caller knows the body's type, the tables know the rest."""

    def __init__(self, context: UnitContext, terms: TermRepository) -> None:
        self._context = context
        self._terms = terms
        self._ties = TieRepository(context)

    def row(self, entity: Entity, row_id: str) -> Row | None:
        found = self._context.connection.execute(STATEMENTS[entity].one, {"wanted": row_id}).first()
        return None if found is None else row_of(entity, found)

    def rows(self, entity: Entity, row_ids: Sequence[str]) -> list[Row]:
        """Several by id, in no order; tombstones are left out."""
        ask = {"wanted": row_ids}
        found = self._context.connection.execute(STATEMENTS[entity].many, ask)
        return [row_of(entity, values) for values in found]

    def body(self, entity: Entity, row_id: str, type_: type[B]) -> B:
        row = self.row(entity, row_id)
        if row is None:
            raise NotFound(f"no {entity} {row_id}")
        body: B = _decoder(type_).decode(row.body)
        return body

    def locked(self, entity: Entity, row_id: str) -> Row | None:
        """The newest version; nobody else changes it until this unit ends."""
        self._context.check_writable()
        row = self._present(entity, row_id)
        return None if row is None or row.deleted else row

    def kept(self, entity: Entity, row_id: str) -> bool:
        """Say whether it is there; if so it stays until this unit ends."""
        self._context.check_writable()
        found = self._context.connection.execute(STATEMENTS[entity].shared, {"wanted": row_id})
        return found.first() is not None

    def removed(self, entity: Entity, row_id: str) -> bool:
        """Say whether it was there once and is no more."""
        row = self._present(entity, row_id)
        return row is not None and row.deleted

    def for_customer(self, entity: Entity, customer_id: str, *, limit: int = 500) -> list[Row]:
        """Newest first, where the entity has a time."""
        ask = {"whose": customer_id, "most": limit}
        found = self._context.connection.execute(STATEMENTS[entity].of_customer, ask)
        return [row_of(entity, values) for values in found]

    def find(self, entity: Entity, *, limit: int = MAX_FOUND, **key_columns: object) -> list[Row]:
        """Rows whose key columns equal these values, in the order of their ids."""
        table = RECORDS[entity]
        statement = select(*ROW_COLUMNS[entity]).where(
            table.c.deleted == false(),
            *(table.c[name] == value for name, value in key_columns.items()),
        )
        found = self._context.connection.execute(statement.order_by(table.c.id).limit(limit))
        return [row_of(entity, values) for values in found]

    def find_beginning(self, entity: Entity, column: str, start: str, limit: int) -> list[Row]:
        """Rows whose key column begins with `start`, nearest first."""
        key = RECORDS[entity].c[column]
        statement = (
            select(*ROW_COLUMNS[entity])
            .where(RECORDS[entity].c.deleted == false(), key >= start, key < start + HIGHEST)
            .order_by(key)
            .limit(limit)
        )
        return [row_of(entity, values) for values in self._context.connection.execute(statement)]

    def page(self, entity: Entity, *, customer_id: str | None, after: str, limit: int) -> list[Row]:
        """The next rows by id, of one customer or of all."""
        statements, ask = STATEMENTS[entity], {"after": after, "most": limit}
        if customer_id is None:
            found = self._context.connection.execute(statements.page, ask)
        else:
            ask_of = ask | {"whose": customer_id}
            found = self._context.connection.execute(statements.page_of_customer, ask_of)
        return [row_of(entity, values) for values in found]

    def due(
        self, entity: Entity, column: str, until_us: int, *, limit: int, **key_columns: object
    ) -> list[Row]:
        """Rows whose time in `column` has come, the longest overdue first."""
        table = RECORDS[entity]
        statement = (
            select(*ROW_COLUMNS[entity])
            .where(
                table.c.deleted == false(),
                table.c[column] <= until_us,
                *(table.c[name] == value for name, value in key_columns.items()),
            )
            .order_by(table.c[column], table.c.id)
            .limit(limit)
        )
        return [row_of(entity, values) for values in self._context.connection.execute(statement)]

    def coming(
        self, entity: Entity, column: str, after_us: int, *, limit: int, **key_columns: object
    ) -> list[Row]:
        """Rows whose time in `column` is still to come, the nearest first."""
        table = RECORDS[entity]
        statement = (
            select(*ROW_COLUMNS[entity])
            .where(
                table.c.deleted == false(),
                table.c[column] > after_us,
                *(table.c[name] == value for name, value in key_columns.items()),
            )
            .order_by(table.c[column], table.c.id)
            .limit(limit)
        )
        return [row_of(entity, values) for values in self._context.connection.execute(statement)]

    def save(  # noqa: PLR0913 - the one door through which every service writes
        self,
        entity: Entity,
        row_id: str,
        body: Body,
        *,
        customer_id: str | None = None,
        at: datetime | None = None,
        expected_version: int | None = None,
    ) -> Row:
        """Insert or update; Conflict("stale") when another version than expected stands there."""
        self._context.check_writable()
        present = self._present(entity, row_id)
        _check_version(present, expected_version)
        batch = _Batch()
        _add_to(batch, entity, NewRecord(row_id, body, customer_id, at), present)
        _check_readable(batch.rows[0].body, type(body))
        self._write(entity, batch)
        return batch.rows[0]

    def save_all(self, entity: Entity, items: Sequence[NewRecord]) -> list[Row]:
        """Write every one, each a new version, in as few statements as one of them takes."""
        self._context.check_writable()
        if not items:
            return []
        present, batch = self._all_present(entity, items), _Batch()
        for item in items:
            _add_to(batch, entity, item, present.get(item.id))
            _check_readable(batch.rows[-1].body, type(item.body))
        self._write(entity, batch)
        return batch.rows

    def save_many(self, entity: Entity, items: Sequence[NewRecord]) -> list[Row]:
        """Write in bulk what is new or has changed, and return only that."""
        self._context.check_writable()
        rest = iter(items)
        written: list[Row] = []
        while chunk := list(islice(rest, _CHUNK)):
            present, batch = self._all_present(entity, chunk), _Batch()
            for item in {item.id: item for item in chunk}.values():
                _add_to(batch, entity, item, present.get(item.id), only_if_changed=True)
            self._write(entity, batch)
            written += batch.rows
        return written

    def repoint(self, entity: Entity, row_ids: Sequence[str], said: Mapping[str, str]) -> list[Row]:
        """Write that rows are of another customer or case; nothing else of them is touched."""
        self._context.check_writable()
        wanted = {"wanted": row_ids}
        batch = _Batch()
        for values in self._context.connection.execute(STATEMENTS[entity].present_many, wanted):
            _add_repointed(batch, row_of(entity, values), said)
        self._write(entity, batch)
        return batch.rows

    def delete(self, entity: Entity, row_id: str, *, into: str | None = None) -> Row:
        """Leave a tombstone, so that every desktop lets go of the row as well.

        `into` names the row it goes on in.
        """
        self._context.check_writable()
        present = self._present(entity, row_id)
        if present is None or present.deleted:
            raise NotFound(f"no {entity} {row_id}")
        version, body = present.row_version + 1, msgspec.json.encode(Tombstone(into))
        row = Row(
            entity,
            row_id,
            version,
            msgspec.Raw(body),
            present.customer_id,
            present.at_us,
            deleted=True,
        )
        batch = _Batch(rows=[row])
        batch.corrected.append(
            {"wanted": row_id, "row_version": version, "deleted": True, "body": body.decode()}
        )
        if entity is Entity.CUSTOMER:
            _replace_marks(batch, row_id, _former(present), None)
        self._write(entity, batch)
        return row

    def _present(self, entity: Entity, row_id: str) -> Row | None:
        ask = {"wanted": row_id}
        found = self._context.connection.execute(STATEMENTS[entity].present, ask).first()
        return None if found is None else row_of(entity, found)

    def _all_present(self, entity: Entity, items: Sequence[NewRecord]) -> dict[str, Row]:
        wanted = {"wanted": [item.id for item in items]}
        found = self._context.connection.execute(STATEMENTS[entity].present_many, wanted)
        return {values[0]: row_of(entity, values) for values in found}

    def _write(self, entity: Entity, batch: _Batch) -> None:
        connection, statements = self._context.connection, STATEMENTS[entity]
        try:
            if batch.added:
                connection.execute(statements.add, batch.added)
            if batch.corrected:
                connection.execute(statements.correct, batch.corrected)
        except IntegrityError as error:
            raise Conflict(f"another {entity} like this is already there", code="exists") from error
        self._write_terms(batch)
        self._write_ties(batch)
        if batch.rows:
            changes = [{"entity": entity.value, "row_id": row.id} for row in batch.rows]
            connection.execute(_ANNOUNCE, changes)
        self._touch(entity, batch)

    def _write_terms(self, batch: _Batch) -> None:
        self._terms.add(
            (customer_id, term) for customer_id, old, new in batch.terms for term in new - old
        )
        for customer_id, old, new in batch.terms:
            self._terms.remove(customer_id, old - new)

    def _write_ties(self, batch: _Batch) -> None:
        self._ties.add(
            (customer_id, tie) for customer_id, old, new in batch.ties for tie in new - old
        )
        for customer_id, old, new in batch.ties:
            self._ties.remove(customer_id, old - new)

    def _touch(self, entity: Entity, batch: _Batch) -> None:
        touched = self._context.touched
        for row in batch.rows:
            touched.entities.add(entity)
            if row.customer_id is not None:
                touched.customer_ids.add(row.customer_id)
        for line in batch.added + batch.corrected:
            touched.user_ids |= users_of(entity, str(line.get("id", line.get("wanted"))), line)


def _check_version(present: Row | None, expected_version: int | None) -> None:
    standing = 0 if present is None else present.row_version
    if expected_version is not None and expected_version != standing:
        raise Conflict(f"version {standing} stands there", code="stale")


def _check_readable(body: msgspec.Raw, type_: type[Body]) -> None:
    """Structs are not checked when they are filled; a row nobody could read again is refused."""
    try:
        _decoder(type_).decode(body)
    except msgspec.ValidationError as error:
        raise InvalidInput(str(error), code="invalid_body") from error


def _add_to(
    batch: _Batch,
    entity: Entity,
    item: NewRecord,
    present: Row | None,
    *,
    only_if_changed: bool = False,
) -> None:
    """Add the item's lines to the batch: one more version of what is present."""
    body = msgspec.json.encode(item.body)
    if only_if_changed and present is not None and bytes(present.body) == body:
        return
    values = _values(entity, item, present)
    version = 1 if present is None else present.row_version + 1
    line: dict[str, Any] = values | key_values(entity, item.body)
    line |= {"row_version": version, "deleted": False, "body": body.decode()}
    if present is None:
        batch.added.append({"id": item.id} | line)
    else:
        batch.corrected.append({"wanted": item.id} | line)
    customer_id, at_us = values["customer_id"], values["at_us"]
    batch.rows.append(Row(entity, item.id, version, msgspec.Raw(body), customer_id, at_us))
    if isinstance(item.body, CustomerBody):
        _replace_marks(batch, item.id, _former(present), item.body)
    elif customer_id is not None and (ties := ties_of(item.body)):
        batch.ties.append((customer_id, set(), ties))


def _add_repointed(batch: _Batch, present: Row, said: Mapping[str, str]) -> None:
    """Add what is said to the body as it is, whatever else stands in it."""
    fields = msgspec.json.decode(present.body, type=dict[str, msgspec.Raw])
    body = msgspec.json.encode(fields | {name: said[name] for name in said if name in fields})
    row = msgspec.structs.replace(
        present,
        row_version=present.row_version + 1,
        body=msgspec.Raw(body),
        customer_id=said.get("customer_id", present.customer_id),
    )
    keys = {name: said[name] for name in KEY_COLUMNS[present.entity] if name in said}
    batch.rows.append(row)
    batch.corrected.append(
        {"wanted": row.id, "row_version": row.row_version, "body": body.decode()}
        | {"customer_id": row.customer_id, **keys}
    )


def _values(entity: Entity, item: NewRecord, present: Row | None) -> dict[str, Any]:
    """Whose and when: said by the caller, else by the body, else as it was."""
    customer_id = item.customer_id or customer_of(entity, item.id, item.body)
    at_us = time_of(entity, item.body) if item.at is None else to_us(item.at)
    if present is not None:
        customer_id = customer_id or present.customer_id
        at_us = present.at_us if at_us is None else at_us
    return {"customer_id": customer_id, "at_us": at_us}


def _former(present: Row | None) -> CustomerBody | None:
    if present is None or present.deleted:
        return None
    body: CustomerBody = _decoder(CustomerBody).decode(present.body)
    return body


def _replace_marks(
    batch: _Batch, customer_id: str, before: CustomerBody | None, after: CustomerBody | None
) -> None:
    """What a customer is found by, and what ties them to others, follows what they tell us."""
    old_terms, new_terms = (set() if body is None else terms_of(body) for body in (before, after))
    old_ties, new_ties = (set() if body is None else ties_of(body) for body in (before, after))
    batch.terms.append((customer_id, old_terms, new_terms))
    batch.ties.append((customer_id, old_ties, new_ties))
