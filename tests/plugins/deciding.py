"""Words for what people do with a request between asking and deciding, on a shop's database."""

from datetime import timedelta

import msgspec

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.interactions import Presence
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import PolicyBody, PolicyLevel, PolicyLimit
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.rows import Entity
from agentdesk.runtime import identity
from tests.plugins.shop import Shop
from tests.plugins.storage import SOURCE


def hire(shop: Shop, role: Role, team_id: str, name: str = "A. Mori") -> Actor:
    """Somebody more who works here."""
    ids = [identity.new_id(shop.clock) for _ in range(3)]
    return shop.employ(Actor(ids[0], ids[1], role, team_id, ids[2], name))


def stand(shop: Shop, actor: Actor, presence: Presence) -> messages.CommandResult:
    return shop.do(actor, shop.make(messages.SetPresence, presence=presence))


def question(
    shop: Shop, request_id: str, actor: Actor | None = None, *, text: str = "Which bag?"
) -> messages.CommandResult:
    command = shop.make(
        messages.AskQuestion,
        request_id=request_id,
        seen_version=shop.approval(request_id).version,
        text=text,
    )
    return shop.do(actor or shop.supervisor, command)


def reply(
    shop: Shop, request_id: str, actor: Actor | None = None, *, text: str = "The large one."
) -> messages.CommandResult:
    command = shop.make(messages.AnswerQuestion, request_id=request_id, text=text)
    return shop.do(actor or shop.agent, command)


def hand_up(
    shop: Shop, request_id: str, actor: Actor | None = None, *, words: str = ""
) -> messages.CommandResult:
    command = shop.make(
        messages.EscalateRequest,
        request_id=request_id,
        seen_version=shop.approval(request_id).version,
        words=words,
    )
    return shop.do(actor or shop.supervisor, command)


def lend(
    shop: Shop,
    to: Actor,
    *,
    by: Actor | None = None,
    of: Actor | None = None,
    most_minor: int = 50_000,
) -> messages.CommandResult:
    """`by` lends their own right, or as an administrator that of `of`."""
    command = shop.make(
        messages.SetDelegation,
        delegation_id=shop.new_id(),
        to_user_id=to.user_id,
        until=shop.clock.now() + timedelta(hours=1),
        most_minor=most_minor,
        currency="USD",
        from_user_id=None if of is None else of.user_id,
    )
    return shop.do(by or shop.supervisor, command)


def end_lending(shop: Shop, delegation_id: str, by: Actor | None = None) -> messages.CommandResult:
    command = shop.make(messages.EndDelegation, delegation_id=delegation_id)
    return shop.do(by or shop.supervisor, command)


def rule(shop: Shop, levels: list[PolicyLevel], limits: tuple[PolicyLimit, ...] = ()) -> None:
    """Put a policy into force: the first one, and who decides and how much besides."""
    with shop.database.read() as unit:
        rows = unit.records.find(Entity.POLICY)
    bodies = [msgspec.json.decode(row.body, type=PolicyBody) for row in rows]
    body = min(bodies, key=lambda one: one.version)
    body.version += len(bodies)
    body.levels, body.limits = levels, [*body.limits, *limits]
    shop.save(Entity.POLICY, body)


def own_the_account(shop: Shop, actor: Actor) -> None:
    """The customer turns out to work here."""
    body = shop.body(Entity.CUSTOMER, shop.customer_id, CustomerBody)
    body.source, body.person_id = SOURCE, actor.person_id
    shop.save(Entity.CUSTOMER, body, shop.customer_id)
