"""A desktop that goes offline: the real shelf in a real outbox, and the server's services."""

import os
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from agentdesk.cache.store import Store, StoreKeys
from agentdesk.domain.actor import Actor
from agentdesk.domain.leases import Moment, Refusal
from agentdesk.protocol import domain_values
from agentdesk.protocol.drawing import Occasion, Wanted, wanted
from agentdesk.protocol.empowerment import PolicyBody, RemedyDraft
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.leases import LeaseReturn, LeaseWish, Signed, Takeaway
from agentdesk.protocol.messages import CommandResult, GivePlan
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.signing import Signer
from agentdesk.server.services import lease_wishes, leases
from tests.plugins.shop import Shop, credit

SERVER = Signer(bytes(range(32)))


@dataclass
class Laptop:
    """One desktop of the shop's agent."""

    shop: Shop
    actor: Actor
    device_id: str
    folder: Path
    keys: StoreKeys
    seed: bytes

    @classmethod
    def open(cls, shop: Shop, folder: Path, actor: Actor | None = None) -> "Laptop":
        person, device_id = actor or shop.agent, shop.new_id()
        with shop.database.write() as unit:
            session_id = unit.access.open_session(person.user_id, device_id, "laptop")
        signed_in = replace(person, session_id=session_id)
        keys = StoreKeys(os.urandom(32), os.urandom(32))
        return cls(shop, signed_in, device_id, folder, keys, os.urandom(32))

    def __post_init__(self) -> None:
        self.reopen()

    def reopen(self) -> None:
        """Open what lies in the folder, as after a start."""
        self.store = Store.open(self.folder, self.keys, clock=self.shop.clock)
        self.shelf = self.store.leases(Signer(self.seed), self._moment)

    def _moment(self) -> Moment:
        return Moment(self.shop.clock.now(), self.shop.clock.monotonic_s(), "boot")

    def take_lease(self, *customers: Takeaway, request_id: str = "") -> Signed | None:
        """Ask while online for what is to come along, by default the shop's customer and case."""
        along = customers or (Takeaway(self.shop.customer_id, self.shop.case_id),)
        wish = LeaseWish(
            request_id=request_id or self.shop.new_id(),
            device_key=self.shelf.device_key,
            customers=list(along),
        )
        with self.shop.database.write(self.actor) as unit:
            signed = lease_wishes.wish(unit, self.actor, wish, SERVER)
        if signed is not None:
            self.shelf.keep(signed)
        return signed

    def grant(self, amount_minor: int) -> GivePlan | Refusal:
        """Grant a credit offline; the act waits in the outbox."""
        shop = self.shop
        act = shop.make(
            GivePlan,
            plan_id=shop.new_id(),
            customer_id=shop.customer_id,
            case_id=shop.case_id,
            remedies=[credit(amount_minor)],
            reason="Late delivery",
        )
        assert isinstance(act, GivePlan)
        asked = self.wanted([credit(amount_minor)])
        if asked is None:
            return Refusal.NO_LEASE
        refusal = self.store.outbox.grant(self.shelf, asked, act)
        return act if refusal is None else refusal

    def wanted(self, drafts: list[RemedyDraft]) -> Wanted | None:
        book = self.shelf.book()
        if book is None:
            return None
        shop = self.shop
        with shop.database.read() as unit:
            (row,) = unit.records.find(Entity.POLICY)
        policy = domain_values.policy(msgspec.json.decode(row.body, type=PolicyBody))
        customer = shop.body(Entity.CUSTOMER, shop.customer_id, CustomerBody)
        me = Me(
            self.actor.user_id,
            self.actor.person_id,
            "agent",
            "Agent",
            self.actor.role,
            self.actor.team_id,
        )
        occasion = Occasion(me, shop.customer_id, customer, shop.case_id, "Late delivery", None)
        return wanted(book.lease, policy, occasion, drafts, ZoneInfo("UTC"))

    def tell(self, limit: int = 50) -> list[CommandResult]:
        """Come online: deliver what waits, in order."""
        told = [entry.command for entry in self.store.outbox.take(limit)]
        results = [self.shop.do(self.actor, command) for command in told]
        self.store.outbox.answers(results)
        self.store.outbox.close([one.command_id for one in results])
        return results

    def give_back(self) -> None:
        """Stop, then return the rest."""
        book = self.shelf.stop()
        assert book is not None
        told = LeaseReturn(request_id=self.shop.new_id(), seq=book.seq)
        with self.shop.database.write(self.actor) as unit:
            leases.give_back(unit, self.actor, book.lease.lease_id, told)
        self.shelf.forget(book.lease.lease_id)

    def wait(self, hours: float) -> None:
        self.shop.clock.advance(timedelta(hours=hours))
