"""The story's main part: a torn bag, a promise nobody kept, and the third contact in six days."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.interactions import Channel
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol.empowerment import Remedy, RemedyPlanBody
from agentdesk.protocol.entities import (
    AdvisoryBody,
    CaseBody,
    OrderBody,
    OrderLine,
    OutcomeBody,
    Parcel,
    Payment,
    ProductBody,
    PromiseBody,
    SubscriptionBody,
    SurveyBody,
    ToldFact,
    WebVisitBody,
)
from agentdesk.protocol.fields import MoneyBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.made_up.world import Agent
from agentdesk.server.imports.stages import Made
from agentdesk.server.imports.story.scenes import CURRENCY, Scene, Talk

CASE_NUMBER = "48213"
BAG_SKU = "grain-free-dog-food-5-kg"
STICKS_SKU = "dental-sticks-28"
REASON = "Delivery damage"
COUPON = "AUTUMN15"
BAG_MINOR = 3_995
STICKS_MINOR = 2_175
COUPON_MINOR = 1_525
CASE_KEY = "torn bag"
ORDER_NUMBER = 118_842
_FIRST_CASE = "first torn bag"


def rows(scene: Scene, mori: Agent, ito: Agent) -> Iterator[Made]:
    yield from _products(scene)
    yield scene.row(Entity.ADVISORY, "courier damage", _advisory(scene))
    yield scene.row(Entity.ORDER, "first", _first_order(scene))
    yield scene.row(Entity.ORDER, "torn", _torn_order(scene))
    yield scene.row(Entity.CASE, CASE_KEY, _case(scene))
    yield scene.row(Entity.CASE, _FIRST_CASE, _first_case(scene))
    yield scene.row(Entity.PROMISE, "replacement", _promise(scene, ito))
    yield from (scene.talk(said) for said in _talks(scene, mori, ito))
    yield scene.row(Entity.WEB_VISIT, "where is it", _visit(scene))
    yield scene.row(Entity.REMEDY_PLAN, "points", _points(scene, mori))
    yield scene.row(Entity.SURVEY, "after points", _survey(scene))
    yield scene.row(Entity.OUTCOME, "digests well", _outcome(scene))
    yield from _subscriptions(scene)


def _products(scene: Scene) -> Iterator[Made]:
    for sku, name, price, stock in (
        (BAG_SKU, "Grain-free dog food 5 kg", BAG_MINOR, 84),
        (STICKS_SKU, "Dental sticks, 28", STICKS_MINOR, 130),
    ):
        body = ProductBody(
            source=scene.source,
            sku=sku,
            name=name,
            price=MoneyBody(price, CURRENCY),
            cost=MoneyBody(price * 62 // 100, CURRENCY),
            stock=stock,
            delivery_days=2,
        )
        yield scene.row(Entity.PRODUCT, sku, body)


def _advisory(scene: Scene) -> AdvisoryBody:
    return AdvisoryBody(
        source=scene.source,
        title="Courier damage, 5 kg",
        text="Bags of 5 kg tear at the seam when the box is dropped. A packaging fix ships soon.",
        instruction="Replace without return.",
        replace_without_return=True,
        skus=[BAG_SKU],
        since=scene.ago(18),
    )


def _bags(quantity: int) -> OrderLine:
    return OrderLine(
        line_id="1",
        sku=BAG_SKU,
        name="Grain-free dog food 5 kg",
        quantity=quantity,
        gross_minor=BAG_MINOR * quantity,
        shipped_quantity=quantity,
        synthetic=True,
    )


def _sticks() -> OrderLine:
    return OrderLine(
        line_id="2",
        sku=STICKS_SKU,
        name="Dental sticks, 28",
        quantity=1,
        gross_minor=STICKS_MINOR,
        shipped_quantity=1,
        synthetic=True,
    )


def _order(
    scene: Scene, number: int, placed_at: datetime, lines: list[OrderLine], coupon_minor: int
) -> OrderBody:
    """Amounts follow from the lines; `number` is counted within its year."""
    total = sum(line.gross_minor for line in lines) - coupon_minor
    return OrderBody(
        source=scene.source,
        number=f"{placed_at.year}-{number}",
        customer_id=scene.role.customer_id,
        placed_at=placed_at,
        state="delivered",
        currency=CURRENCY,
        total_minor=total,
        lines=lines,
        payments=[Payment(payment_id="1", means="card", amount_minor=total)],
        coupon_code=COUPON if coupon_minor else "",
        coupon_minor=coupon_minor,
        parcel=Parcel(state="delivered", expected_on=(placed_at + timedelta(days=2)).date()),
    )


def _torn_order(scene: Scene) -> OrderBody:
    return _order(scene, ORDER_NUMBER, scene.ago(8), [_bags(2), _sticks()], COUPON_MINOR)


def _first_order(scene: Scene) -> OrderBody:
    return _order(scene, 104_417, scene.ago(61), [_bags(1), _sticks()], 0)


def _case(scene: Scene) -> CaseBody:
    return CaseBody(
        source=scene.source,
        number=CASE_NUMBER,
        customer_id=scene.role.customer_id,
        subject="Replacement has not arrived",
        reason=REASON,
        state=CaseState.WAITING_FOR_US,
        opened_at=scene.ago(5),
        order_id=scene.id(Entity.ORDER, "torn"),
        told=[
            ToldFact(
                text="Box arrived crushed, one 5 kg bag torn.",
                at=scene.ago(5),
                channel=Channel.CHAT,
                do_not_ask=["order number", "address"],
            ),
            ToldFact(
                text="Three photos of the box and the bag were sent.",
                at=scene.ago(5),
                channel=Channel.CHAT,
                do_not_ask=["photos"],
            ),
        ],
    )


def _first_case(scene: Scene) -> CaseBody:
    return CaseBody(
        source=scene.source,
        number="47120",
        customer_id=scene.role.customer_id,
        subject="Bag torn at the seam",
        reason=REASON,
        state=CaseState.CLOSED,
        opened_at=scene.ago(52),
        resolved_at=scene.ago(50),
        order_id=scene.id(Entity.ORDER, "first"),
    )


def _promise(scene: Scene, ito: Agent) -> PromiseBody:
    return PromiseBody(
        source=scene.source,
        customer_id=scene.role.customer_id,
        text="A replacement for the torn bag",
        made_at=scene.ago(3),
        due_at=scene.ago(2),
        state=PromiseState.BROKEN,
        case_id=scene.id(Entity.CASE, CASE_KEY),
        made_by=ito.name,
        task="Order the replacement",
    )


def _talks(scene: Scene, mori: Agent, ito: Agent) -> Iterator[Talk]:
    case_id = scene.id(Entity.CASE, CASE_KEY)
    first_case_id = scene.id(Entity.CASE, _FIRST_CASE)
    yield Talk(
        "ingredients", Channel.MESSAGE, scene.ago(73), 9, mori, "Question before buying",
        "Moved Momo to grain-free. Check-in agreed.", resolved=True,
    )  # fmt: skip
    yield Talk(
        "first torn bag", Channel.CHAT, scene.ago(50), 11, mori, REASON,
        "Apologised, gave points; the customer kept the rest of the bag.", resolved=True,
        case_id=first_case_id,
    )  # fmt: skip
    yield Talk(
        "photos", Channel.CHAT, scene.ago(5), 14, mori, REASON,
        "“この秋、袋が破れていたのは二度目です。” Three photos received.", case_id=case_id,
    )  # fmt: skip
    yield Talk(
        "promise", Channel.VOICE, scene.ago(3), 7, ito, REASON,
        "Promised a replacement for the next day. No order was created.", case_id=case_id,
    )  # fmt: skip


def _visit(scene: Scene) -> WebVisitBody:
    return WebVisitBody(
        source=scene.source,
        customer_id=scene.role.customer_id,
        at=scene.ago(1),
        summary="Order status 4 times, “Where is my order”, then the cancel-plan page",
        pages=6,
        self_service_failed=True,
    )


def _points(scene: Scene, mori: Agent) -> RemedyPlanBody:
    """History only, from before the ledger was opened."""
    return RemedyPlanBody(
        source=scene.source,
        customer_id=scene.role.customer_id,
        case_id=scene.id(Entity.CASE, _FIRST_CASE),
        state=PlanState.POSTED,
        currency=CURRENCY,
        remedies=[
            Remedy(
                kind=RemedyKind.POINTS, basis=Basis.GOODWILL, amount_minor=500, cost_minor=500,
                points=500,
            )
        ],
        goodwill_minor=500,
        owed_minor=0,
        at=scene.ago(50),
        given_by=mori.author_id,
        given_by_name=mori.name,
        reason=REASON,
    )  # fmt: skip


def _survey(scene: Scene) -> SurveyBody:
    return SurveyBody(
        source=scene.source,
        customer_id=scene.role.customer_id,
        at=scene.ago(49),
        measure="csat",
        score=4,
        words="早くて親切でした。もう起こらないことを願います。",
    )


def _outcome(scene: Scene) -> OutcomeBody:
    return OutcomeBody(
        source=scene.source,
        customer_id=scene.role.customer_id,
        text="Momo (dog) digests well",
        state="improving",
        next_check_in=(scene.now + timedelta(days=7)).date(),
    )


def _subscriptions(scene: Scene) -> Iterator[Made]:
    for key, name, price, sku in (
        ("food", "Grain-free 5 kg every month", 3_200, BAG_SKU),
        ("sticks", "Dental sticks every month", 1_000, STICKS_SKU),
    ):
        body = SubscriptionBody(
            source=scene.source,
            customer_id=scene.role.customer_id,
            name=name,
            state="active",
            price=MoneyBody(price, CURRENCY),
            next_at=scene.now + timedelta(days=12),
            sku=sku,
        )
        yield scene.row(Entity.SUBSCRIPTION, key, body)
