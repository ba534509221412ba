"""The lives of who else stands open on the desk: shorter ones, in the same four languages."""

from collections.abc import Iterator
from datetime import datetime

from agentdesk.desktop.scenes.people import DESK, ITO, ROBERT, SHOP, YIJUN, row
from agentdesk.desktop.scenes.shop import BAG, ROBERTS_CASE
from agentdesk.desktop.scenes.words import NOW, Words, at, made_id
from agentdesk.domain.cases import CaseState
from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.protocol.entities import (
    CaseBody,
    InteractionBody,
    NoteBody,
    OrderBody,
    OrderLine,
    SubscriptionBody,
)
from agentdesk.protocol.rows import Entity, Row


def others_lives(words: Words) -> Iterator[Row]:
    yield from _roberts(words)
    yield from _yijuns(words)


def _roberts(words: Words) -> Iterator[Row]:
    """His line is dead for the second time this month."""
    outage = words("past.outage")
    case = CaseBody(
        source=DESK,
        number="48107",
        customer_id=ROBERT,
        subject=outage,
        reason=outage,
        state=CaseState.OPEN,
        opened_at=at(3),
    )
    yield row(Entity.CASE, ROBERTS_CASE, case, ROBERT, at(3))
    subscription = SubscriptionBody(
        source=SHOP,
        customer_id=ROBERT,
        name=words("past.line"),
        state="active",
        price=words.money(2600),
    )
    yield row(Entity.SUBSCRIPTION, made_id(0x81), subscription, ROBERT)
    calls = (
        (at(21, hour=4), "mika_short", "robert_call", None),
        (at(3), "ito", "robert_earlier", True),
    )
    for number, (when, who, summary, resolved) in enumerate(calls):
        call = _contact(words, ROBERT, ROBERTS_CASE, outage, when)
        call.agent_name = words(f"people.{who}")
        call.summary = words(f"past.{summary}")
        call.resolved = resolved
        yield row(Entity.INTERACTION, made_id(0xA1 + number), call, ROBERT, when)
    note = NoteBody(
        source=DESK,
        customer_id=ROBERT,
        text=words("past.robert_note"),
        at=at(3, hour=5),
        author_id=ITO,
        author_name=words("people.ito"),
    )
    yield row(Entity.NOTE, made_id(0xA4), note, ROBERT)


def _yijuns(words: Words) -> Iterator[Row]:
    """Her parcel came damaged."""
    call = _contact(words, YIJUN, None, words("past.parcel"), at(21, hour=4))
    call.agent_name = words("people.mika_short")
    call.summary = words("past.yijun_call")
    yield row(Entity.INTERACTION, made_id(0xA6), call, YIJUN, call.started_at)
    order = OrderBody(
        source=SHOP,
        number="2026-118907",
        customer_id=YIJUN,
        placed_at=at(17),
        state="delivered",
        currency=words.currency,
        total_minor=words.amount(29_400),
        lines=[OrderLine("1", BAG, words("shop.bag"), 8, words.amount(29_400))],
    )
    yield row(Entity.ORDER, made_id(0xA7), order, YIJUN, at(17))


def _contact(
    words: Words, customer_id: str, case_id: str | None, reason: str, when: datetime
) -> InteractionBody:
    return InteractionBody(
        source=DESK,
        customer_id=customer_id,
        channel=Channel.VOICE,
        direction=Direction.INBOUND,
        state=InteractionState.WRAPPED_UP,
        started_at=min(when, NOW),
        case_id=case_id,
        agent_name=words("people.ito"),
        reason=reason,
        handled_s=380,
    )
