"""The seals over the audit trail: its leaves in order, the signed roots, and what is not sealed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Row as SqlRow
from sqlalchemy import bindparam, func, insert, select, tuple_

from agentdesk.domain.audit import Entry, Head
from agentdesk.domain.merkle import HASH_BYTES, Tree
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.engines.base import Position, StorageEngine
from agentdesk.server.storage.models.audit import AUDIT, AUDIT_LEAF, AUDIT_SEAL
from agentdesk.server.storage.models.tenant import TENANT

_BEGINNING = Position(0, 0)
_PAGE = 5_000
_ONE_AT_A_TIME = select(TENANT.c.id).with_for_update()
_LATEST = select(AUDIT_SEAL).order_by(AUDIT_SEAL.c.size.desc()).limit(1)
_ALL = select(AUDIT_SEAL).order_by(AUDIT_SEAL.c.size)
_ENTRY = tuple(AUDIT.c[field.name] for field in fields(Entry))
_LEAVES = (
    select(
        AUDIT_LEAF.c.position, AUDIT_LEAF.c.seq.label("sealed_seq"), AUDIT_LEAF.c.digest, *_ENTRY
    )
    .join_from(AUDIT_LEAF, AUDIT, AUDIT.c.seq == AUDIT_LEAF.c.seq, isouter=True)
    .where(AUDIT_LEAF.c.position >= bindparam("first"))
    .order_by(AUDIT_LEAF.c.position)
    .limit(bindparam("most"))
)
# What stands where everything had been sealed came in by another way than ours.
_SLIPPED_IN = (
    select(AUDIT.c.seq)
    .join_from(AUDIT, AUDIT_LEAF, AUDIT.c.seq == AUDIT_LEAF.c.seq, isouter=True)
    .where(
        AUDIT_LEAF.c.seq.is_(None),
        tuple_(AUDIT.c.xid, AUDIT.c.seq)
        <= tuple_(bindparam("last_xid", type_=AUDIT.c.xid.type), bindparam("last_seq")),
    )
    .order_by(AUDIT.c.seq)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """What was sealed at this place, and the entry as it stands now, if it does."""

    position: int
    seq: int
    digest: bytes
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Seal:
    """A signed head, and where the next seal goes on."""

    head: Head
    frontier: tuple[bytes, ...]
    last: Position
    public_key: bytes
    signature: bytes

    @property
    def tree(self) -> Tree:
        return Tree(self.head.size, list(self.frontier))


class AuditSealRepository:
    def __init__(self, context: UnitContext, engine: StorageEngine) -> None:
        self._context = context
        self._engine = engine

    def wait_for_turn(self) -> None:
        """Until this unit ends nobody else seals, in this process or another."""
        self._context.check_writable()
        self._context.connection.execute(_ONE_AT_A_TIME).all()

    def latest(self) -> Seal | None:
        row = self._context.connection.execute(_LATEST).first()
        return None if row is None else _seal(row)

    def every(self) -> Iterator[Seal]:
        """Return all seals, the smallest first."""
        for row in self._context.connection.execute(_ALL):
            yield _seal(row)

    def unsealed(self, after: Seal | None, most: int) -> list[tuple[Position, Entry]]:
        """Return what comes next, in the order in which it is sealed."""
        last = _BEGINNING if after is None else after.last
        ask = {"xid": last.xid, "seq": last.seq, "most": most}
        found = self._context.connection.execute(self._engine.audit_after, ask)
        return [(Position(row.xid, row.seq), _entry(row)) for row in found]

    def add_leaves(self, first: int, leaves: Sequence[tuple[int, bytes]]) -> None:
        """Keep the hashes of entries, each under its number, from this place on."""
        self._context.check_writable()
        lines = [
            {"position": position, "seq": seq, "digest": digest}
            for position, (seq, digest) in enumerate(leaves, first)
        ]
        self._context.connection.execute(insert(AUDIT_LEAF), lines)

    def add(self, seal: Seal) -> None:
        self._context.check_writable()
        line = {
            "size": seal.head.size,
            "epoch": seal.head.epoch,
            "root": seal.head.root,
            "frontier": b"".join(seal.frontier),
            "last_xid": seal.last.xid,
            "last_seq": seal.last.seq,
            "at_us": seal.head.at_us,
            "public_key": seal.public_key,
            "signature": seal.signature,
        }
        self._context.connection.execute(insert(AUDIT_SEAL), line)

    def leaves(self) -> Iterator[Leaf]:
        """Return every leaf with its entry, a page at a time: the trail may be long."""
        first = 0
        while True:
            page = self.page(first, _PAGE)
            yield from page
            if len(page) < _PAGE:
                return
            first = page[-1].position + 1

    def page(self, first: int, most: int) -> list[Leaf]:
        """Return the leaves from this place on."""
        found = self._context.connection.execute(_LEAVES, {"first": first, "most": most})
        return [_leaf(row) for row in found]

    def slipped_in(self, seal: Seal, most: int) -> Sequence[int]:
        """Return entries without a leaf where all had one when this seal was made."""
        ask = {"last_xid": seal.last.xid, "last_seq": seal.last.seq, "most": most}
        return self._context.connection.scalars(_SLIPPED_IN, ask).all()

    def waiting(self, after: Seal | None, most: int) -> int:
        """Return how many entries the next seal would take, up to this many."""
        last = _BEGINNING if after is None else after.last
        ask = {"xid": last.xid, "seq": last.seq, "most": most}
        counted = select(func.count()).select_from(self._engine.audit_after.subquery())
        return self._context.connection.execute(counted, ask).scalar_one()


def _seal(row: SqlRow[*tuple[Any, ...]]) -> Seal:
    subtrees = range(0, len(row.frontier), HASH_BYTES)
    return Seal(
        Head(row.epoch, row.size, row.at_us, bytes(row.root)),
        tuple(bytes(row.frontier[start : start + HASH_BYTES]) for start in subtrees),
        Position(row.last_xid, row.last_seq),
        bytes(row.public_key),
        bytes(row.signature),
    )


def _leaf(row: SqlRow[*tuple[Any, ...]]) -> Leaf:
    entry = None if row.seq is None else _entry(row)
    return Leaf(row.position, row.sealed_seq, bytes(row.digest), entry)


def _entry(row: SqlRow[*tuple[Any, ...]]) -> Entry:
    return Entry(*(getattr(row, column.name) for column in _ENTRY))
