"""What an open entry of a timeline says beside its line: each kind's own facts, then its source."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from agentdesk.cache.shapes import TimelineEntry
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.values import origin_of
from agentdesk.desktop.item_models.words import basis_name, channel_name, remedy_name
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.entities import (
    InteractionBody,
    NoteBody,
    OrderBody,
    ReceiptBody,
    SalesInteractionBody,
    SurveyBody,
    WebVisitBody,
)
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import from_us

_LINES_SHOWN = 12


def facts_of(entry: TimelineEntry, now: datetime) -> tuple[Fact, ...]:
    """Return the facts in the order they are read; what is not known is left out."""
    own = _FACTS.get(entry.entity, _nothing)(entry.body)
    facts = [
        Fact(tr("Timeline", "When"), i18n.date_time(from_us(entry.at_us))),
        *own,
        Fact(tr("Timeline", "From"), origin_of(entry.body, now).replace("\n", " · ")),
    ]
    return tuple(fact for fact in facts if fact.text)


def _interaction(body: InteractionBody) -> Iterator[Fact]:
    yield Fact(tr("Timeline", "With"), body.agent_name)
    yield Fact(tr("Timeline", "About"), body.reason)
    yield Fact(tr("Timeline", "Waited"), _clock(body.waited_s))
    yield Fact(tr("Timeline", "Lasted"), _clock(body.handled_s))
    yield Fact(tr("Timeline", "Line"), " · ".join(filter(None, (body.line, body.menu_choice))))
    yield Fact(tr("Timeline", "Ended with"), body.disposition)


def _clock(seconds: int) -> str:
    return i18n.duration_clock(seconds) if seconds else ""


def _note(body: NoteBody) -> Iterator[Fact]:
    yield Fact(tr("Timeline", "Written by"), body.author_name)


def _order(body: OrderBody) -> Iterator[Fact]:
    for line in body.lines[:_LINES_SHOWN]:
        name = f"{line.name} × {line.quantity}"  # noqa: RUF001  a count, not a letter
        amount = i18n.money(line.gross_minor - line.discount_minor, body.currency)
        yield Fact(name, amount)
    left = len(body.lines) - _LINES_SHOWN
    if left > 0:
        yield Fact(tr("Timeline", "Not listed"), tr("Timeline", "%n more", "", left))
    if body.shipping_minor:
        yield Fact(tr("Timeline", "Shipping"), i18n.money(body.shipping_minor, body.currency))
    if body.coupon_code:
        saved = i18n.money(-body.coupon_minor, body.currency)
        yield Fact(tr("Timeline", "Coupon"), f"{body.coupon_code} · {saved}")
    yield Fact(tr("Timeline", "Total"), i18n.money(body.total_minor, body.currency))
    yield Fact(tr("Timeline", "Store"), body.store)
    if body.parcel is not None:
        yield Fact(tr("Timeline", "Carrier"), body.parcel.carrier)


def _receipt(body: ReceiptBody) -> Iterator[Fact]:
    yield Fact(tr("Timeline", "Coupons"), i18n.listed(body.coupons))
    if body.redemptions:
        yield Fact(tr("Timeline", "Used"), i18n.number(body.redemptions))


def _plan(body: RemedyPlanBody) -> Iterator[Fact]:
    for remedy in body.remedies:
        amount = i18n.money(remedy.amount_minor, body.currency) if remedy.amount_minor else ""
        parts = (amount, basis_name(remedy.basis), remedy.detail)
        yield Fact(remedy_name(remedy.kind), " · ".join(filter(None, parts)))
    yield Fact(tr("Timeline", "Given by"), body.given_by_name)
    yield Fact(tr("Timeline", "About"), body.reason)


def _survey(body: SurveyBody) -> Iterator[Fact]:
    yield Fact(tr("Timeline", "Words"), body.words)


def _web_visit(body: WebVisitBody) -> Iterator[Fact]:
    yield Fact(tr("Timeline", "Pages seen"), i18n.number(body.pages))


def _sales(body: SalesInteractionBody) -> Iterator[Fact]:
    yield Fact(tr("Timeline", "By way of"), channel_name(body.channel))


def _nothing(_body: object) -> Iterator[Fact]:
    return iter(())


_FACTS: Mapping[Entity, Callable[..., Iterator[Fact]]] = {
    Entity.INTERACTION: _interaction,
    Entity.NOTE: _note,
    Entity.ORDER: _order,
    Entity.RECEIPT: _receipt,
    Entity.REMEDY_PLAN: _plan,
    Entity.SURVEY: _survey,
    Entity.WEB_VISIT: _web_visit,
    Entity.SALES_INTERACTION: _sales,
}
