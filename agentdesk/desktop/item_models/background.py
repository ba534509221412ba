"""The left column: the broken promise, what they told us, what they want, what we sent them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.field_words import purpose_name
from agentdesk.desktop.item_models.values import Tone, Value, origin_of
from agentdesk.desktop.item_models.words import (
    channel_name,
    channel_preference,
    language_name,
    outcome_state,
    receipt_state,
)
from agentdesk.domain.cases import CaseState
from agentdesk.domain.customers import is_broken, never_ask_again
from agentdesk.protocol.entities import AdvisoryBody, CaseBody, CustomerBody, PromiseBody

_CAMPAIGN_DAYS = 90
_CAMPAIGNS_SHOWN = 3
_FACTS_SHOWN = 6

_SETTLED = (CaseState.RESOLVED, CaseState.CLOSED)


@dataclass(frozen=True, slots=True)
class CampaignLine:
    name: Value
    state: Value
    day: str


@dataclass(frozen=True, slots=True)
class OutcomeCard:
    text: Value
    state: Value
    check_in: str


@dataclass(frozen=True, slots=True)
class AdvisoryCard:
    title: Value
    text: str
    instruction: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A word on the left and its value on the right."""

    label: str
    value: Value


@dataclass(frozen=True, slots=True)
class BackgroundView:
    """Each part is left out of the screen where it is empty."""

    broken: tuple[Value, ...]
    told: tuple[Value, ...]
    never_ask: Value
    outcomes: tuple[OutcomeCard, ...]
    campaigns: tuple[CampaignLine, ...]
    campaigns_count: Value
    advisories: tuple[AdvisoryCard, ...]
    about: tuple[Pair, ...]


def build_background(
    card: CustomerCard, advisories: Iterable[Held[AdvisoryBody]], now: datetime
) -> BackgroundView:
    told = sorted(_told_cases(card), key=lambda body: body.opened_at, reverse=True)
    return BackgroundView(
        broken=tuple(_broken(card, now)),
        told=tuple(_told(told, now))[:_FACTS_SHOWN],
        never_ask=_never_ask(told, now),
        outcomes=tuple(_outcomes(card, now)),
        campaigns=tuple(_campaigns(card, now)),
        campaigns_count=_campaigns_count(card, now),
        advisories=tuple(_advisories(card, advisories, now)),
        about=tuple(_about(card, now)),
    )


def broken_promises(card: CustomerCard, now: datetime) -> list[Held[PromiseBody]]:
    """Return what still hurts: broken, and its case not settled since; the latest first."""
    settled = {held.id for held in card.cases if held.body.state in _SETTLED}
    broken = [
        held
        for held in card.promises
        if held.body.case_id not in settled and is_broken(held.body.state, held.body.due_at, now)
    ]
    return sorted(broken, key=lambda held: held.body.due_at, reverse=True)


def _broken(card: CustomerCard, now: datetime) -> Iterable[Value]:
    for held in broken_promises(card, now):
        body = held.body
        today = i18n.local(now).date()
        words = tr("Background", "Promised on {made} for {due}.")
        if body.made_by:
            words = tr("Background", "Promised by {who} on {made} for {due}.")
        said = words.format(
            who=body.made_by,
            made=i18n.date_text(i18n.local(body.made_at).date(), today),
            due=i18n.date_text(i18n.local(body.due_at).date(), today),
        )
        text = i18n.sentences([i18n.sentence(body.text), said])
        yield Value(text, origin_of(body, now), Tone.BAD, "triangle-alert")


def _told_cases(card: CustomerCard) -> list[CaseBody]:
    return [held.body for held in card.cases if held.body.state is not CaseState.CLOSED]


def _told(cases: Iterable[CaseBody], now: datetime) -> Iterable[Value]:
    for body in cases:
        for fact in body.told:
            when = i18n.day(fact.at, now)
            origin = tr("Background", "Told by {channel}, {day}\n{source}").format(
                channel=channel_name(fact.channel), day=when, source=origin_of(body, now, "told")
            )
            yield Value(fact.text, origin, Tone.WARN)


def _never_ask(cases: Iterable[CaseBody], now: datetime) -> Value:
    said = [body for body in cases if any(fact.do_not_ask for fact in body.told)]
    words = i18n.listed(never_ask_again(fact.do_not_ask for body in said for fact in body.told))
    return Value(words, origin_of(said[0], now, "told") if said else "")


def _outcomes(card: CustomerCard, now: datetime) -> Iterable[OutcomeCard]:
    for held in card.outcomes:
        body = held.body
        word, tone, icon = outcome_state(body.state)
        origin = origin_of(body, now)
        due = body.next_check_in
        check_in = ""
        if due is not None:
            today = i18n.local(now).date()
            check_in = tr("Background", "Next check-in {day}").format(
                day=i18n.date_text(due, today)
            )
        yield OutcomeCard(Value(body.text, origin), Value(word, origin, tone, icon), check_in)


def _campaigns(card: CustomerCard, now: datetime) -> Iterable[CampaignLine]:
    newest = sorted(card.receipts, key=lambda held: held.body.at, reverse=True)
    for held in newest[:_CAMPAIGNS_SHOWN]:
        body = held.body
        word, tone = receipt_state(body.state)
        origin = origin_of(body, now)
        day = i18n.day(body.at, now)
        yield CampaignLine(Value(body.campaign_name, origin), Value(word, origin, tone), day)


def _campaigns_count(card: CustomerCard, now: datetime) -> Value:
    since = now - timedelta(days=_CAMPAIGN_DAYS)
    counted = [held.body for held in card.receipts if held.body.at >= since]
    if not counted:
        return Value("")  # the newest is older: none of them needs no zero above it
    words = tr("Background", "{count} in {days} days")
    newest = max((held.body for held in card.receipts), key=lambda body: body.at, default=None)
    origin = origin_of(newest, now) if newest is not None else ""
    return Value(words.format(count=len(counted), days=_CAMPAIGN_DAYS), origin)


def owned_skus(card: CustomerCard) -> frozenset[str]:
    """Return what this customer has bought or subscribes to."""
    bought = {line.sku for held in card.orders for line in held.body.lines}
    kept = {held.body.sku for held in card.subscriptions if held.body.sku}
    return frozenset(bought | kept)


def _skus_in_hand(card: CustomerCard) -> frozenset[str]:
    orders = {held.body.order_id for held in card.cases if held.body.state not in _SETTLED}
    return frozenset(
        line.sku for held in card.orders if held.id in orders for line in held.body.lines
    )


def _advisories(
    card: CustomerCard, advisories: Iterable[Held[AdvisoryBody]], now: datetime
) -> Iterable[AdvisoryCard]:
    """Issues of what this customer owns, those of the orders that open cases are about first."""
    owned, in_hand = owned_skus(card), _skus_in_hand(card)
    bodies = [held.body for held in advisories]
    for body in sorted(bodies, key=lambda issue: in_hand.isdisjoint(issue.skus)):
        running = body.since <= now and (body.until is None or body.until > now)
        if running and owned.intersection(body.skus):
            title = Value(body.title, origin_of(body, now), Tone.WARN)
            yield AdvisoryCard(title, body.text, body.instruction)


def _about(card: CustomerCard, now: datetime) -> Iterable[Pair]:
    body = card.customer.body
    origin = origin_of(body, now, "preferences")
    wish = channel_preference(body.preferences.channel, body.preferences.hours)
    if wish:
        yield Pair(tr("Background", "Reached by"), Value(wish, origin))
    yield Pair(
        tr("Background", "Language"), Value(language_name(body.preferences.language), origin)
    )
    yield from _consents(body, now)
    if card.account is not None:
        account = card.account.body
        yield Pair(tr("Background", "Acts for"), Value(account.name, origin_of(account, now)))
    household = origin_of(body, now, "household")
    for name, words in body.household.items():
        yield Pair(name.replace("_", " ").capitalize(), Value(words, household))


def _consents(body: CustomerBody, now: datetime) -> Iterable[Pair]:
    origin = origin_of(body, now, "consents")
    for consent in body.consents:
        day = i18n.date_text(i18n.local(consent.at).date(), i18n.local(now).date())
        words = (
            tr("Background", "allowed, {day}") if consent.granted else tr("Background", "no, {day}")
        )
        tone = Tone.OK if consent.granted else Tone.NEUTRAL
        purpose = purpose_name(consent.purpose)
        label = tr("Background", "Consent: {purpose}").format(purpose=purpose)
        yield Pair(label, Value(words.format(day=day), origin, tone))
