"""A whole card, ready to show: header, strip, background and filters, from the cache's rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.background import BackgroundView, build_background
from agentdesk.desktop.item_models.carried_out import carried_out
from agentdesk.desktop.item_models.contact import Contact
from agentdesk.desktop.item_models.header import HeaderView, build_header, display_name
from agentdesk.desktop.item_models.strip import StripView, build_strip
from agentdesk.desktop.item_models.timeline_filters import TimelineFilter, build_filters
from agentdesk.desktop.item_models.timeline_rows import RowContext
from agentdesk.protocol.entities import AdvisoryBody


@dataclass(frozen=True, slots=True)
class CardView:
    """Everything a customer's page shows except the timeline's rows and the right panel."""

    customer_id: str
    tab_text: str
    header: HeaderView
    strip: StripView
    background: BackgroundView
    filters: tuple[TimelineFilter, ...]
    rows: RowContext
    server_has_more: bool
    freshness: str


def build_card(
    card: CustomerCard,
    contact: Contact | None,
    advisories: Iterable[Held[AdvisoryBody]],
    now: datetime,
) -> CardView:
    return CardView(
        customer_id=card.customer.id,
        tab_text=display_name(card.customer.body),
        header=build_header(card, contact, now),
        strip=build_strip(card, contact, now),
        background=build_background(card, advisories, now),
        filters=build_filters(card.counts),
        rows=_row_context(card, now),
        server_has_more=card.more,
        freshness=_freshness(card, now),
    )


def _row_context(card: CustomerCard, now: datetime) -> RowContext:
    words = tr("Card", "{who}: “{words}”")
    decisions = {
        held.id: words.format(who=held.body.decided_by_name, words=held.body.decision_words)
        for held in card.approvals
        if held.body.decision_words
    }
    numbers = {held.id: held.body.number for held in card.cases}
    return RowContext(now, numbers, decisions, carried_out(card))


def _freshness(card: CustomerCard, now: datetime) -> str:
    if card.fetched_at is None:
        return tr("Card", "from this desktop's own store")
    return tr("Card", "asked for {age}").format(age=i18n.age(card.fetched_at, now))
