"""The customers that a desktop holds from the start, and the rows around them.

Whose case is one's own and to whom something is due soon; then the open cases, then those last
spoken to, as many and as recent as `domain.desk_policy` says.

Chosen once per bootstrap and then only growing: the anchor fixes since when a contact or an open
case counts, so a customer that was on the first page is complete on the last, whatever happens
between. What happens between is in the feed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, false, or_, select, union_all

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import TERMINAL, RequestState
from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.dials import Scope
from agentdesk.domain.ledger import calendar_periods
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.records import RECORDS
from agentdesk.server.storage.repositories.rows import ROW_COLUMNS, Rows, RowsOfMany, row_of

# Several contacts may be of one customer; more than so many a customer are not looked through.
_CONTACTS_EACH = 4
_UNRESOLVED = tuple(
    state.value
    for state in (CaseState.OPEN, CaseState.WAITING_FOR_CUSTOMER, CaseState.WAITING_FOR_US)
)
_UNDECIDED = tuple(state.value for state in RequestState if state not in TERMINAL)
_OF_PEOPLE = (Scope.AGENT.value, Scope.TEAM_POOL.value, Scope.APPROVER.value)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Since when a case or a contact makes a customer held, until when a promise does.

    `taken_us`: when that was decided.
    """

    cases_since_us: int
    contacts_since_us: int
    due_until_us: int
    taken_us: int


_CASE = RECORDS[Entity.CASE].c
_INTERACTION = RECORDS[Entity.INTERACTION].c
_PROMISE = RECORDS[Entity.PROMISE].c
_IS_OPEN = _CASE.state.in_(_UNRESOLVED)
_IS_OWN = _CASE.assigned_to == bindparam("me")
_OWN_CASES = select(_CASE.customer_id).where(_CASE.deleted == false(), _IS_OPEN, _IS_OWN)
_DUE = (
    select(_PROMISE.customer_id, _PROMISE.due_us)
    .where(
        _PROMISE.deleted == false(),
        _PROMISE.state == PromiseState.OPEN.value,
        _PROMISE.due_us >= bindparam("taken_us"),
        _PROMISE.due_us <= bindparam("due_until_us"),
    )
    .order_by(_PROMISE.due_us)
    .limit(bindparam("most"))
)
_OPEN_CASES = (
    select(_CASE.customer_id, _CASE.at_us)
    .where(_CASE.deleted == false(), _IS_OPEN)
    .order_by(_CASE.at_us.desc())
    .limit(bindparam("most"))
)
_LATEST_CONTACTS = (
    select(_INTERACTION.customer_id, _INTERACTION.at_us)
    .where(
        _INTERACTION.deleted == false(),
        _INTERACTION.at_us >= bindparam("contacts_since_us"),
        _INTERACTION.at_us <= bindparam("taken_us"),
    )
    .order_by(_INTERACTION.at_us.desc())
    .limit(bindparam("most"))
)


def _held() -> RowsOfMany:
    """A case resolved or a promise kept since still counts, so that nobody leaves between pages.

    Each question by an index of its own; whoever is found twice does no harm.
    """
    since = or_(_CASE.at_us >= bindparam("cases_since_us"), _IS_OWN)
    return union_all(
        select(_CASE.customer_id).where(_IS_OPEN, since),
        select(_CASE.customer_id).where(_CASE.resolved_us >= bindparam("taken_us"), since),
        select(_PROMISE.customer_id).where(
            _PROMISE.state.in_(tuple(PromiseState)),
            _PROMISE.due_us >= bindparam("taken_us"),
            _PROMISE.due_us <= bindparam("due_until_us"),
        ),
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

    def anchor(self, actor: Actor) -> Anchor:
        """Own cases and what is due soon; then the open cases and those last spoken to.

        The last two until enough customers are held.
        """
        policy, now = self._context.desk, self._context.now()
        taken_us, most = to_us(now), policy.customers
        held = {row[0] for row in self._ask(_OWN_CASES, me=actor.user_id)}
        until_us = to_us(now + policy.due_soon)
        due = self._ask(_DUE, taken_us=taken_us, due_until_us=until_us, most=most)
        held |= {customer_id for customer_id, _ in due}
        due_until_us = due[-1][1] if len(due) >= most else until_us
        cases = self._ask(_OPEN_CASES, most=most)
        cases_since_us = _fill(held, cases, enough=most, read=most)
        since_us, read = to_us(now - policy.age), _CONTACTS_EACH * most
        contacts = self._ask(
            _LATEST_CONTACTS, contacts_since_us=since_us, taken_us=taken_us, most=read
        )
        contacts_since_us = max(since_us, _fill(held, contacts, enough=most, read=read))
        return Anchor(cases_since_us, contacts_since_us, due_until_us, taken_us)

    def reference_page(self, entity: Entity, after: str, limit: int) -> list[Row]:
        """All rows of the entity, by id."""
        return self._rows(entity, _WHOLE[entity], {"after": after, "most": limit})

    def page(  # noqa: PLR0913, PLR0917 - whose, which rows, which part, as of when
        self, actor: Actor, entity: Entity, anchor: Anchor, after: str, limit: int, today: date
    ) -> list[Row]:
        """The entity's rows of the customers held, by id; `today` is the tenant's."""
        ask: dict[str, object] = {
            "me": actor.user_id,
            "after": after,
            "most": limit,
            "cases_since_us": anchor.cases_since_us,
            "contacts_since_us": anchor.contacts_since_us,
            "due_until_us": anchor.due_until_us,
            "taken_us": anchor.taken_us,
        }
        if entity is Entity.BUDGET:
            ask["periods"] = calendar_periods(today)
        return self._rows(entity, _HELD[entity], ask)

    def _rows(self, entity: Entity, statement: Rows, ask: dict[str, object]) -> list[Row]:
        found = self._context.connection.execute(statement, ask)
        return [row_of(entity, values) for values in found]

    def _ask(self, statement: Select[Any], **ask: object) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self._context.connection.execute(statement, ask)]


def _fill(held: set[str], newest: Sequence[tuple[Any, ...]], *, enough: int, read: int) -> int:
    """Add customers until enough are held; return the time of the last row that counted.

    When the rows end before that, everything older counts too, and nothing is older than 0.
    """
    since_us = 0
    for customer_id, at_us in newest:
        if customer_id not in held and len(held) >= enough:
            return since_us or at_us + 1
        held.add(customer_id)
        since_us = at_us
    return since_us if len(newest) >= read else 0
