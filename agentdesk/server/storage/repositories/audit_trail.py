"""The audit trail as it is read by those who check it, newest first, and the flags raised."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Row as SqlRow
from sqlalchemy import Subquery, distinct, func, insert, or_, select

from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.audit import AUDIT, AUDIT_FLAG, AUDIT_LEAF

_ENTRIES = (
    select(AUDIT, AUDIT_LEAF.c.position)
    .join_from(AUDIT, AUDIT_LEAF, AUDIT.c.seq == AUDIT_LEAF.c.seq, isouter=True)
    .order_by(AUDIT.c.seq.desc())
)
_MOST_COUNTED = 50_000
_FLAGS = select(AUDIT_FLAG).order_by(AUDIT_FLAG.c.id.desc())


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A pattern seen; `about` names it within its kind, so that it is raised once."""

    id: str
    kind: str
    about: str
    at_us: int
    first_us: int
    last_us: int
    user_id: str
    other_id: str | None = None
    customer_id: str | None = None
    number: int = 0
    total: int = 0
    most: int = 0
    currency: str | None = None
    share_bp: int = 0


class AuditTrailRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context
        self._execute = context.connection.execute

    def entries(
        self, where: Mapping[str, str], before: int | None, most: int
    ) -> Sequence[SqlRow[*tuple[Any, ...]]]:
        """Return the newest entries with these values; `position` is empty while not sealed."""
        said = [AUDIT.c[name] == value for name, value in where.items()]
        if before is not None:
            said.append(AUDIT.c.seq < before)
        return self._execute(_ENTRIES.where(*said).limit(most)).all()

    def by_others(
        self, entity: str, entity_id: str, most: int
    ) -> Sequence[SqlRow[*tuple[Any, ...]]]:
        """Return the newest entries about a person that they did not write themselves."""
        others = or_(AUDIT.c.user_id != entity_id, AUDIT.c.user_id.is_(None))
        about = _ENTRIES.where(AUDIT.c.entity == entity, AUDIT.c.entity_id == entity_id, others)
        return self._execute(about.limit(most)).all()

    def counted(self, user_id: str, since_us: int) -> dict[str, int]:
        """Return how often one person did what, of their newest entries."""
        newest = _newest_of(user_id)
        asked = select(newest.c.action, func.count()).where(newest.c.at_us >= since_us)
        rows = self._execute(asked.group_by(newest.c.action))
        return {row.action: row[1] for row in rows}

    def customers_seen(self, user_id: str, action: str, since_us: int) -> int:
        newest = _newest_of(user_id)
        asked = select(func.count(distinct(newest.c.entity_id)))
        asked = asked.where(newest.c.at_us >= since_us, newest.c.action == action)
        return self._execute(asked).scalar_one()

    def flags(self, before: str | None, most: int) -> list[Flag]:
        wanted = _FLAGS if before is None else _FLAGS.where(AUDIT_FLAG.c.id < before)
        return [Flag(**row) for row in self._execute(wanted.limit(most)).mappings()]

    def flag_count(self) -> int:
        return self._execute(select(func.count()).select_from(AUDIT_FLAG)).scalar_one()

    def raise_flag(self, flag: Flag) -> bool:
        """Return whether it is new; the same thing seen again raises no second one."""
        self._context.check_writable()
        known = select(AUDIT_FLAG.c.id).where(
            AUDIT_FLAG.c.kind == flag.kind, AUDIT_FLAG.c.about == flag.about
        )
        if self._execute(known).first() is not None:
            return False
        self._execute(insert(AUDIT_FLAG), asdict(flag))
        return True


def _newest_of(user_id: str) -> Subquery:
    """A person's newest entries, so many that thirty busy days fit: the index walks no further."""
    mine = select(AUDIT.c.action, AUDIT.c.entity_id, AUDIT.c.at_us)
    mine = mine.where(AUDIT.c.user_id == user_id).order_by(AUDIT.c.seq.desc())
    return mine.limit(_MOST_COUNTED).subquery()
