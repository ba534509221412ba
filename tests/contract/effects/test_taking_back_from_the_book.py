"""What is taken back of a plan leaves our book as well, in the same parts."""

from collections import Counter

import msgspec

from agentdesk.domain.effects import Answer, EffectState, Errand, Fate
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.empowerment import EffectBody, RemedyDraft
from agentdesk.protocol.messages import CommandResult, Outcome, ReversePlan
from agentdesk.protocol.reversals import ReversalPart
from agentdesk.protocol.rows import Entity
from agentdesk.server.connectors.book import BookAdapter
from tests.plugins.shop import credit, only
from tests.plugins.till import Till


def take_back(till: Till, plan_id: str, *parts: tuple[int, int]) -> CommandResult:
    command = till.shop.make(
        ReversePlan,
        reversal_id=till.shop.new_id(),
        plan_id=plan_id,
        customer_id=till.shop.customer_id,
        words="typed twice",
        parts=[ReversalPart(number, amount) for number, amount in parts],
    )
    result = till.shop.do(till.shop.supervisor, command)
    assert result.outcome is Outcome.APPLIED, result
    return result


def book(till: Till) -> tuple[Counter[str], int]:
    """What our book says: amounts by kind, and the points that stand."""
    amounts: Counter[str] = Counter()
    with till.shop.database.read() as unit:
        lines = unit.book.of_customer(till.shop.customer_id)
    for line in lines:
        amounts[line.kind] += line.amount
    return amounts, sum(line.points for line in lines)


def effects_of(till: Till, plan_id: str) -> list[tuple[str, EffectBody]]:
    with till.shop.database.read() as unit:
        rows = unit.records.find(Entity.EFFECT, plan_id=plan_id)
    return [(row.id, msgspec.json.decode(row.body, type=EffectBody)) for row in rows]


def test_in_steps_or_at_once_nothing_stands(till: Till) -> None:
    given = till.give(
        credit(700),
        RemedyDraft(RemedyKind.POINTS, Basis.GOODWILL, 500),
        RemedyDraft(RemedyKind.DISCOUNT, Basis.GOODWILL, 300),
    )
    plan_id = only(given, Entity.REMEDY_PLAN).id

    take_back(till, plan_id, (1, 167))
    take_back(till, plan_id, (0, 700), (1, 166))
    take_back(till, plan_id)
    till.deliver(till.book())
    till.deliver(till.book())

    amounts, points = book(till)
    assert points == 0
    assert amounts["credit"] == amounts["credit_taken_back"] == 700
    assert amounts["voucher"] == amounts["voucher_taken_back"] == 300
    assert amounts["points"] == amounts["points_taken_back"] == 500
    every = till.effects(plan_id)
    assert {effect.state for effect in every} == {EffectState.CONFIRMED}
    assert len(every) == 3 + 5


def test_what_is_taken_back_changes_no_figure_of_the_plan(till: Till) -> None:
    given = till.give(credit(700))
    plan_id = only(given, Entity.REMEDY_PLAN).id

    result = take_back(till, plan_id, (0, 200))

    queued = [row for row in result.rows if row.entity is Entity.EFFECT]
    assert len(queued) == 1
    assert till.shop.plan(plan_id).goodwill_minor == 700
    till.deliver(till.book())
    till.deliver(till.book())
    assert book(till)[0] == {"credit": 700, "credit_taken_back": 200}


class ClosedBook(BookAdapter):
    """Our book on a bad day."""

    def send(self, errand: Errand) -> Answer:
        del errand
        return Answer(Fate.REFUSED, problem="closed")


def test_what_never_reached_the_book_is_not_taken_out_of_it(till: Till) -> None:
    till.give(credit(500))
    till.deliver(till.book())
    given = till.give(credit(700), credit(700))
    plan_id = only(given, Entity.REMEDY_PLAN).id
    till.deliver(ClosedBook(till.shop.database))

    take_back(till, plan_id, (1, 200))
    till.deliver(till.book())
    assert book(till)[0] == {"credit": 500}  # the customer's other credit is untouched

    second = next(effect for effect in effects_of(till, plan_id) if effect[1].follows)[1].follows
    assert second is not None
    assert till.retry(second).outcome is Outcome.APPLIED
    till.deliver(till.book())
    till.deliver(till.book())
    assert book(till)[0] == {"credit": 1_200, "credit_taken_back": 200}


def test_what_is_on_its_way_is_taken_back_behind_it(till: Till) -> None:
    plan_id = only(till.give(credit(700)), Entity.REMEDY_PLAN).id
    take_back(till, plan_id)
    (back,) = [effect for _, effect in effects_of(till, plan_id) if effect.follows]
    assert back.state is EffectState.HELD
    till.deliver(till.book())
    till.deliver(till.book())
    assert book(till)[0] == {"credit": 700, "credit_taken_back": 700}
