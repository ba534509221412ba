"""What goes on beside cases: web visits, sales talks, subscriptions and outcomes wanted."""

from collections.abc import Iterator
from datetime import timedelta

from agentdesk.domain.interactions import Channel
from agentdesk.protocol.entities import (
    OutcomeBody,
    SalesInteractionBody,
    SubscriptionBody,
    WebVisitBody,
)
from agentdesk.protocol.fields import MoneyBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.made_up.contacts import CURRENCY
from agentdesk.server.imports.made_up.world import Subject, World, made_id
from agentdesk.server.imports.stages import Made
from agentdesk.server.storage.repositories.records import NewRecord

MOST_VISITS = 12
FAILED_SHARE = 0.12
SUBSCRIBER_SHARE = 0.25
OUTCOME_SHARE = 0.12
SALES_SHARE = 0.3
_YEAR_DAYS = 365
_STATES = {"active": 80, "paused": 12, "cancelled": 8}
_PROGRESS = {"improving": 45, "steady": 35, "worse": 12, "reached": 8}


def beside_cases(world: World, subject: Subject) -> Iterator[Made]:
    dice = world.dice("daily life", subject.key)
    yield from _visits(world, subject, dice)
    if dice.chance(SALES_SHARE):
        yield _sales(world, subject, dice)
    if dice.chance(SUBSCRIBER_SHARE):
        yield from _subscriptions(world, subject, dice)
    if dice.chance(OUTCOME_SHARE):
        yield _outcome(world, subject, dice)


def _visits(world: World, subject: Subject, dice: Dice) -> Iterator[Made]:
    for number in range(dice.between(0, MOST_VISITS)):
        at = subject.now - timedelta(minutes=dice.between(30, _YEAR_DAYS * 24 * 60))
        failed = dice.chance(FAILED_SHARE)
        visits = world.phrases.visits
        body = WebVisitBody(
            source=world.source,
            customer_id=subject.customer_id,
            at=at,
            summary=dice.pick(visits.failed if failed else visits.plain),
            pages=dice.between(1, 14),
            self_service_failed=failed,
        )
        yield Entity.WEB_VISIT, NewRecord(made_id("web_visit", subject.key, str(number)), body)


def _sales(world: World, subject: Subject, dice: Dice) -> Made:
    body = SalesInteractionBody(
        source=world.source,
        customer_id=subject.customer_id,
        at=subject.now - timedelta(hours=dice.between(24, _YEAR_DAYS * 24)),
        summary=dice.pick(world.phrases.sales.summaries),
        channel=dice.pick((Channel.EMAIL, Channel.VOICE, Channel.IN_PERSON)),
    )
    return Entity.SALES_INTERACTION, NewRecord(made_id("sales_interaction", subject.key), body)


def _subscriptions(world: World, subject: Subject, dice: Dice) -> Iterator[Made]:
    for offer in dice.some(world.phrases.subscriptions, dice.between(1, 2)):
        state = dice.weighted(_STATES)
        body = SubscriptionBody(
            source=world.source,
            customer_id=subject.customer_id,
            name=offer.name,
            state=state,
            price=MoneyBody(offer.price_minor, CURRENCY),
            next_at=subject.now + timedelta(days=dice.between(1, 28))
            if state == "active"
            else None,
        )
        yield Entity.SUBSCRIPTION, NewRecord(made_id("subscription", subject.key, offer.name), body)


def _outcome(world: World, subject: Subject, dice: Dice) -> Made:
    body = OutcomeBody(
        source=world.source,
        customer_id=subject.customer_id,
        text=dice.pick(world.phrases.outcomes.texts),
        state=dice.weighted(_PROGRESS),
        next_check_in=(subject.now + timedelta(days=dice.between(2, 40))).date(),
    )
    return Entity.OUTCOME, NewRecord(made_id("outcome", subject.key), body)
