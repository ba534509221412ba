"""What is given is booked on both sides; three books agree; a closed day takes nothing more."""

import csv
import io
from datetime import date, timedelta

import msgspec
import pytest
from sqlalchemy import Table, insert, update
from sqlalchemy.exc import DatabaseError

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import Decision
from agentdesk.domain.errors import Forbidden
from agentdesk.domain.journal import AccountUse
from agentdesk.domain.remedies import Basis, Evidence, RemedyKind
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import EffectBody, RemedyDraft, RemedyPlanBody
from agentdesk.protocol.entities import OrderLine
from agentdesk.protocol.journal import (
    CloseObstacle,
    DayCloseBody,
    DayTotals,
    EntryCause,
    JournalEntry,
    JournalPage,
)
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.reversals import ReversalPart
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import day_books
from agentdesk.server.storage.models.journal import JOURNAL_ENTRY, JOURNAL_LINE
from agentdesk.server.storage.models.ledger import SPEND
from agentdesk.server.storage.repositories.journal import Account
from tests.plugins.shop import Shop, by_lines, credit, only

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)


def totals(shop: Shop, day: date = TODAY) -> DayTotals:
    with shop.database.read() as unit:
        return day_books.totals(unit, shop.supervisor, day)


def entries(shop: Shop, day: date = TODAY) -> list[JournalEntry]:
    with shop.database.read() as unit:
        return list(day_books.whole(unit, day))


def give(shop: Shop, *remedies: RemedyDraft) -> str:
    result = shop.give(*remedies)
    assert result.outcome is Outcome.APPLIED, result
    return only(result, Entity.REMEDY_PLAN).id


def take_back(shop: Shop, plan_id: str, amount_minor: int) -> None:
    command = shop.make(
        messages.ReversePlan,
        reversal_id=shop.new_id(),
        plan_id=plan_id,
        customer_id=shop.customer_id,
        words="typed twice",
        parts=[ReversalPart(0, amount_minor)],
    )
    assert shop.do(shop.supervisor, command).outcome is Outcome.APPLIED


def close(
    shop: Shop, day: date = TODAY, digest: str = "", actor: Actor | None = None
) -> CommandResult:
    seen = digest or totals(shop, day).digest
    command = shop.make(messages.CloseDay, day=day, seen_digest=seen)
    return shop.do(actor or shop.supervisor, command)


def said(entry: JournalEntry) -> list[tuple[str, int, int]]:
    return [(line.account_name, line.debit_minor, line.credit_minor) for line in entry.lines]


@pytest.fixture
def order_id(shop: Shop) -> str:
    return shop.order(
        OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000, tax_minor=600), shipping_minor=400
    )


def test_a_credit_is_booked_in_the_unit_that_gives_it(shop: Shop) -> None:
    plan_id = give(shop, credit(5_000))

    [entry] = entries(shop)

    assert (entry.entry_id, entry.cause, entry.day) == (plan_id, EntryCause.PLAN, TODAY)
    assert entry.cost_centre == shop.agent.team_id
    assert said(entry) == [
        ("Goodwill to customers", 5_000, 0),
        ("Store credits outstanding", 0, 5_000),
    ]


def test_a_refund_names_its_order_its_tax_and_its_payment(shop: Shop, order_id: str) -> None:
    give(shop, by_lines(RemedyKind.REFUND, order_id, ("1", 1)))

    [entry] = entries(shop)

    net, tax, paid = entry.lines
    assert (net.debit_minor, tax.debit_minor, tax.tax_rate_bp) == (3_000, 300, 1_000)
    assert (paid.means, paid.payment_id, paid.credit_minor) == ("card", "p1", 3_300)
    assert {line.order_id for line in entry.lines} == {order_id}


def test_what_a_supervisor_approves_is_borne_by_who_asked(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(26_000))
    assert entries(shop) == []

    shop.decide(request_id, Decision.APPROVE)

    [entry] = entries(shop)
    assert (entry.cost_centre, entry.user_id) == (shop.agent.team_id, shop.agent.user_id)
    assert entry.lines[0].debit_minor == 26_000


def test_what_is_refused_is_not_booked(shop: Shop) -> None:
    shop.give(credit(26_000))
    shop.withdraw(shop.ask(credit(26_000))[0])

    assert entries(shop) == []


def test_what_is_taken_back_is_booked_back(shop: Shop) -> None:
    plan_id = give(shop, credit(5_000))
    take_back(shop, plan_id, 2_000)
    take_back(shop, plan_id, 3_000)

    back = [entry for entry in entries(shop) if entry.cause is EntryCause.REVERSAL]

    assert sorted(map(said, back), key=str) == [
        [("Goodwill to customers", 0, amount), ("Store credits outstanding", amount, 0)]
        for amount in (2_000, 3_000)
    ]
    assert {entry.plan_id for entry in back} == {plan_id}


def test_a_return_is_paid_when_the_parcel_is_here(shop: Shop, order_id: str) -> None:
    plan_id = give(shop, by_lines(RemedyKind.RETURN, order_id, ("1", 1)))
    shop.clock.advance(DAY)
    arrived = shop.make(
        messages.ReturnArrived, plan_id=plan_id, customer_id=shop.customer_id, order_id=order_id
    )
    assert shop.do(shop.supervisor, arrived).outcome is Outcome.APPLIED

    [given], [paid] = entries(shop), entries(shop, TODAY + DAY)

    assert said(given)[-1] == ("Returns awaited", 0, 3_300)
    assert said(paid) == [("Returns awaited", 3_300, 0), ("Refunds to payments", 0, 3_300)]
    assert totals(shop).differences == totals(shop, TODAY + DAY).differences == []


def test_a_mixed_day_agrees_to_the_unit(shop: Shop, order_id: str) -> None:
    shop.product("toy", price=1_000, cost=300)
    shop.product("bag", price=3_000, cost=1_800)
    plan_id = give(shop, credit(2_000))
    give(shop, by_lines(RemedyKind.RESHIP, order_id, ("1", 1)), credit(500))
    give(shop, RemedyDraft(RemedyKind.BONUS, Basis.GOODWILL, detail="toy"))
    give(shop, RemedyDraft(RemedyKind.POINTS, Basis.GOODWILL, 700))
    take_back(shop, plan_id, 800)

    found = totals(shop)

    [total] = found.totals
    assert found.differences == []
    assert total.difference_minor == 0
    assert total.journal_goodwill_minor == total.ledger_goodwill_minor == 2_700
    assert total.journal_owed_minor == 1_800
    assert sum(one.debit_minor - one.credit_minor for one in found.accounts) == 0
    # What is taken back is held until what it takes back has been carried out.
    assert {effect.state for effect in found.unsettled} <= {"queued", "sent", "held"}


def test_what_was_owed_has_a_total_for_each_evidence(shop: Shop, order_id: str) -> None:
    shop.product("bag", price=3_000, cost=1_800)
    give(shop, by_lines(RemedyKind.RESHIP, order_id, ("1", 1)), credit(500))
    give(shop, credit(700))

    [owed] = totals(shop).owed

    assert (owed.evidence, owed.currency) == (Evidence.DAMAGED_ON_ARRIVAL, "USD")
    assert (owed.remedies, owed.amount_minor) == (1, 3_300)


def test_a_day_is_closed_once_it_is_over(shop: Shop) -> None:
    give(shop, credit(5_000))
    assert totals(shop).obstacle is CloseObstacle.NOT_OVER
    assert close(shop).code == "day_not_over"
    shop.clock.advance(DAY)
    assert totals(shop).obstacle is CloseObstacle.NONE

    done = close(shop)

    body = msgspec.json.decode(only(done, Entity.DAY_CLOSE).body, type=DayCloseBody)
    assert (body.day, body.closed_by_name, body.entries) == ("2026-11-21", "Y. Tanaka", 1)
    shown = totals(shop)
    assert (shown.obstacle, shown.closed_by_name) == (CloseObstacle.CLOSED, "Y. Tanaka")
    again = close(shop)
    assert (again.outcome, again.code) == (Outcome.CONFLICT, "day_closed")


def test_what_was_not_seen_is_not_closed(shop: Shop) -> None:
    give(shop, credit(5_000))
    seen = totals(shop).digest
    give(shop, credit(100))
    shop.clock.advance(DAY)

    late = close(shop, digest=seen)

    assert (late.outcome, late.code) == (Outcome.CONFLICT, "stale")


def test_days_are_closed_in_their_order(shop: Shop) -> None:
    give(shop, credit(100))
    shop.clock.advance(DAY)
    give(shop, credit(100))
    shop.clock.advance(DAY)

    assert close(shop, TODAY + DAY).code == "earlier_day_open"
    assert close(shop).outcome is Outcome.APPLIED
    assert close(shop, TODAY + DAY).outcome is Outcome.APPLIED
    with shop.database.read() as unit:
        listed = day_books.days(unit, shop.supervisor).days
    assert [(one.day, one.closed_at is not None) for one in listed] == [
        (TODAY + DAY, True),
        (TODAY, True),
    ]


def test_a_clock_that_was_set_back_books_on_an_open_day(shop: Shop) -> None:
    give(shop, credit(100))
    shop.clock.advance(DAY)
    close(shop)
    shop.clock.jump(shop.clock.now() - DAY)

    plan_id = give(shop, credit(200))

    assert [entry.entry_id for entry in entries(shop, TODAY + DAY)] == [plan_id]


def test_the_database_itself_keeps_a_closed_day_closed(shop: Shop) -> None:
    give(shop, credit(100))
    shop.clock.advance(DAY)
    close(shop)
    line: dict[str, object] = {column.name: "x" for column in JOURNAL_ENTRY.columns}
    line |= {"day": "2026-11-21", "at_us": 0}

    with pytest.raises(DatabaseError, match="the day is closed"), shop.database.write() as unit:
        unit.connection.execute(insert(JOURNAL_ENTRY), line)


@pytest.mark.parametrize("table", [JOURNAL_ENTRY, JOURNAL_LINE], ids=lambda table: table.name)
def test_what_is_booked_is_not_edited(shop: Shop, table: Table) -> None:
    give(shop, credit(100))
    column = "user_id" if table is JOURNAL_ENTRY else "means"

    with pytest.raises(DatabaseError, match="append-only"), shop.database.write() as unit:
        unit.connection.execute(update(table).values({column: "x"}))
    with pytest.raises(DatabaseError, match="append-only"), shop.database.write() as unit:
        unit.connection.execute(table.delete())


def test_money_that_nobody_booked_is_named(shop: Shop) -> None:
    give(shop, credit(100))
    with shop.database.write() as unit:
        spend = {
            "id": "unbooked", "hold_id": None, "reverses": None, "kind": "spend", "amount": 7,
            "currency": "USD", "buckets": 0, "policy_version": 1, "user_id": "somebody",
            "at_us": int(shop.clock.now().timestamp() * 1_000_000),
        }  # fmt: skip
        unit.connection.execute(insert(SPEND), spend)
    shop.clock.advance(DAY)

    [difference] = totals(shop).differences

    assert (difference.entry_id, difference.book, difference.other_minor) == (
        "unbooked",
        "ledger",
        7,
    )
    assert close(shop).code == "books_differ"


def test_an_effect_for_another_amount_is_named(shop: Shop) -> None:
    plan_id = give(shop, credit(100))
    [effect_row] = _rows(shop, Entity.EFFECT)
    body = shop.body(Entity.EFFECT, effect_row, EffectBody)
    body.amount_minor = 90
    shop.save(Entity.EFFECT, body, effect_row)

    [difference] = totals(shop).differences

    assert (difference.entry_id, difference.book) == (plan_id, "effects")
    assert (difference.journal_minor, difference.other_minor) == (100, 90)


def test_a_plan_that_says_something_else_is_named(shop: Shop) -> None:
    plan_id = give(shop, credit(100))
    body = shop.body(Entity.REMEDY_PLAN, plan_id, RemedyPlanBody)
    body.remedies[0].cost_minor = 90
    body.goodwill_minor = 80
    shop.save(Entity.REMEDY_PLAN, body, plan_id)

    [difference] = totals(shop).differences

    assert (difference.entry_id, difference.book) == (plan_id, "plans")


def test_an_account_gets_another_number_from_now_on(shop: Shop) -> None:
    give(shop, credit(100))
    with shop.database.write() as unit:
        unit.journal.change_account(Account(AccountUse.GOODWILL, "6199", "Kulanz"))
    give(shop, credit(200))

    numbers = {entry.lines[0].debit_minor: entry.lines[0].account for entry in entries(shop)}

    assert numbers == {100: "6100", 200: "6199"}


def test_the_export_holds_every_booking_once(shop: Shop, order_id: str) -> None:
    give(shop, credit(100), by_lines(RemedyKind.REFUND, order_id, ("1", 1)))
    with shop.database.read() as unit:
        text = day_books.export_csv(unit, shop.supervisor, TODAY)
        raw = day_books.export_json(unit, shop.supervisor, TODAY)

    lines = list(csv.DictReader(io.StringIO(text)))

    assert len(lines) == 5
    assert sum(int(line["debit_minor"] or 0) for line in lines) == 3_400
    assert sum(int(line["credit_minor"] or 0) for line in lines) == 3_400
    assert {line["day"] for line in lines} == {"2026-11-21"}
    assert msgspec.json.decode(raw, type=JournalPage).entries == entries(shop)


def test_agents_do_not_read_the_books(shop: Shop) -> None:
    with pytest.raises(Forbidden), shop.database.read() as unit:
        day_books.totals(unit, shop.agent, TODAY)


def _rows(shop: Shop, entity: Entity) -> list[str]:
    with shop.database.read() as unit:
        return [row.id for row in unit.records.find(entity)]
