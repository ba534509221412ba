"""Two administrators, and the words to propose, confirm and withdraw a policy in one line."""

from datetime import timedelta

import msgspec
import pytest

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.dials import Dial
from agentdesk.protocol.messages import (
    CommandResult,
    ConfirmPolicy,
    Outcome,
    ProposePolicy,
    WithdrawPolicy,
)
from agentdesk.protocol.policies import LimitTerm, PolicyTerms
from agentdesk.protocol.rows import Entity
from tests.plugins.dials import (
    AGENT_DAY,
    CUSTOMER_HARD,
    CUSTOMER_YEAR,
    INCIDENT,
    INCIDENT_HARD,
    TEAM_POOL_DAY,
)
from tests.plugins.shop import Shop, only


@pytest.fixture
def admin(shop: Shop) -> Actor:
    return Actor(shop.new_id(), shop.new_id(), Role.ADMIN, shop.new_id(), shop.new_id(), "A. Ono")


@pytest.fixture
def other_admin(shop: Shop) -> Actor:
    return Actor(shop.new_id(), shop.new_id(), Role.ADMIN, shop.new_id(), shop.new_id(), "B. Abe")


def term(dial: Dial, amount_minor: int, **circumstances: object) -> LimitTerm:
    known = {
        "scope": dial.scope,
        "window": dial.window,
        "strength": dial.strength,
        "measure": dial.measure,
        "name": dial.name,
        "amount_minor": amount_minor,
    }
    return msgspec.convert(known | circumstances, LimitTerm)


SAME = (
    term(INCIDENT, 20_000),
    term(AGENT_DAY, 50_000),
    term(CUSTOMER_YEAR, 40_000),
    term(TEAM_POOL_DAY, 800_000),
    term(INCIDENT_HARD, 50_000),
    term(CUSTOMER_HARD, 80_000),
)


def propose(
    shop: Shop, actor: Actor, *limits: LimitTerm, after: timedelta = timedelta(0)
) -> CommandResult:
    command = shop.make(
        ProposePolicy,
        policy_id=shop.new_id(),
        terms=PolicyTerms(currency="USD", limits=list(limits)),
        effective_from=shop.clock.now() + after,
        words="Autumn was expensive.",
    )
    return shop.do(actor, command)


def proposed(shop: Shop, actor: Actor, *limits: LimitTerm, after: timedelta = timedelta(0)) -> str:
    return only(propose(shop, actor, *limits, after=after), Entity.POLICY).id


def confirm(shop: Shop, actor: Actor, policy_id: str) -> CommandResult:
    return shop.do(actor, shop.make(ConfirmPolicy, policy_id=policy_id))


def withdraw(shop: Shop, actor: Actor, policy_id: str) -> CommandResult:
    command = shop.make(WithdrawPolicy, policy_id=policy_id, words="Somebody abuses it.")
    return shop.do(actor, command)


def put_into_force(
    shop: Shop,
    admin: Actor,
    other_admin: Actor,
    *limits: LimitTerm,
    after: timedelta = timedelta(0),
) -> str:
    policy_id = proposed(shop, admin, *limits, after=after)
    assert confirm(shop, other_admin, policy_id).outcome is Outcome.APPLIED
    return policy_id
