"""The audit trail as it is read by those who check it, newest first, and the flags raised."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Row as SqlRow
from sqlalchemy import func, insert, select

from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.audit import AUDIT, AUDIT_FLAG, AUDIT_LEAF

_ENTRIES = (
    select(AUDIT, AUDIT_LEAF.c.position)
    .join_from(AUDIT, AUDIT_LEAF, AUDIT.c.seq == AUDIT_LEAF.c.seq, isouter=True)
    .order_by(AUDIT.c.seq.desc())
)
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
        self, where: Mapping[str, str], before: int, most: int
    ) -> Sequence[SqlRow[*tuple[Any, ...]]]:
        """Return the newest entries with these values; `position` is empty while not sealed."""
        said = (AUDIT.c[name] == value for name, value in where.items())
        return self._execute(_ENTRIES.where(AUDIT.c.seq < before, *said).limit(most)).all()

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
