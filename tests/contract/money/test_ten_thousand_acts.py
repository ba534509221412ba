"""Ten thousand mixed acts over a week: three books agree to the unit, and twice the same."""

import random
import shutil
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.approvals import Decision
from agentdesk.domain.remedies import Basis, Evidence, RemedyKind
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import ApprovalBody, RefundLine, RemedyDraft
from agentdesk.protocol.entities import (
    CustomerBody,
    OrderBody,
    OrderLine,
    Payment,
    PersonName,
    ProductBody,
)
from agentdesk.protocol.journal import DayTotals
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.reversals import ReversalPart
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.services import commands, day_books
from agentdesk.server.storage.database import Database
from tests.plugins.shop import credit, open_shop, usd
from tests.plugins.storage import MORNING, SOURCE, Desk

ACTS, DAYS = 10_000, 7
FIRST = date(2026, 11, 21)
AGENTS, CUSTOMERS = 20, 150
GIVEN = (RemedyKind.CREDIT, RemedyKind.POINTS, RemedyKind.DISCOUNT, RemedyKind.WAIVER)


class Week:
    """Everybody's acts, drawn from one seed: the same seed makes the same week."""

    def __init__(self, database: Database, clock: FakeClock, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - a test's own dice
        self.shop = open_shop(database, clock)
        self.team = self.new_id()
        self.plans: list[tuple[str, str]] = []
        self.done: Counter[str] = Counter()
        self.agents = [self._employ(Role.AGENT) for _ in range(AGENTS)]
        self.supervisor = self._employ(Role.SUPERVISOR)
        self.customers = [self._customer() for _ in range(CUSTOMERS)]
        self.cases = {customer: self._case(customer) for customer in self.customers}
        for sku, price, cost in (("bag", 3_000, 1_800), ("toy", 900, 250), ("sofa", 9_000, 4_000)):
            body = ProductBody(
                source=SOURCE, sku=sku, name=sku, price=usd(price), cost=usd(cost), stock=10**6
            )
            self.shop.save(Entity.PRODUCT, body, self.new_id())

    def new_id(self) -> str:
        return str(uuid.UUID(int=self.dice.getrandbits(128)))

    def act(self) -> None:
        """One of everything that moves money, as often as a desk does it."""
        self.shop.clock.advance(timedelta(seconds=self.dice.randint(1, 120)))
        kinds = (
            self.give,
            self.give,
            self.give,
            self.mend,
            self.ask,
            self.take_back,
            self.send_back,
        )
        self.dice.choice(kinds)()

    def give(self) -> None:
        self._give(self._goodwill(self.dice.randint(1, 700)))

    def mend(self) -> None:
        """Something owed on an order, now and then with goodwill beside it."""
        customer = self.dice.choice(self.customers)
        remedies = [self._owed(self._order(customer))]
        if self.dice.random() < 0.4:
            remedies.append(self._goodwill(self.dice.randint(1, 300)))
        self._give(*remedies, customer=customer)

    def ask(self) -> None:
        result = self._give(credit(self.dice.randint(19_000, 30_000)), ask=True)
        found = [row for row in result.rows if row.entity is Entity.APPROVAL]
        if not found:
            return
        body = msgspec.json.decode(found[0].body, type=ApprovalBody)
        decision = self.dice.choice(list(Decision))
        offer = [self._goodwill(self.dice.randint(1, 9_000))]
        self._do(
            self.supervisor,
            messages.DecideRequest,
            request_id=found[0].id,
            decision=decision,
            seen_version=body.version,
            seen_minor=body.asked_minor,
            offer=offer if decision is Decision.OFFER_INSTEAD else [],
            words="like cases",
        )
        if decision is Decision.OFFER_INSTEAD:
            who = next(agent for agent in self.agents if agent.user_id == body.requester_id)
            said = {"accept": self.dice.random() < 0.7, "seen_version": 2}
            self._do(who, messages.AnswerOffer, request_id=found[0].id, **said)

    def take_back(self) -> None:
        if not self.plans:
            return
        plan_id, customer = self.dice.choice(self.plans[-200:])
        self._do(
            self.supervisor,
            messages.ReversePlan,
            reversal_id=self.new_id(),
            plan_id=plan_id,
            customer_id=customer,
            words="typed twice",
            parts=[ReversalPart(0, self.dice.randint(1, 400))],
        )

    def send_back(self) -> None:
        customer = self.dice.choice(self.customers)
        order_id = self._order(customer)
        draft = self._by_lines(RemedyKind.RETURN, order_id)
        plan_id = self._give(draft, customer=customer).rows[0].id
        self.shop.clock.advance(timedelta(minutes=self.dice.randint(1, 30)))
        whose = {"plan_id": plan_id, "customer_id": customer, "order_id": order_id}
        self._do(self.supervisor, messages.ReturnArrived, **whose)

    def _give(self, *remedies: RemedyDraft, customer: str = "", ask: bool = False) -> CommandResult:
        customer = customer or self.dice.choice(self.customers)
        if self.dice.random() < 0.1:
            self.cases[customer] = self._case(customer)
        plan_id = self.new_id()
        result = self._do(
            self.dice.choice(self.agents),
            messages.GivePlan,
            plan_id=plan_id,
            customer_id=customer,
            case_id=self.cases[customer],
            remedies=list(remedies),
            reason="Delivery damage",
            ask=ask,
        )
        if result.outcome is Outcome.APPLIED:
            self.plans.append((plan_id, customer))
        return result

    def _goodwill(self, amount: int) -> RemedyDraft:
        if self.dice.random() < 0.15:
            return RemedyDraft(RemedyKind.BONUS, Basis.GOODWILL, detail="toy")
        kind = self.dice.choice(GIVEN)
        return RemedyDraft(kind, Basis.GOODWILL, amount, detail="fee")

    def _owed(self, order_id: str) -> RemedyDraft:
        kind = self.dice.choice((RemedyKind.REFUND, RemedyKind.RESHIP, RemedyKind.EXCHANGE))
        detail = self.dice.choice(("toy", "sofa", "bag")) if kind is RemedyKind.EXCHANGE else ""
        return self._by_lines(kind, order_id, detail)

    def _by_lines(self, kind: RemedyKind, order_id: str, detail: str = "") -> RemedyDraft:
        return RemedyDraft(
            kind,
            Basis.OWED,
            order_id=order_id,
            lines=[RefundLine("1", self.dice.randint(1, 2))],
            evidence=Evidence.DAMAGED_ON_ARRIVAL,
            detail=detail,
        )

    def _order(self, customer: str) -> str:
        points = self.dice.choice((0, 0, 777))
        lines = [
            OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000, tax_minor=497),
            OrderLine("2", "toy", "Ball", 1, 900, discount_minor=77, tax_minor=66),
        ]
        total = sum(line.gross_minor - line.discount_minor + line.tax_minor for line in lines) + 499
        body = OrderBody(
            source=SOURCE,
            number=f"2026-{self.dice.randint(1, 10**6)}",
            customer_id=customer,
            placed_at=self.shop.clock.now(),
            state="delivered",
            currency="USD",
            total_minor=total,
            lines=lines,
            payments=[Payment("card", "card", total - points), Payment("points", "points", points)],
            shipping_minor=499,
        )
        return self.shop.save(Entity.ORDER, body, self.new_id())

    def _do(self, actor: Actor, type_: type[messages.Command], **values: object) -> CommandResult:
        command = type_(command_id=self.new_id(), made_at=self.shop.clock.now(), **values)
        with self.shop.database.write(actor) as unit:
            result = commands.execute(unit, actor, command)
        self.done[f"{commands.type_of(command)} {result.outcome} {result.code}"] += 1
        return result

    def _employ(self, role: Role) -> Actor:
        user_id, session_id = self.new_id(), self.new_id()
        actor = Actor(user_id, user_id, role, self.team, session_id, "somebody")
        return self.shop.employ(actor)

    def _customer(self) -> str:
        body = CustomerBody(source=SOURCE, names=[PersonName("Latn", "Robert Klein")])
        return self.shop.save(Entity.CUSTOMER, body, self.new_id())

    def _case(self, customer: str) -> str:
        case_id = self.new_id()
        self._do(
            self.agents[0],
            messages.OpenCase,
            case_id=case_id,
            customer_id=customer,
            subject="Torn bag",
            reason="Delivery damage",
        )
        return case_id


def live(week: Week, acts: int) -> list[DayTotals]:
    """Act until so many commands were answered; close each day as soon as it is over."""
    closed: list[DayTotals] = []
    while sum(week.done.values()) < acts:
        week.act()
        day = FIRST + timedelta(days=len(closed))
        with week.shop.database.read() as unit:
            is_over = unit.today() > day
        if is_over:
            closed.append(close(week, day))
    return closed


def close(week: Week, day: date) -> DayTotals:
    with week.shop.database.read() as unit:
        found = day_books.reckon(unit, day)
    assert found.differences == []
    assert [total.difference_minor for total in found.totals] == [0]
    close_day = week.shop.make(messages.CloseDay, day=day, seen_digest=found.digest)
    assert week.shop.do(week.supervisor, close_day).outcome is Outcome.APPLIED
    return found


def books(database: Database, days: int) -> list[str]:
    with database.read() as unit:
        return [day_books.as_csv(unit, FIRST + timedelta(days=day)) for day in range(days)]


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder that no disk is waited for, where the machine has one: money is tried here."""
    folder = Path("/dev/shm")  # noqa: S108 - only where the file is kept
    with TemporaryDirectory(dir=folder if folder.is_dir() else None) as name:
        yield Path(name)


def test_ten_thousand_acts_agree_to_the_unit_and_a_second_run_is_identical(
    memory: Path, migrated_file: Path, open_database: Callable[..., Database]
) -> None:
    def run(name: str, acts: int) -> tuple[Week, list[DayTotals]]:
        shutil.copy(migrated_file, memory / name)
        clock = FakeClock(MORNING)
        week = Week(open_database(f"sqlite:///{memory / name}", clock), clock, seed=5)
        return week, live(week, acts)

    first, closed = run("first", ACTS)
    second, again = run("second", ACTS // 4)  # as far as it goes, byte for byte

    assert len(closed) >= DAYS
    assert sum(totals.entries for totals in closed) > ACTS // 3
    for kind in ("plan.give", "request.decide", "plan.reverse", "return.arrived"):
        assert first.done[f"{kind} applied "] > ACTS // 100, first.done
    assert again == closed[: len(again)]
    assert books(second.shop.database, len(again)) == books(first.shop.database, len(again))


def test_several_hundred_acts_agree_on_both_databases(desk: Desk) -> None:
    week = Week(desk.database, desk.clock, seed=6)

    live(week, ACTS // 20)

    with desk.database.read() as unit:
        found = day_books.reckon(unit, FIRST)
    [total] = found.totals
    assert found.differences == []
    assert total.ledger_goodwill_minor == total.journal_goodwill_minor > 0
    assert total.plans_owed_minor == total.journal_owed_minor > 0
    assert total.effects_minor == total.journal_means_minor > 0
