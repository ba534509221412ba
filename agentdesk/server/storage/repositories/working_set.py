"""The customers that every desktop holds from the start, and the rows around them.

Chosen once per bootstrap and then only growing: the anchor fixes since when a contact or an open
case counts, so a customer that was on the first page is complete on the last, whatever happens
between. What happens between is in the feed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, bindparam, false, or_, select, union_all

from agentdesk.domain.approvals import TERMINAL, RequestState
from agentdesk.domain.cases import CaseState
from agentdesk.domain.dials import Scope
from agentdesk.domain.ledger import calendar_periods
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.records import RECORDS
from agentdesk.server.storage.repositories.rows import ROW_COLUMNS, Rows, RowsOfMany, row_of

HELD_CUSTOMERS = 500
# Several contacts may be of one customer; more than this many are not looked through.
_CONTACTS_READ = 4 * HELD_CUSTOMERS
_UNRESOLVED = tuple(
    state.value
    for state in (CaseState.OPEN, CaseState.WAITING_FOR_CUSTOMER, CaseState.WAITING_FOR_US)
)
_UNDECIDED = tuple(state.value for state in RequestState if state not in TERMINAL)
_OF_PEOPLE = (Scope.AGENT.value, Scope.TEAM_POOL.value, Scope.APPROVER.value)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Since when a case or a contact makes a customer held, and when that was decided."""

    cases_since_us: int
    contacts_since_us: int
    taken_us: int


_CASE = RECORDS[Entity.CASE].c
_INTERACTION = RECORDS[Entity.INTERACTION].c
_OPEN_CASES = (
    select(_CASE.customer_id, _CASE.at_us)
    .where(_CASE.deleted == false(), _CASE.state.in_(_UNRESOLVED))
    .order_by(_CASE.at_us.desc())
    .limit(HELD_CUSTOMERS)
)
_LATEST_CONTACTS = (
    select(_INTERACTION.customer_id, _INTERACTION.at_us)
    .where(_INTERACTION.deleted == false(), _INTERACTION.at_us <= bindparam("taken_us"))
    .order_by(_INTERACTION.at_us.desc())
    .limit(_CONTACTS_READ)
)


def _held() -> RowsOfMany:
    """A case that was resolved since still counts, so that nobody leaves between two pages.

    Three questions, each by an index of its own; whoever is found twice does no harm.
    """
    since = _CASE.at_us >= bindparam("cases_since_us")
    return union_all(
        select(_CASE.customer_id).where(_CASE.state.in_(_UNRESOLVED), since),
        select(_CASE.customer_id).where(_CASE.resolved_us >= bindparam("taken_us"), since),
        select(_INTERACTION.customer_id).where(
            _INTERACTION.at_us >= bindparam("contacts_since_us"),
            _INTERACTION.at_us <= bindparam("taken_us"),
        ),
    )


def _page(entity: Entity, key: ColumnElement[str]) -> Rows:
    return (
        select(*ROW_COLUMNS[entity])
        .where(RECORDS[entity].c.deleted == false(), key > bindparam("after"))
        .order_by(key)
        .limit(bindparam("most"))
    )


def _whole(entity: Entity) -> Rows:
    return _page(entity, RECORDS[entity].c.id)


def _sifted(entity: Entity) -> Rows:
    """By an expression, not the key itself: else a database walks the whole table in the order
    of the key and sifts it, instead of going to the few customers and sorting their rows.
    """
    return _page(entity, RECORDS[entity].c.id.concat(""))


def _of_held_customers(entity: Entity) -> Rows:
    return _sifted(entity).where(RECORDS[entity].c.customer_id.in_(_held()))


def _accounts() -> Rows:
    customer = RECORDS[Entity.CUSTOMER].c
    acted_for = select(customer.account_id).where(customer.id.in_(_held()))
    return _sifted(Entity.ACCOUNT).where(RECORDS[Entity.ACCOUNT].c.id.in_(acted_for))


def _approvals() -> Rows:
    """Those still undecided, whoever the customer is, and those of held customers."""
    columns = RECORDS[Entity.APPROVAL].c
    undecided = columns.state.in_(_UNDECIDED)
    return _sifted(Entity.APPROVAL).where(or_(undecided, columns.customer_id.in_(_held())))


def _budgets() -> Rows:
    """The present ones of persons and teams, and those of held customers and their cases."""
    columns = RECORDS[Entity.BUDGET].c
    present = columns.scope.in_(_OF_PEOPLE) & columns.period.in_(
        bindparam("periods", expanding=True)
    )
    return _sifted(Entity.BUDGET).where(or_(present, columns.customer_id.in_(_held())))


_WHOLE = {entity: _whole(entity) for entity in Entity}
_HELD = {entity: _of_held_customers(entity) for entity in Entity} | {
    Entity.ACCOUNT: _accounts(),
    Entity.APPROVAL: _approvals(),
    Entity.BUDGET: _budgets(),
}


class WorkingSetRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def anchor(self) -> Anchor:
        """Customers with an open case first, then those last spoken to, until enough are held."""
        execute = self._context.connection.execute
        taken_us = to_us(self._context.now())
        held: set[str] = set()
        cases = [(customer_id, at_us) for customer_id, at_us in execute(_OPEN_CASES)]
        cases_since_us = _fill(held, cases, HELD_CUSTOMERS)
        latest = execute(_LATEST_CONTACTS, {"taken_us": taken_us})
        contacts = [(customer_id, at_us) for customer_id, at_us in latest]
        contacts_since_us = _fill(held, contacts, _CONTACTS_READ)
        return Anchor(cases_since_us, contacts_since_us, taken_us)

    def reference_page(self, entity: Entity, after: str, limit: int) -> list[Row]:
        """All rows of the entity, by id."""
        return self._rows(entity, _WHOLE[entity], {"after": after, "most": limit})

    def page(
        self, entity: Entity, anchor: Anchor, after: str, limit: int, today: date
    ) -> list[Row]:
        """The entity's rows of the customers held, by id; `today` is the tenant's."""
        ask: dict[str, object] = {
            "after": after,
            "most": limit,
            "cases_since_us": anchor.cases_since_us,
            "contacts_since_us": anchor.contacts_since_us,
            "taken_us": anchor.taken_us,
        }
        if entity is Entity.BUDGET:
            ask["periods"] = calendar_periods(today)
        return self._rows(entity, _HELD[entity], ask)

    def _rows(self, entity: Entity, statement: Rows, ask: dict[str, object]) -> list[Row]:
        found = self._context.connection.execute(statement, ask)
        return [row_of(entity, values) for values in found]


def _fill(held: set[str], newest: Sequence[tuple[str, int]], most: int) -> int:
    """Add customers until enough are held; return the time of the last row that counted.

    When the rows end before that, everything older counts too, and nothing is older than 0.
    """
    since_us = 0
    for customer_id, at_us in newest:
        if customer_id not in held and len(held) >= HELD_CUSTOMERS:
            return since_us or at_us + 1
        held.add(customer_id)
        since_us = at_us
    return since_us if len(newest) >= most else 0
