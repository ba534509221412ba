"""The strip under the name: verified or not, line, caller, recording, where the parcel is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from agentdesk.cache.shapes import CustomerCard
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.carried_out import trouble_of
from agentdesk.desktop.item_models.contact import Contact
from agentdesk.desktop.item_models.details import open_suggestions
from agentdesk.desktop.item_models.header import case_in_hand
from agentdesk.desktop.item_models.values import (
    Tone,
    Value,
    origin_of,
    origin_text,
    status_value,
)
from agentdesk.domain.interactions import Caller
from agentdesk.protocol.entities import OrderBody, Parcel
from agentdesk.protocol.fields import Source


@dataclass(frozen=True, slots=True)
class StripView:
    """`can_verify`: the caller is not verified yet; `can_open_case`: the contact has no case.

    `to_look_at` counts what two people wrote at the same time.
    """

    chips: tuple[Value, ...]
    can_verify: bool
    can_open_case: bool = False
    to_look_at: int = 0


def build_strip(card: CustomerCard, contact: Contact | None, now: datetime) -> StripView:
    chips = [*_contact_chips(card, contact, now)]
    parcel = _parcel_chip(card, now)
    if parcel is not None:
        chips.append(parcel)
    trouble = trouble_of(card)
    if trouble is not None:
        chips.append(trouble)
    edited = _edited_chip(card)
    if edited is not None:
        chips.append(edited)
    waiting = contact is not None and not contact.verified
    caseless = contact is not None and case_in_hand(card, contact) is None
    clashes = len(open_suggestions(card, ""))
    return StripView(tuple(chips), waiting, caseless, clashes)


def _edited_chip(card: CustomerCard) -> Value | None:
    """Say of an edit of the customer's data that it is not confirmed yet, or was refused."""
    status = status_value(card.customer.status, card.customer.problem)
    if status is None:
        return None
    words = tr("Strip", "Details: {status}").format(status=status.text)
    return replace(status, text=words)


def _contact_chips(card: CustomerCard, contact: Contact | None, now: datetime) -> Iterable[Value]:
    if contact is None:
        origin = tr("Strip", "Phone and e-mail stay masked until a caller is verified")
        yield Value(tr("Strip", "No contact in hand"), origin, icon="phone-off")
        return
    origin = _contact_origin(card, contact, now)
    if contact.verified:
        yield Value(tr("Strip", "Verified"), origin, Tone.OK, "shield-check")
    else:
        yield Value(tr("Strip", "Not verified yet"), origin, Tone.WARN, "shield")
    line = _line_text(contact)
    if line:
        yield Value(line, origin)
    yield Value(_caller_text(contact.caller), origin)
    if contact.recording_announced:
        yield Value(tr("Strip", "Recording announced"), origin)


def _contact_origin(card: CustomerCard, contact: Contact, now: datetime) -> str:
    """Return where the contact's row is from; before there is one, what rang says it."""
    row = next((held for held in card.interactions if held.id == contact.interaction_id), None)
    if row is not None:
        return origin_of(row.body, now)
    return origin_text(Source(tr("Strip", "the telephone"), contact.started_at), now)


def _line_text(contact: Contact) -> str:
    if contact.line and contact.menu_choice:
        words = tr("Strip", "Line {line} · {choice}")
        return words.format(line=contact.line, choice=contact.menu_choice)
    if contact.line:
        return tr("Strip", "Line {line}").format(line=contact.line)
    if contact.menu_choice:
        return tr("Strip", "Menu: {choice}").format(choice=contact.menu_choice)
    return ""


def _caller_text(caller: Caller) -> str:
    if caller is Caller.ON_BEHALF:
        return tr("Strip", "Caller: somebody for the customer")
    return tr("Strip", "Caller: the customer")


def _parcel_chip(card: CustomerCard, now: datetime) -> Value | None:
    """Say where the newest parcel is; one that came a while ago is in the timeline."""
    with_parcel = [held.body for held in card.orders if held.body.parcel is not None]
    if not with_parcel:
        return None
    order = max(with_parcel, key=lambda body: body.placed_at)
    parcel = order.parcel
    if parcel is None or parcel.state == "delivered":
        return None
    text, tone = _parcel_words(order, parcel, now)
    return Value(text, origin_of(order, now, "parcel"), tone, "package")


def _parcel_words(order: OrderBody, parcel: Parcel, now: datetime) -> tuple[str, Tone]:
    today = i18n.local(now).date()
    late = parcel.expected_on is not None and parcel.expected_on < today
    if parcel.state == "not_shipped":
        replacement = order.replaces_order_id is not None
        text = (
            tr("Strip", "Replacement: not shipped")
            if replacement
            else tr("Strip", "Order {number}: not shipped").format(number=order.number)
        )
        return text, Tone.BAD if replacement or late else Tone.NEUTRAL
    if parcel.state == "returned":
        return tr("Strip", "Parcel came back to us"), Tone.WARN
    if parcel.expected_on is None:
        return tr("Strip", "Parcel on its way"), Tone.NEUTRAL
    words = tr("Strip", "Parcel late, expected {day}") if late else tr("Strip", "Parcel due {day}")
    text = words.format(day=i18n.date_text(parcel.expected_on, today))
    return text, Tone.BAD if late else Tone.NEUTRAL
