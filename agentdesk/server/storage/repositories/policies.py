"""The versions of a policy as they are looked for: by currency, the newest first."""

from collections.abc import Iterator

from sqlalchemy import bindparam, false, func, select, tuple_

from agentdesk.domain.money import MAX_MINOR
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.records import RECORDS
from agentdesk.server.storage.repositories.rows import ROW_COLUMNS, row_of

_POLICY = RECORDS[Entity.POLICY].c
_THERE = _POLICY.deleted == false()
_PAGE = 8  # the one that counts is nearly always the first
_OF_CURRENCY = (_POLICY.currency == bindparam("currency"), _THERE)
_OLDER = (
    select(*ROW_COLUMNS[Entity.POLICY], _POLICY.version)
    .where(
        *_OF_CURRENCY,
        tuple_(_POLICY.version, _POLICY.id) < tuple_(bindparam("number"), bindparam("id")),
    )
    .order_by(_POLICY.version.desc(), _POLICY.id.desc())
    .limit(_PAGE)
)
_OF_VERSION = (
    select(*ROW_COLUMNS[Entity.POLICY])
    .where(*_OF_CURRENCY, _POLICY.version == bindparam("number"))
    .order_by(_POLICY.id.desc())
    .limit(1)
)
_CURRENCIES = select(_POLICY.currency).where(_THERE).distinct().order_by(_POLICY.currency)
_HIGHEST = select(func.max(_POLICY.version)).where(_THERE)


class PolicyRepository:
    def __init__(self, context: UnitContext) -> None:
        self._connection = context.connection

    def newest_first(self, currency: str) -> Iterator[Row]:
        """Every version of a currency, read as far as somebody goes on asking."""
        ask: dict[str, object] = {"currency": currency, "number": MAX_MINOR, "id": ""}
        while page := self._connection.execute(_OLDER, ask).all():
            for *values, number in page:
                yield row_of(Entity.POLICY, values)
                ask |= {"number": number, "id": values[0]}

    def of_version(self, currency: str, number: int) -> Row | None:
        ask = {"currency": currency, "number": number}
        found = self._connection.execute(_OF_VERSION, ask).first()
        return None if found is None else row_of(Entity.POLICY, found)

    def currencies(self) -> list[str]:
        return list(self._connection.scalars(_CURRENCIES))

    def highest_number(self) -> int:
        """Of all currencies together; 0 where there is none."""
        return self._connection.scalar(_HIGHEST) or 0
