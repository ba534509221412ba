"""Many at once: nothing is overspent, one winner for each request, and the checker can see."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from typing import TypeVar

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.errors import AgentdeskError, Unavailable
from agentdesk.domain.ids import stable_id
from agentdesk.domain.ledger import Claim, bucket_id
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.server.jobs.sweep import sweep
from agentdesk.server.services import audit_budgets
from agentdesk.server.storage.models.ledger import BUCKET, ENTRY, SPEND
from agentdesk.server.storage.repositories.ledger import Deed
from tests.plugins.dials import AGENT_DAY
from tests.plugins.shop import Shop, credit

THREADS = 16
BUCKETS = 4
TRIES = 12
CAP = 5_000
T = TypeVar("T")


def together(*acts: Callable[[], T]) -> list[T]:
    """Do all of it at the same moment, each in a thread of its own; answers in order."""
    start = threading.Barrier(len(acts))

    def act(one: Callable[[], T]) -> T:
        start.wait(30)
        return one()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(act, acts))


def patiently(act: Callable[[], object]) -> object:
    """The one writer of SQLite is asked again when its turn does not come in time."""
    for _ in range(20):
        try:
            return act()
        except Unavailable:
            continue
    raise AssertionError("no turn in twenty waits")


def vectors(amount: int = 1) -> list[tuple[Claim, ...]]:
    """Every pair of four small buckets, each in ascending order of the ids."""
    claims = [
        Claim(
            bucket_id(AGENT_DAY, agent_id, "USD", "2026-11-21"),
            AGENT_DAY,
            agent_id,
            "USD",
            "2026-11-21",
            amount,
            CAP,
            CAP,
        )
        for agent_id in (stable_id("test", "agent", str(number)) for number in range(BUCKETS))
    ]
    claims.sort(key=lambda claim: claim.bucket_id)
    return [(a, b) for a in claims for b in claims if a.bucket_id < b.bucket_id]


def post_or_hold(shop: Shop, claims: Sequence[Claim], amount: int, *, hold: bool) -> bool:
    with shop.database.write() as unit:
        unit.ledger.ensure(claims)
        deed = Deed(shop.new_id(), "agent", amount, "USD", 1)
        if hold:
            until = unit.now() + timedelta(hours=1)
            return unit.ledger.hold(shop.new_id(), deed, claims, until) is not None
        return unit.ledger.post(deed, claims) is not None


def total_used(shop: Shop) -> int:
    with shop.database.read() as unit:
        used = select(func.sum(BUCKET.c.posted + BUCKET.c.pending))
        return int(unit.connection.scalar(used) or 0)


def assert_the_books_are_right(shop: Shop) -> None:
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []


def test_sixteen_threads_on_four_buckets_never_overspend(shop: Shop) -> None:
    def spend_all(thread: int) -> int:
        spent = 0
        for attempt in range(TRIES):
            amount = 37 + (thread * 31 + attempt * 17) % 90
            claims = vectors(amount)[(thread + attempt) % len(vectors())]

            act = partial(post_or_hold, shop, claims, amount, hold=attempt % 3 == 0)
            spent += amount * bool(patiently(act))
        return spent

    spent = together(*(lambda thread=thread: spend_all(thread) for thread in range(THREADS)))

    assert total_used(shop) == 2 * sum(spent)  # each deed stands in two buckets
    assert total_used(shop) > BUCKETS * CAP * 9 // 10  # they truly fought for the last of it
    assert_the_books_are_right(shop)


def test_reading_first_and_writing_afterwards_overspends_and_is_caught(shop: Shop) -> None:
    """The control: the way not to do it, under the same checker."""
    claim = vectors()[0][0]
    with shop.database.write() as unit:
        unit.ledger.ensure([claim])
    everybody_has_read = threading.Barrier(THREADS)

    def naively(amount: int) -> None:
        with shop.database.read() as unit:
            statement = select(func.coalesce(func.sum(ENTRY.c.amount), 0))
            fits = unit.connection.scalars(statement).one() + amount <= CAP
        everybody_has_read.wait(30)
        if fits:
            patiently(lambda: _insert_naively(shop, claim, amount))

    together(*(lambda amount=1_000 + n: naively(amount) for n in range(THREADS)))

    with shop.database.read() as unit:
        spent = unit.connection.scalar(select(func.sum(ENTRY.c.amount)))
        assert spent > CAP
        assert any(line.startswith("I3") for line in audit_budgets.check(unit))


def _insert_naively(shop: Shop, claim: Claim, amount: int) -> None:
    with shop.database.write() as unit:
        spend_id = unit.new_id()
        spend = {
            "id": spend_id, "hold_id": None, "reverses": None, "kind": "spend", "amount": amount,
            "currency": "USD", "buckets": 1, "policy_version": 1, "user_id": "agent", "at_us": 0,
        }  # fmt: skip
        unit.connection.execute(insert(SPEND), spend)
        entry = {
            "spend_id": spend_id, "bucket_id": claim.bucket_id, "amount": amount,
            "bucket_version": amount, "at_us": 0,
        }  # fmt: skip
        unit.connection.execute(insert(ENTRY), entry)


def test_the_last_wall_stands_without_any_program(shop: Shop) -> None:
    claim = vectors()[0][0]
    with shop.database.write() as unit:
        unit.ledger.ensure([claim])

    with pytest.raises(IntegrityError), shop.database.write() as unit:
        unit.connection.execute(
            BUCKET.update().where(BUCKET.c.id == claim.bucket_id).values(posted=CAP + 1)
        )


def test_agents_race_for_one_customers_year(shop: Shop) -> None:
    """Two agents, two cases each, one customer: 400 dollars alone, whoever comes first."""
    cases = [shop.open_case() for _ in range(4)]

    def give(number: int) -> Callable[[], object]:
        actor = (shop.agent, shop.other_agent)[number % 2]
        return lambda: patiently(
            lambda: shop.give(credit(5_000), actor=actor, case_id=cases[number % 4])
        )

    results = together(*(give(number) for number in range(THREADS)))

    applied = [r for r in results if isinstance(r, CommandResult) and r.outcome is Outcome.APPLIED]
    assert len(applied) == 8
    assert shop.used("customer_year") == (40_000, 0)
    assert_the_books_are_right(shop)


@pytest.mark.parametrize("past_its_end", [False, True], ids=["in time", "too late"])
def test_one_winner_for_each_request(shop: Shop, past_its_end: bool) -> None:
    for _ in range(25):
        customer_id = shop.customer()
        case_id = shop.open_case(customer_id)
        asked = shop.give(credit(21_000), ask=True, case_id=case_id, customer_id=customer_id)
        request_id = next(row.id for row in asked.rows if row.entity == "approval")
        if past_its_end:
            shop.clock.advance(timedelta(minutes=15))

        answers = contest(shop, request_id)

        won = [a for a in answers if isinstance(a, CommandResult) and a.outcome is Outcome.APPLIED]
        assert len(won) == (0 if past_its_end else 1), answers
        state = shop.approval(request_id).state
        assert (state is RequestState.EXPIRED) == past_its_end
        if state is RequestState.OFFERED:
            shop.answer(request_id, accept=False)
    assert_the_books_are_right(shop)


def contest(shop: Shop, request_id: str) -> list[object]:
    """Everybody who could end the request tries to, at the same moment."""
    decide = partial(shop.decide, request_id)
    return together(
        lambda: attempt(lambda: decide(Decision.APPROVE)),
        lambda: attempt(lambda: decide(Decision.DECLINE)),
        lambda: attempt(lambda: shop.withdraw(request_id)),
        lambda: attempt(lambda: decide(Decision.OFFER_INSTEAD, offer=(credit(100),))),
        lambda: sweep(shop.database),
    )


def attempt(act: Callable[[], CommandResult]) -> CommandResult | AgentdeskError:
    try:
        done = patiently(act)
    except AgentdeskError as error:
        return error
    assert isinstance(done, CommandResult)
    return done
