"""A shop whose orders were paid at a real provider, and the courier's work done step by step."""

from dataclasses import dataclass
from datetime import timedelta

import msgspec
import pytest

from agentdesk.domain.cases import PromiseState
from agentdesk.domain.effects import ERRAND_LIFE_S, LONGEST_WAIT_S, Adapter
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import EffectBody, RemedyDraft
from agentdesk.protocol.entities import OrderBody, OrderLine, Payment, PromiseBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.connectors.adapters import EffectAdapter
from agentdesk.server.connectors.book import BookAdapter
from agentdesk.server.connectors.payments import PaymentsAdapter
from agentdesk.server.jobs.couriers import deliver
from tests.plugins.payment_server import Provider, Wire
from tests.plugins.shop import Shop, by_lines
from tests.plugins.storage import SOURCE


@dataclass
class Till:
    shop: Shop
    provider: Provider
    wire: Wire
    payments: PaymentsAdapter

    def paid_order(self, *, minor: int = 6_000, charge_id: str = "") -> tuple[str, str]:
        """An order of two bags and the charge that paid it."""
        charge_id = charge_id or self.provider.charge(minor)
        body = OrderBody(
            source=SOURCE,
            number="2026-118842",
            customer_id=self.shop.customer_id,
            placed_at=self.shop.clock.now() - timedelta(days=6),
            state="delivered",
            currency="USD",
            total_minor=minor,
            lines=[OrderLine("1", "bag", "Grain-free 5 kg", 2, minor)],
            payments=[Payment(charge_id, "card", minor)],
        )
        return self.shop.save(Entity.ORDER, body), charge_id

    def refund(self, order_id: str, quantity: int = 1) -> str:
        """The agent gives back what is owed; the effect's id."""
        given = self.give(by_lines(RemedyKind.REFUND, order_id, ("1", quantity)))
        return next(row.id for row in given.rows if row.entity is Entity.EFFECT)

    def give(self, *remedies: RemedyDraft) -> messages.CommandResult:
        given = self.shop.give(*remedies)
        assert given.outcome is messages.Outcome.APPLIED, given
        return given

    def deliver(self, adapter: EffectAdapter | None = None) -> int:
        return deliver(self.shop.database, adapter or self.payments)

    def later(self, seconds: float = LONGEST_WAIT_S + ERRAND_LIFE_S) -> None:
        self.shop.clock.advance(timedelta(seconds=seconds))

    def effect(self, effect_id: str) -> EffectBody:
        return self.shop.body(Entity.EFFECT, effect_id, EffectBody)

    def effects(self, plan_id: str) -> list[EffectBody]:
        with self.shop.database.read() as unit:
            rows = unit.records.find(Entity.EFFECT, plan_id=plan_id)
        return [msgspec.json.decode(row.body, type=EffectBody) for row in rows]

    def promises(self) -> list[PromiseBody]:
        """What stands in the agent's day because something did not go out."""
        with self.shop.database.read() as unit:
            rows = unit.records.find(Entity.PROMISE)
        bodies = (msgspec.json.decode(row.body, type=PromiseBody) for row in rows)
        return [body for body in bodies if body.effect_id is not None]

    def open_promises(self) -> list[str | None]:
        return [body.effect_id for body in self.promises() if body.state is PromiseState.OPEN]

    def retry(self, effect_id: str) -> messages.CommandResult:
        command = self.shop.make(messages.RetryEffect, effect_id=effect_id)
        return self.shop.do(self.shop.supervisor, command)

    def settle(
        self, effect_id: str, *, done: bool, reference: str = "", words: str = ""
    ) -> messages.CommandResult:
        command = self.shop.make(
            messages.SettleEffect,
            effect_id=effect_id,
            done=done,
            reference=reference,
            words=words,
        )
        return self.shop.do(self.shop.supervisor, command)

    def book(self) -> BookAdapter:
        return BookAdapter(self.shop.database)

    def waiting_for(self, adapter: Adapter) -> int:
        with self.shop.database.read() as unit:
            rows = unit.records.find(Entity.EFFECT, adapter=adapter.value, state="queued")
        return len(rows)


@pytest.fixture
def till(shop: Shop, provider: Provider, payment_wire: Wire, payments: PaymentsAdapter) -> Till:
    return Till(shop, provider, payment_wire, payments)
