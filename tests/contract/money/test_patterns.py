"""Patterns of abuse in a real shop: each is flagged once, and honest work is not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import Decision
from agentdesk.domain.patterns import MANY_READS, FlagKind
from agentdesk.domain.remedies import Evidence, RemedyKind
from agentdesk.protocol.audit import AuditFlag
from agentdesk.protocol.entities import CustomerBody, OrderBody, OrderLine, PersonName, Phone
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.signing import Signer
from agentdesk.server.jobs.witness import Witness
from agentdesk.server.services import audit
from agentdesk.server.services.readings import Readings, Way
from tests.plugins.shop import Shop, by_lines, credit, only
from tests.plugins.storage import SOURCE

ABOVE_ALONE = 21_000


@pytest.fixture
def readings(shop: Shop) -> Readings:
    return Readings(shop.clock)


@pytest.fixture
def witness(shop: Shop, readings: Readings) -> Witness:
    return Witness(shop.database, readings, Signer(b"the seed of the server's signer "), None)


def flags(shop: Shop, witness: Witness) -> list[AuditFlag]:
    witness.work()
    with shop.database.read() as unit:
        return audit.flags(unit, None, 50).flags


def give(shop: Shop, amount_minor: int, customer_id: str, actor: Actor | None = None) -> None:
    case_id = shop.open_case(customer_id)
    done = shop.give(credit(amount_minor), case_id=case_id, customer_id=customer_id, actor=actor)
    assert done.outcome is Outcome.APPLIED, done


def granted(shop: Shop, actor: Actor, by: Actor) -> None:
    customer_id = shop.customer()
    case_id = shop.open_case(customer_id)
    asked = shop.give(
        credit(ABOVE_ALONE), actor=actor, ask=True, case_id=case_id, customer_id=customer_id
    )
    assert asked.outcome is Outcome.APPLIED, asked
    done = shop.decide(only(asked, Entity.APPROVAL).id, Decision.APPROVE, actor=by)
    assert done.outcome is Outcome.APPLIED, done


def customer(shop: Shop, phone: str, person_id: str | None = None) -> str:
    body = CustomerBody(
        source=SOURCE,
        names=[PersonName("Latn", "A. Sato")],
        phones=[Phone(phone)],
        person_id=person_id,
    )
    return shop.save(Entity.CUSTOMER, body)


def test_one_credit_cut_into_two_is_a_split(shop: Shop, witness: Witness) -> None:
    customer_id = shop.customer()
    give(shop, 15_000, customer_id)
    assert flags(shop, witness) == []
    shop.clock.advance(timedelta(days=2))
    give(shop, 14_000, customer_id)

    (flag,) = flags(shop, witness)
    assert (flag.kind, flag.user_id) == (FlagKind.SPLIT, shop.agent.user_id)
    assert (flag.number, flag.total_minor, flag.limit_minor) == (2, 29_000, 20_000)
    assert (flag.customer_id, flag.customer_name) == (customer_id, "Robert Klein")
    assert flag.last_at - flag.first_at == timedelta(days=2)


def test_it_is_raised_once(shop: Shop, witness: Witness) -> None:
    customer_id = shop.customer()
    for amount_minor in (15_000, 10_000, 9_000):
        give(shop, amount_minor, customer_id)
        raised = len(flags(shop, witness))
    assert raised == 1


def test_what_is_owed_to_one_customer_again_and_again(shop: Shop, witness: Witness) -> None:
    found = []
    for _ in range(3):
        order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
        assert shop.give(by_lines(RemedyKind.REFUND, order_id, ("1", 1))).outcome is Outcome.APPLIED
        shop.clock.advance(timedelta(days=1))
        found.append(flags(shop, witness))
    (flag,) = found.pop()
    assert found == [[], []]
    assert (flag.kind, flag.customer_id) == (FlagKind.MANY_OWED, shop.customer_id)
    assert (flag.number, flag.total_minor) == (3, 9_000)


def test_what_nothing_speaks_for_somebody_looks_at(shop: Shop, witness: Witness) -> None:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
    order = shop.body(Entity.ORDER, order_id, OrderBody)
    order.state = "shipped"  # and nobody knows when it is to arrive
    shop.save(Entity.ORDER, order, order_id)
    lost = by_lines(RemedyKind.REFUND, order_id, ("1", 1), evidence=Evidence.NOT_DELIVERED)
    assert shop.give(lost).outcome is Outcome.APPLIED
    (flag,) = flags(shop, witness)
    assert (flag.kind, flag.total_minor) == (FlagKind.OWED_UNPROVEN, 3_000)


def test_two_customers_two_agents_or_two_months_are_no_split(shop: Shop, witness: Witness) -> None:
    first, second, third = shop.customer(), shop.customer(), shop.customer()
    give(shop, 15_000, first)
    give(shop, 15_000, second)
    give(shop, 15_000, first, actor=shop.other_agent)
    give(shop, 15_000, third)
    shop.clock.advance(timedelta(days=31))
    give(shop, 15_000, third)
    assert flags(shop, witness) == []


def test_one_supervisor_for_one_agent_is_flagged_within_ten(shop: Shop, witness: Witness) -> None:
    team = shop.agent.team_id
    colleague = shop.employ(replace(shop.other_supervisor, user_id=shop.new_id(), team_id=team))
    for _ in range(5):
        granted(shop, shop.other_agent, by=shop.supervisor)
        granted(shop, shop.other_agent, by=colleague)
        shop.clock.advance(timedelta(days=1))
    assert flags(shop, witness) == []
    for _ in range(10):
        granted(shop, shop.agent, by=shop.supervisor)
        shop.clock.advance(timedelta(days=1))
    (flag,) = flags(shop, witness)
    assert (flag.kind, flag.share_bp) == (FlagKind.ONE_APPROVER, 10_000)
    assert (flag.user_name, flag.other_name) == ("M. Sato", "Y. Tanaka")
    assert flag.number == 10


def test_somebody_who_shares_the_agents_phone_is_their_household(
    shop: Shop, witness: Witness
) -> None:
    customer(shop, "+815550100001", shop.agent.person_id)
    kin, stranger = customer(shop, "+815550100001"), customer(shop, "+815550100002")
    give(shop, 1_000, stranger)
    assert flags(shop, witness) == []
    give(shop, 1_000, kin)

    (flag,) = flags(shop, witness)
    assert (flag.kind, flag.user_id) == (FlagKind.OWN_HOUSEHOLD, shop.agent.user_id)
    assert (flag.customer_id, flag.total_minor, flag.currency) == (kin, 1_000, "USD")


def test_the_household_of_who_decides_counts_too(shop: Shop, witness: Witness) -> None:
    customer(shop, "+815550100001", shop.supervisor.person_id)
    kin = customer(shop, "+815550100001")
    case_id = shop.open_case(kin)
    asked = shop.give(credit(ABOVE_ALONE), ask=True, case_id=case_id, customer_id=kin)
    shop.decide(only(asked, Entity.APPROVAL).id, Decision.APPROVE)

    (flag,) = flags(shop, witness)
    assert (flag.kind, flag.user_id) == (FlagKind.OWN_HOUSEHOLD, shop.supervisor.user_id)


def test_who_opens_two_hundred_customers_in_ten_minutes_is_flagged(
    shop: Shop, witness: Witness, readings: Readings
) -> None:
    for _ in range(MANY_READS - 1):
        readings.note(shop.agent, shop.new_id(), Way.CARD)
        shop.clock.advance(timedelta(seconds=2))
    assert flags(shop, witness) == []
    readings.note(shop.agent, shop.new_id(), Way.CARD)

    (flag,) = flags(shop, witness)
    assert (flag.kind, flag.user_name) == (FlagKind.MANY_READS, "M. Sato")
    assert flag.number == MANY_READS


def test_a_busy_day_is_not_many_reads(shop: Shop, witness: Witness, readings: Readings) -> None:
    for _ in range(MANY_READS + 20):
        readings.note(shop.agent, shop.new_id(), Way.CARD)
        shop.clock.advance(timedelta(seconds=10))
    for _ in range(MANY_READS):
        readings.note(shop.agent, shop.customer_id, Way.CARD)
    assert flags(shop, witness) == []
