"""A small shop for money tests: one customer with orders, a team, and commands in one line.

Everything goes through the services on a real database, as the server itself would.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

import msgspec
import pytest

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.approvals import Decision
from agentdesk.domain.dials import Dial
from agentdesk.domain.interactions import Channel, Direction, Presence
from agentdesk.domain.remedies import Basis, Evidence, RemedyKind
from agentdesk.protocol import domain_values, messages
from agentdesk.protocol.empowerment import (
    ApprovalBody,
    BudgetBody,
    RefundLine,
    RemedyDraft,
    RemedyPlanBody,
)
from agentdesk.protocol.entities import (
    Body,
    CustomerBody,
    OrderBody,
    OrderLine,
    Payment,
    PersonName,
    ProductBody,
    SubscriptionBody,
    UserBody,
)
from agentdesk.protocol.fields import MoneyBody
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime import identity
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.services import commands, policies
from agentdesk.server.storage.database import Database
from tests.plugins.dials import DIALS, name_of
from tests.plugins.storage import MORNING, SOURCE, Desk

START = MORNING
B = TypeVar("B", bound=Body)


def usd(amount_minor: int) -> MoneyBody:
    return MoneyBody(amount_minor, "USD")


@dataclass
class Shop:
    """The database, the people at it, and the words to act."""

    database: Database
    clock: FakeClock
    agent: Actor
    other_agent: Actor
    supervisor: Actor
    other_supervisor: Actor
    customer_id: str
    case_id: str = ""
    results: list[messages.CommandResult] = field(default_factory=list)

    def new_id(self) -> str:
        return identity.new_id(self.clock)

    def do(self, actor: Actor, command: messages.Command) -> messages.CommandResult:
        with self.database.write(actor) as unit:
            result = commands.execute(unit, actor, command)
        self.results.append(result)
        return result

    def make(self, type_: type[messages.Command], **values: object) -> messages.Command:
        return type_(command_id=self.new_id(), made_at=self.clock.now(), **values)

    def body(self, entity: Entity, row_id: str, type_: type[B]) -> B:
        with self.database.read() as unit:
            return unit.records.body(entity, row_id, type_)

    def row(self, entity: Entity, row_id: str) -> Row:
        with self.database.read() as unit:
            found = unit.records.row(entity, row_id)
        assert found is not None
        return found

    def save(self, entity: Entity, body: Body, row_id: str | None = None) -> str:
        row_id = row_id or self.new_id()
        with self.database.write() as unit:
            unit.records.save(entity, row_id, body)
        return row_id

    def employ(self, actor: Actor, presence: Presence = Presence.SIGNED_OUT) -> Actor:
        """Give somebody their row: what they may do is read from it, whatever they say they are."""
        body = UserBody(
            source=SOURCE,
            login=f"login-{actor.user_id}",
            display_name=actor.display_name,
            role=actor.role,
            team_id=actor.team_id,
            person_id=actor.person_id,
            presence=presence,
        )
        self.save(Entity.USER, body, actor.user_id)
        return actor

    def open_case(self, customer_id: str | None = None) -> str:
        case_id = self.new_id()
        done = self.do(
            self.agent,
            self.make(
                messages.OpenCase,
                case_id=case_id,
                customer_id=customer_id or self.customer_id,
                subject="Torn bag",
                reason="Delivery damage",
            ),
        )
        assert done.outcome is messages.Outcome.APPLIED, done
        return case_id

    def begin_contact(self) -> str:
        interaction_id = self.new_id()
        command = self.make(
            messages.RecordInteraction,
            interaction_id=interaction_id,
            customer_id=self.customer_id,
            channel=Channel.VOICE,
            direction=Direction.INBOUND,
            started_at=self.clock.now(),
        )
        assert self.do(self.agent, command).outcome is messages.Outcome.APPLIED
        return interaction_id

    def give(
        self,
        *remedies: RemedyDraft,
        actor: Actor | None = None,
        ask: bool = False,
        case_id: str | None = None,
        customer_id: str | None = None,
        interaction_id: str | None = None,
    ) -> messages.CommandResult:
        command = self.make(
            messages.GivePlan,
            plan_id=self.new_id(),
            customer_id=customer_id or self.customer_id,
            case_id=case_id or self.case_id,
            remedies=list(remedies),
            reason="Delivery damage",
            words="Second torn bag this autumn.",
            ask=ask,
            interaction_id=interaction_id,
        )
        return self.do(actor or self.agent, command)

    def ask(self, *remedies: RemedyDraft) -> tuple[str, ApprovalBody]:
        """Ask a supervisor; return the request's id and body."""
        result = self.give(*remedies, ask=True)
        assert result.outcome is messages.Outcome.APPLIED, result
        row = only(result, Entity.APPROVAL)
        return row.id, msgspec.json.decode(row.body, type=ApprovalBody)

    def decide(  # noqa: PLR0913 - everything a decision carries, most of it defaulted
        self,
        request_id: str,
        decision: Decision,
        *,
        actor: Actor | None = None,
        words: str = "because",
        offer: tuple[RemedyDraft, ...] = (),
        seen_version: int = 1,
        seen_minor: int | None = None,
    ) -> messages.CommandResult:
        if seen_minor is None:
            seen_minor = self.approval(request_id).asked_minor
        command = self.make(
            messages.DecideRequest,
            request_id=request_id,
            decision=decision,
            seen_version=seen_version,
            seen_minor=seen_minor,
            offer=list(offer),
            words=words,
        )
        return self.do(actor or self.supervisor, command)

    def answer(
        self, request_id: str, *, accept: bool, seen_version: int = 2, actor: Actor | None = None
    ) -> messages.CommandResult:
        command = self.make(
            messages.AnswerOffer, request_id=request_id, accept=accept, seen_version=seen_version
        )
        return self.do(actor or self.agent, command)

    def withdraw(
        self, request_id: str, *, seen_version: int = 1, actor: Actor | None = None
    ) -> messages.CommandResult:
        command = self.make(
            messages.WithdrawRequest, request_id=request_id, seen_version=seen_version
        )
        return self.do(actor or self.agent, command)

    def approval(self, request_id: str) -> ApprovalBody:
        return self.body(Entity.APPROVAL, request_id, ApprovalBody)

    def plan(self, plan_id: str) -> RemedyPlanBody:
        return self.body(Entity.REMEDY_PLAN, plan_id, RemedyPlanBody)

    def budgets(self) -> dict[str, BudgetBody]:
        """Every bucket as the feed shows it, by scope (and subject where there are several)."""
        with self.database.read() as unit:
            rows = unit.records.find(Entity.BUDGET)
        bodies = [msgspec.json.decode(row.body, type=BudgetBody) for row in rows]
        return {_name_of(domain_values.dial(body)): body for body in bodies}

    def used(self, scope: str) -> tuple[int, int]:
        """Posted and pending of a scope; nothing yet is nothing used."""
        budget = self.budgets().get(scope)
        return (budget.posted_minor, budget.pending_minor) if budget else (0, 0)

    def order(self, *lines: OrderLine, shipping_minor: int = 0, total_minor: int = 0) -> str:
        goods = sum(line.gross_minor - line.discount_minor + line.tax_minor for line in lines)
        total = total_minor or goods + shipping_minor
        body = OrderBody(
            source=SOURCE,
            number="2026-118842",
            customer_id=self.customer_id,
            placed_at=self.clock.now() - timedelta(days=6),
            state="delivered",
            currency="USD",
            total_minor=total,
            lines=list(lines),
            payments=[Payment("p1", "card", total)],
            shipping_minor=shipping_minor,
        )
        return self.save(Entity.ORDER, body)

    def product(self, sku: str, price: int, cost: int, stock: int = 10) -> str:
        body = ProductBody(
            source=SOURCE, sku=sku, name=sku.title(), price=usd(price), cost=usd(cost), stock=stock
        )
        return self.save(Entity.PRODUCT, body)

    def subscription(self) -> str:
        body = SubscriptionBody(
            source=SOURCE,
            customer_id=self.customer_id,
            name="Dog food, monthly",
            state="active",
            price=usd(4_200),
            next_at=self.clock.now() + timedelta(days=9),
        )
        return self.save(Entity.SUBSCRIPTION, body)

    def customer(self, lifetime_value_minor: int = 0) -> str:
        value = usd(lifetime_value_minor) if lifetime_value_minor else None
        return self.save(
            Entity.CUSTOMER,
            CustomerBody(
                source=SOURCE,
                names=[PersonName("Latn", "Robert Klein")],
                customer_since=date(2020, 11, 1),
                lifetime_value=value,
            ),
        )


def _name_of(dial: Dial) -> str:
    """The first policy's dials by their short names, another by its own."""
    return name_of(dial) if dial in DIALS.values() else dial.name


def only(result: messages.CommandResult, entity: Entity) -> Row:
    rows = [row for row in result.rows if row.entity is entity]
    assert len(rows) == 1, [row.entity for row in result.rows]
    return rows[0]


def credit(amount_minor: int) -> RemedyDraft:
    return RemedyDraft(RemedyKind.CREDIT, Basis.GOODWILL, amount_minor)


def by_lines(
    kind: RemedyKind,
    order_id: str,
    *picks: tuple[str, int],
    basis: Basis = Basis.OWED,
    evidence: Evidence | None = Evidence.DAMAGED_ON_ARRIVAL,
    detail: str = "",
) -> RemedyDraft:
    return RemedyDraft(
        kind,
        basis,
        order_id=order_id,
        lines=[RefundLine(line_id, quantity) for line_id, quantity in picks],
        evidence=evidence if basis is Basis.OWED else None,
        detail=detail,
    )


def _actor(clock: FakeClock, role: Role, team_id: str, name: str) -> Actor:
    ids = [identity.new_id(clock) for _ in range(3)]
    return Actor(ids[0], ids[1], role, team_id, ids[2], name)


def open_shop(database: Database, clock: FakeClock) -> Shop:
    with database.write() as unit:
        policies.ensure_default(unit)
    team, other_team = identity.new_id(clock), identity.new_id(clock)
    shop = Shop(
        database,
        clock,
        agent=_actor(clock, Role.AGENT, team, "M. Sato"),
        other_agent=_actor(clock, Role.AGENT, team, "K. Ito"),
        supervisor=_actor(clock, Role.SUPERVISOR, team, "Y. Tanaka"),
        other_supervisor=_actor(clock, Role.SUPERVISOR, other_team, "P. Novak"),
        customer_id="",
    )
    for actor in (shop.agent, shop.other_agent, shop.supervisor, shop.other_supervisor):
        shop.employ(actor)
    shop.customer_id = shop.customer()
    shop.case_id = shop.open_case()
    return shop


@pytest.fixture
def shop(desk: Desk) -> Shop:
    """On both databases."""
    return open_shop(desk.database, desk.clock)
