"""The header of a card: who it is, how long, how much, how often they had to come back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.contact import Contact
from agentdesk.desktop.item_models.values import Tone, Value, origin_of
from agentdesk.desktop.item_models.words import (
    channel_preference,
    churn_level,
    language_name,
    tier_name,
)
from agentdesk.domain.customers import (
    Effort,
    ScriptName,
    effort,
    initials,
    name_for,
    other_names,
    said_in,
    tenure,
    with_honorific,
)
from agentdesk.domain.interactions import Direction
from agentdesk.domain.phones import national
from agentdesk.protocol.entities import CaseBody, ChurnRisk, CustomerBody, SubscriptionBody

_EFFORT_BAD = 3
_ENGLISH_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True, slots=True)
class Stat:
    """One figure of the header and what it counts."""

    key: str
    value: Value
    label: str


@dataclass(frozen=True, slots=True)
class HeaderView:
    """Ready to show; `reached` are phone, e-mail and preferences, masked until verified."""

    customer_id: str
    title: Value
    also: str
    initials: str
    tier: Value | None
    effort: Value | None
    reached: tuple[Value, ...]
    stats: tuple[Stat, ...]


def build_header(card: CustomerCard, contact: Contact | None, now: datetime) -> HeaderView:
    body = card.customer.body
    names = script_names(body)
    shown = name_for(names, i18n.language())
    return HeaderView(
        customer_id=card.customer.id,
        title=Value(display_name(body), origin_of(body, now, "names")),
        also=" · ".join(said_name(body, name) for name in other_names(names, shown)),
        initials=initials(names[0]),
        tier=Value(tier_name(body.tier), origin_of(body, now, "tier"), Tone.VIOLET, "star"),
        effort=_effort_value(card, contact, now),
        reached=tuple(_reached(body, now, verified=contact is not None and contact.verified)),
        stats=tuple(_stats(card, now)),
    )


def script_names(body: CustomerBody) -> list[ScriptName]:
    """Return the names as the domain reads them; a customer always has one."""
    return [ScriptName(name.script, name.display) for name in body.names]


def said_name(body: CustomerBody, name: ScriptName) -> str:
    """Return another name of theirs; a reading, or a name in letters, carries nothing there.

    In Japanese 様 stands once, behind the name that is said.
    """
    spoken = i18n.language()
    if name.script == "Kana" or spoken == "ja" or (name.script == "Latn" and spoken != "en"):
        return name.display
    return with_honorific(name, body.preferences.honorific)


def display_name(body: CustomerBody) -> str:
    """Return the name an agent of this language reads on a tab, with its honorific."""
    shown = name_for(script_names(body), i18n.language())
    return said_in(i18n.language(), shown, body.preferences.honorific)


def case_in_hand(card: CustomerCard, contact: Contact | None) -> Held[CaseBody] | None:
    """Return the case this contact is about: its own, else the newest that is still open."""
    wanted = contact.case_id if contact is not None else None
    if wanted is not None:
        return next((case for case in card.cases if case.id == wanted), None)
    working = [case for case in card.cases if case.body.resolved_at is None]
    return max(working, key=lambda case: case.body.opened_at, default=None)


def effort_of(card: CustomerCard, contact: Contact | None, now: datetime) -> Effort | None:
    case = case_in_hand(card, contact)
    if case is None:
        return None
    in_hand = contact.interaction_id if contact is not None else ""
    days = [
        i18n.local(held.body.started_at).date()
        for held in card.interactions
        if held.body.direction is Direction.INBOUND
        and (held.body.case_id == case.id or held.id == in_hand)
    ]
    return effort(days, _today(now))


def _effort_value(card: CustomerCard, contact: Contact | None, now: datetime) -> Value | None:
    found = effort_of(card, contact, now)
    case = case_in_hand(card, contact)
    if found is None or case is None:
        return None
    words, tone = tr("Header", "First contact about this"), Tone.NEUTRAL
    if found.contacts > 1:
        words = tr("Header", "{nth} contact about this in %n day(s)", "", found.days)
        tone = Tone.BAD if found.contacts >= _EFFORT_BAD else Tone.WARN
    origin = tr("Header", "Counted from the contacts of case {number}\n{source}").format(
        number=case.body.number, source=origin_of(case.body, now)
    )
    return Value(words.format(nth=ordinal(found.contacts)), origin, tone)


def ordinal(number: int) -> str:
    """Return 3rd in English and the bare number elsewhere, where the sentence carries the rest."""
    if i18n.language() != "en":
        return str(number)
    teens = number % 100 in range(11, 14)
    return f"{number}{'th' if teens else _ENGLISH_ORDINALS.get(number % 10, 'th')}"


def _reached(body: CustomerBody, now: datetime, *, verified: bool) -> Iterable[Value]:
    if body.phones:
        number = body.phones[0].e164
        written = national(number)
        shown = written if verified else i18n.mask_phone(written)
        yield Value(shown, origin_of(body, now, "phones"), icon="phone")
    if body.emails:
        address = body.emails[0]
        shown = address if verified else i18n.mask_email(address)
        yield Value(shown, origin_of(body, now, "emails"), icon="mail")
    wishes = body.preferences
    origin = origin_of(body, now, "preferences")
    prefers = channel_preference(wishes.channel, wishes.hours)
    if prefers:
        yield Value(prefers, origin)
    yield Value(language_name(wishes.language), origin, icon="globe")


def _stats(card: CustomerCard, now: datetime) -> Iterable[Stat]:
    body = card.customer.body
    yield _tenure_stat(body, now)
    if body.lifetime_value is not None:
        amount = i18n.money(body.lifetime_value.amount_minor, body.lifetime_value.currency)
        value = Value(amount, origin_of(body, now, "lifetime_value"))
        yield Stat("lifetime_value", value, tr("Header", "lifetime value"))
    active = [held for held in card.subscriptions if held.body.state == "active"]
    if active:
        yield _subscription_stat(active, now)
    if body.churn_risk is not None:
        yield _churn_stat(body.churn_risk, origin_of(body, now, "churn_risk"))


def _tenure_stat(body: CustomerBody, now: datetime) -> Stat:
    since, field, words = (
        body.customer_since,
        "customer_since",
        tr("Header", "customer since {day}"),
    )
    if since is None:
        since, field = body.buying_since_at_least, "buying_since_at_least"
        words = tr("Header", "buying since {day} or before")
    if since is None:
        missing = tr("Header", "Not available from this source\n{source}").format(
            source=origin_of(body, now)
        )
        return Stat("tenure", Value("-", missing), tr("Header", "tenure: not available"))
    spent = tenure(since, _today(now))
    text = i18n.tenure(spent.years, spent.months)
    label = words.format(day=i18n.month_year(since))
    return Stat("tenure", Value(text, origin_of(body, now, field)), label)


def _subscription_stat(active: list[Held[SubscriptionBody]], now: datetime) -> Stat:
    """Prices are added up only where they are of one currency and one interval."""
    label = tr("Header", "%n subscription(s)", "", len(active))
    kinds = {(held.body.price.currency, held.body.interval) for held in active}
    origin = origin_of(active[0].body, now)
    if kinds != {(active[0].body.price.currency, "month")}:
        return Stat("subscriptions", Value(str(len(active)), origin), label)
    total = active[0].body.price.to_domain()
    for held in active[1:]:
        total += held.body.price.to_domain()
    text = tr("Header", "{amount} / mo").format(
        amount=i18n.money(total.amount_minor, total.currency)
    )
    return Stat("subscriptions", Value(text, origin), label)


def _churn_stat(risk: ChurnRisk, origin: str) -> Stat:
    text, tone = churn_level(risk.level)
    label = tr("Header", "churn risk")
    if risk.previous and risk.previous != risk.level:
        before = churn_level(risk.previous)[0].lower()
        label = tr("Header", "churn risk, was {level}").format(level=before)
    return Stat("churn", Value(text, origin, tone), label)


def _today(now: datetime) -> date:
    return i18n.local(now).date()
