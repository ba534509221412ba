"""One customer's life as rows, in the words of the target picture; all of it is made up."""

from collections.abc import Iterator
from datetime import date

from agentdesk.desktop.scenes.people import DESK, HANAKO, MIKA, SHOP, row
from agentdesk.desktop.scenes.shop import BAG, CASE, STICKS
from agentdesk.desktop.scenes.words import Words, at, made_id
from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol.empowerment import Remedy, RemedyPlanBody
from agentdesk.protocol.entities import (
    CaseBody,
    InteractionBody,
    NoteBody,
    OrderBody,
    OrderLine,
    OutcomeBody,
    Parcel,
    Payment,
    PromiseBody,
    ReceiptBody,
    SalesInteractionBody,
    SubscriptionBody,
    SurveyBody,
    ToldFact,
    WebVisitBody,
)
from agentdesk.protocol.rows import Entity, Row

ORDER, OLD_ORDER, REPLACEMENT = made_id(31), made_id(32), made_id(33)
PLAN = made_id(133)


def hanakos_life(words: Words) -> Iterator[Row]:
    yield from _case(words)
    yield from _wishes(words)
    yield from _contacts(words)
    yield from _orders(words)
    yield from _campaigns(words)
    yield from _said(words)


def _case(words: Words) -> Iterator[Row]:
    order, photos = words("case.ask_order"), words("case.ask_photos")
    told = [
        ToldFact(words("case.told_box"), at(16), Channel.CHAT, [order]),
        ToldFact(
            words("case.told_photos"), at(16), Channel.CHAT, [photos, words("case.ask_address")]
        ),
    ]
    case = CaseBody(
        source=DESK,
        number="48213",
        customer_id=HANAKO,
        subject=words("case.subject"),
        reason=words("case.reason"),
        state=CaseState.OPEN,
        opened_at=at(16),
        told=told,
        order_id=ORDER,
    )
    yield row(Entity.CASE, CASE, case, HANAKO, at(16))
    promise = PromiseBody(
        source=DESK,
        customer_id=HANAKO,
        text=words("case.promise"),
        made_at=at(18),
        due_at=at(19),
        state=PromiseState.BROKEN,
        case_id=CASE,
        made_by=words("people.ito"),
    )
    yield row(Entity.PROMISE, made_id(61), promise, HANAKO)


def _wishes(words: Words) -> Iterator[Row]:
    outcome = OutcomeBody(
        source=DESK,
        customer_id=HANAKO,
        text=words("case.outcome"),
        state="improving",
        next_check_in=date(2026, 11, 28),
    )
    yield row(Entity.OUTCOME, made_id(62), outcome, HANAKO)
    for number, cents in enumerate((2900, 1300)):
        subscription = SubscriptionBody(
            source=SHOP,
            customer_id=HANAKO,
            name=words("shop.subscription"),
            state="active",
            price=words.money(cents),
        )
        yield row(Entity.SUBSCRIPTION, made_id(70 + number), subscription, HANAKO)


def _contacts(words: Words) -> Iterator[Row]:
    contacts = (
        (at(18), Channel.VOICE, "ito", 420, "call", False),
        (at(16), Channel.CHAT, "mori", 840, "chat", None),
        (at(9, 9), Channel.MESSAGE, "", 0, "recipe", True),
    )
    for number, (when, channel, who, handled_s, summary, resolved) in enumerate(contacts):
        body = InteractionBody(
            source=DESK,
            customer_id=HANAKO,
            channel=channel,
            direction=Direction.INBOUND,
            state=InteractionState.WRAPPED_UP,
            started_at=when,
            case_id=CASE if who else None,
            agent_name=words(f"people.{who}") if who else "",
            reason=words("case.reason") if who else words("past.ingredients"),
            summary=words(f"past.{summary}"),
            handled_s=handled_s,
            resolved=resolved,
        )
        yield row(Entity.INTERACTION, made_id(101 + number), body, HANAKO, when)


def _orders(words: Words) -> Iterator[Row]:
    bag, sticks = words("shop.bag"), words("shop.sticks")
    amount = words.amount
    first = OrderBody(
        source=SHOP,
        number="2026-118842",
        customer_id=HANAKO,
        placed_at=at(15),
        state="delivered",
        currency=words.currency,
        total_minor=amount(6920) + amount(1720),
        lines=[
            OrderLine("1", BAG, bag, 2, amount(6920)),
            OrderLine("2", STICKS, sticks, 1, amount(1720)),
        ],
        payments=[Payment("p1", "card", amount(6920) + amount(1720), 0, words("shop.card"))],
        coupon_code="AUTUMN15",
        coupon_minor=amount(1525),
    )
    yield row(Entity.ORDER, ORDER, first, HANAKO, at(15))
    old = OrderBody(
        source=SHOP,
        number="2026-104417",
        customer_id=HANAKO,
        placed_at=at(21, 9),
        state="delivered",
        currency=words.currency,
        total_minor=amount(6410),
        lines=[OrderLine("1", BAG, bag, 1, amount(6410))],
    )
    yield row(Entity.ORDER, OLD_ORDER, old, HANAKO, at(21, 9))
    replacement = OrderBody(
        source=SHOP,
        number="2026-119002",
        customer_id=HANAKO,
        placed_at=at(18, hour=4),
        state="placed",
        currency=words.currency,
        total_minor=0,
        lines=[OrderLine("1", BAG, bag, 1, 0)],
        parcel=Parcel("not_shipped"),
        replaces_order_id=ORDER,
    )
    yield row(Entity.ORDER, REPLACEMENT, replacement, HANAKO, at(18, hour=4))


def _campaigns(words: Words) -> Iterator[Row]:
    receipts = (
        ("loyalty", "redeemed", at(12)),
        ("shipping", "opened", at(28, 10)),
        ("salmon", "sent", at(9, 10)),
        ("puppies", "clicked", at(1, 9)),
    )
    for number, (name, state, when) in enumerate(receipts):
        body = ReceiptBody(
            source=SHOP,
            customer_id=HANAKO,
            campaign_id=made_id(141),
            campaign_name=words(f"shop.{name}"),
            at=when,
            state=state,
        )
        yield row(Entity.RECEIPT, made_id(151 + number), body, HANAKO)


def _said(words: Words) -> Iterator[Row]:
    visit = WebVisitBody(
        source=SHOP,
        customer_id=HANAKO,
        at=at(20),
        summary=words("past.web"),
        pages=9,
        self_service_failed=True,
    )
    yield row(Entity.WEB_VISIT, made_id(131), visit, HANAKO)
    survey = SurveyBody(
        source=DESK,
        customer_id=HANAKO,
        at=at(2, 10, 5),
        measure="csat",
        score=4,
        words=words("past.survey"),
    )
    yield row(Entity.SURVEY, made_id(132), survey, HANAKO)
    note = NoteBody(
        source=DESK,
        customer_id=HANAKO,
        text=words("past.note"),
        at=at(2, 8),
        author_id=MIKA,
        author_name=words("people.mori"),
    )
    yield row(Entity.NOTE, made_id(134), note, HANAKO)
    sales = SalesInteractionBody(
        source=SHOP, customer_id=HANAKO, at=at(20, 7), summary=words("past.sales")
    )
    yield row(Entity.SALES_INTERACTION, made_id(135), sales, HANAKO)
    plan = RemedyPlanBody(
        source=DESK,
        customer_id=HANAKO,
        case_id=CASE,
        state=PlanState.POSTED,
        currency=words.currency,
        remedies=[
            Remedy(
                RemedyKind.POINTS,
                Basis.GOODWILL,
                words.amount(500),
                words.amount(500),
                detail=words("shop.points"),
                points=500,
            )
        ],
        goodwill_minor=words.amount(500),
        owed_minor=0,
        at=at(2, 10),
        given_by=MIKA,
        given_by_name=words("people.mori"),
        reason=words("past.torn_bag"),
    )
    yield row(Entity.REMEDY_PLAN, PLAN, plan, HANAKO)
