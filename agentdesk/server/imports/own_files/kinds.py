"""What each kind of file can say, and the body it becomes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.domain.phones import to_e164
from agentdesk.protocol.entities import (
    Address,
    Body,
    CampaignBody,
    CustomerBody,
    InteractionBody,
    OrderBody,
    OrderLine,
    Payment,
    PersonName,
    Phone,
    Preferences,
)
from agentdesk.protocol.fields import MoneyBody, Source
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.own_files.fields import Fields

_KANA = range(0x3040, 0x3100)
_HAN = range(0x3400, 0xA000)
_HAN_SCRIPTS = {"ja": "Jpan", "zh-hant": "Hant", "zh-tw": "Hant", "zh-hk": "Hant"}

Build = Callable[[Fields, Source, str], Body]


@dataclass(frozen=True, slots=True)
class Kind:
    """`key` names the field that tells one record from all others of its source."""

    entity: Entity
    key: str
    required: tuple[str, ...]
    optional: tuple[str, ...]
    build: Build
    of_customer: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        return self.required + self.optional


def script_of(name: str, language: str) -> str:
    """Return the script a name is written in; Han alone is told apart by the language."""
    if any(ord(letter) in _KANA for letter in name):
        return "Jpan"
    if any(ord(letter) in _HAN for letter in name):
        return _HAN_SCRIPTS.get(language.lower(), "Hans" if language.startswith("zh") else "Jpan")
    return "Latn"


def _customer(fields: Fields, source: Source, _customer_id: str) -> CustomerBody:
    language = fields.text("language") or "en"
    value = fields.text("lifetime_value")
    return CustomerBody(
        source=source,
        names=_names(fields, language),
        tier=fields.text("tier") or "standard",
        customer_since=fields.day_or_none("customer_since"),
        lifetime_value=MoneyBody(fields.minor("lifetime_value"), fields.currency())
        if value
        else None,
        phones=_phones(fields),
        emails=[fields.text("email")] if fields.text("email") else [],
        addresses=_addresses(fields),
        preferences=Preferences(language=language, honorific=fields.text("honorific")),
        birth_date=fields.day_or_none("birth_date"),
        external_reference=fields.needed("reference"),
    )


def _names(fields: Fields, language: str) -> list[PersonName]:
    own = fields.needed("name")
    names = [PersonName(script=script_of(own, language), display=own)]
    for field, script in (("name_kana", "Kana"), ("name_latin", "Latn")):
        if fields.text(field):
            names.append(PersonName(script=script, display=fields.text(field)))
    return names


def _phones(fields: Fields) -> list[Phone]:
    text = fields.text("phone")
    region = fields.text("country") or fields.reading.region
    return [Phone(e164=to_e164(text, region.upper() or None))] if text else []


def _addresses(fields: Fields) -> list[Address]:
    country = fields.text("country") or fields.reading.region
    if not country or not (fields.text("street") or fields.text("city")):
        return []
    return [
        Address(
            country=country,
            lines=fields.text("street"),
            postal_code=fields.text("postal_code"),
            region=fields.text("region"),
            city=fields.text("city"),
        )
    ]


def _interaction(fields: Fields, source: Source, customer_id: str) -> InteractionBody:
    return InteractionBody(
        source=source,
        customer_id=customer_id,
        channel=Channel(fields.needed("channel")),
        direction=Direction(fields.text("direction") or Direction.INBOUND),
        state=InteractionState.WRAPPED_UP,
        started_at=fields.moment("started_at"),
        ended_at=fields.moment_or_none("ended_at"),
        agent_name=fields.text("agent_name"),
        reason=fields.text("reason"),
        summary=fields.text("summary"),
        disposition=fields.text("disposition"),
        resolved=fields.yes_or_no("resolved"),
        line=fields.text("line"),
    )


def _order(fields: Fields, source: Source, customer_id: str) -> OrderBody:
    total = fields.minor("total")
    return OrderBody(
        source=source,
        number=fields.needed("number"),
        customer_id=customer_id,
        placed_at=fields.moment("placed_at"),
        state=fields.text("state") or "placed",
        currency=fields.currency(),
        total_minor=total,
        lines=_order_lines(fields, total),
        payments=_payments(fields, total),
        shipping_minor=fields.minor("shipping"),
        coupon_code=fields.text("coupon_code"),
        coupon_minor=fields.minor("coupon"),
        summary=fields.text("summary") or fields.text("item"),
        store=fields.text("store"),
    )


def _order_lines(fields: Fields, total: int) -> list[OrderLine]:
    """One record is one order: it may name the one thing that was bought."""
    if not fields.text("sku"):
        return []
    goods = total - fields.minor("shipping") + fields.minor("coupon")
    return [
        OrderLine(
            line_id="1",
            sku=fields.text("sku"),
            name=fields.text("item") or fields.text("sku"),
            quantity=int(fields.text("quantity") or "1"),
            gross_minor=goods,
        )
    ]


def _payments(fields: Fields, total: int) -> list[Payment]:
    means = fields.text("payment_means")
    return [Payment(payment_id="1", means=means, amount_minor=total)] if means else []


def _campaign(fields: Fields, source: Source, _customer_id: str) -> CampaignBody:
    return CampaignBody(
        source=source,
        code=fields.needed("code"),
        name=fields.needed("name"),
        kind=fields.text("kind"),
        starts_on=fields.day("starts_on"),
        ends_on=fields.day("ends_on"),
        channel=Channel(fields.text("channel") or Channel.EMAIL),
    )


KINDS: Mapping[str, Kind] = {
    "customers": Kind(
        Entity.CUSTOMER, "reference", ("reference", "name"),
        ("name_kana", "name_latin", "phone", "email", "country", "postal_code", "region", "city",
         "street", "language", "honorific", "tier", "customer_since", "birth_date",
         "lifetime_value", "currency"),
        _customer,
    ),
    "interactions": Kind(
        Entity.INTERACTION, "reference", ("reference", "customer", "channel", "started_at"),
        ("ended_at", "direction", "agent_name", "reason", "summary", "disposition", "resolved",
         "line"),
        _interaction, of_customer=True,
    ),
    "orders": Kind(
        Entity.ORDER, "number", ("number", "customer", "placed_at", "total"),
        ("currency", "state", "shipping", "coupon", "coupon_code", "sku", "item", "quantity",
         "payment_means", "summary", "store"),
        _order, of_customer=True,
    ),
    "campaigns": Kind(
        Entity.CAMPAIGN, "code", ("code", "name", "starts_on", "ends_on"), ("kind", "channel"),
        _campaign,
    ),
}  # fmt: skip
