"""Two more customers with an open matter: a coupon not taken off, a parcel that is late."""

from collections.abc import Iterator
from datetime import timedelta

from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.entities import CaseBody, PromiseBody, SubscriptionBody, ToldFact
from agentdesk.protocol.fields import MoneyBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.made_up.world import Agent
from agentdesk.server.imports.stages import Made
from agentdesk.server.imports.story.scenes import CURRENCY, Scene, Talk

COUPON_CASE_NUMBER = "48207"
LATE_CASE_NUMBER = "48219"
_CASE = "open matter"


def coupon_rows(scene: Scene, novak: Agent) -> Iterator[Made]:
    case_id = scene.id(Entity.CASE, _CASE)
    told = ToldFact(
        text="The coupon was valid until Sunday; a photo of the receipt is attached.",
        at=scene.ago(2),
        channel=Channel.EMAIL,
        do_not_ask=["receipt", "coupon code"],
    )
    case = CaseBody(
        source=scene.source,
        number=COUPON_CASE_NUMBER,
        customer_id=scene.role.customer_id,
        subject="Coupon was not taken off",
        reason="Billing",
        state=CaseState.OPEN,
        opened_at=scene.ago(2),
        assigned_to=novak.user_id,
        told=[told],
    )
    yield scene.row(Entity.CASE, _CASE, case)
    yield scene.talk(
        Talk(
            "first letter", Channel.EMAIL, scene.ago(2), 6, novak, "Billing",
            "“I had the coupon scanned and still paid the full price.” Receipt shows no coupon.",
            case_id=case_id,
        )
    )  # fmt: skip


def late_rows(scene: Scene, lin: Agent) -> Iterator[Made]:
    case_id = scene.id(Entity.CASE, _CASE)
    yield scene.row(Entity.CASE, _CASE, _late_case(scene, lin))
    yield scene.talk(
        Talk(
            "where is it", Channel.CHAT, scene.hours_ago(3), 9, lin, "Late delivery",
            "「包裹三天沒有更新了，請問送到哪裡了？」 Courier asked; answer due tomorrow.",  # noqa: RUF001  full-width
            case_id=case_id,
        )
    )  # fmt: skip
    promise = PromiseBody(
        source=scene.source,
        customer_id=scene.role.customer_id,
        text="A message with the courier's answer",
        made_at=scene.hours_ago(3),
        due_at=scene.now + timedelta(days=1),
        state=PromiseState.OPEN,
        case_id=case_id,
        made_by=lin.name,
        task="Write once the courier has answered",
    )
    yield scene.row(Entity.PROMISE, "courier", promise)
    yield scene.row(Entity.SUBSCRIPTION, "delivery", _delivery_plan(scene))


def _late_case(scene: Scene, lin: Agent) -> CaseBody:
    return CaseBody(
        source=scene.source,
        number=LATE_CASE_NUMBER,
        customer_id=scene.role.customer_id,
        subject="Parcel has not moved for three days",
        reason="Late delivery",
        state=CaseState.WAITING_FOR_US,
        opened_at=scene.hours_ago(3),
        assigned_to=lin.user_id,
        told=[
            ToldFact(
                text="Nobody at the neighbours' has the parcel either.",
                at=scene.hours_ago(3),
                channel=Channel.CHAT,
                do_not_ask=["address"],
            )
        ],
    )


def _delivery_plan(scene: Scene) -> SubscriptionBody:
    return SubscriptionBody(
        source=scene.source,
        customer_id=scene.role.customer_id,
        name="Delivery plan",
        state="active",
        price=MoneyBody(999, CURRENCY),
        next_at=scene.now + timedelta(days=9),
    )
