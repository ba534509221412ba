"""What customers have in common: written with customer and order, read by customer."""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from agentdesk.domain.ties import TieKey, address_key, instrument_key
from agentdesk.protocol.entities import Body, CustomerBody, OrderBody
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.ties import TIE

Tie = tuple[TieKey, str]
MAX_TIED = 20

_ADD = {
    "sqlite": sqlite.insert(TIE).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(TIE).on_conflict_do_nothing(),
}
_REMOVE = delete(TIE).where(
    TIE.c.kind == bindparam("of_kind"),
    TIE.c.key == bindparam("old_key"),
    TIE.c.customer_id == bindparam("whose"),
)
_OF_ONE = TIE.c.customer_id == bindparam("former")
_REMOVE_ALL = delete(TIE).where(_OF_ONE)
_OTHER = TIE.alias()
_TIED = (
    select(_OTHER.c.customer_id, _OTHER.c.kind)
    .join(TIE, (TIE.c.kind == _OTHER.c.kind) & (TIE.c.key == _OTHER.c.key))
    .where(TIE.c.customer_id == bindparam("whose"), _OTHER.c.customer_id != bindparam("whose"))
    .distinct()
    .order_by(_OTHER.c.customer_id, _OTHER.c.kind)
    .limit(bindparam("most"))
)


def ties_of(body: Body) -> set[Tie]:
    """Return what a customer's own body, or an order of theirs, ties them by."""
    if isinstance(body, CustomerBody):
        return {
            (TieKey.ADDRESS, address_key(a.country, a.postal_code, a.region, a.city, a.lines))
            for a in body.addresses
            if a.lines
        }
    if isinstance(body, OrderBody):
        instruments = (payment.instrument for payment in body.payments)
        return {(TieKey.PAYMENT, instrument_key(one)) for one in instruments if one}
    return set()


class TieRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def add(self, ties: Iterable[tuple[str, Tie]]) -> None:
        lines = [
            {"kind": kind.value, "key": key, "customer_id": customer_id}
            for customer_id, (kind, key) in ties
        ]
        if lines:
            connection = self._context.connection
            connection.execute(_ADD[connection.dialect.name], lines)

    def remove(self, customer_id: str, ties: set[Tie]) -> None:
        lines = [
            {"of_kind": kind.value, "old_key": key, "whose": customer_id} for kind, key in ties
        ]
        if lines:
            self._context.connection.execute(_REMOVE, lines)

    def hand_over(self, former_id: str, into_id: str) -> None:
        """Whatever tied the one to others ties the other."""
        connection = self._context.connection
        theirs = select(TIE.c.kind, TIE.c.key, literal(into_id)).where(_OF_ONE)
        add = _ADD[connection.dialect.name].from_select(["kind", "key", "customer_id"], theirs)
        connection.execute(add, {"former": former_id})
        connection.execute(_REMOVE_ALL, {"former": former_id})

    def tied(self, customer_id: str) -> dict[str, set[TieKey]]:
        """Return other customers with the same address or payment instrument."""
        found: dict[str, set[TieKey]] = {}
        ask = {"whose": customer_id, "most": MAX_TIED}
        for other_id, kind in self._context.connection.execute(_TIED, ask):
            found.setdefault(other_id, set()).add(TieKey(kind))
        return found
