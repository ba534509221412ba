"""Every endpoint and every command type by eight roles by whose it is, against access_matrix.toml.

A new endpoint or command type without a line there fails; so does a line that is not true.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import text

from agentdesk.domain.actor import Role
from agentdesk.domain.commands import CommandType
from agentdesk.protocol import messages, routes
from agentdesk.protocol.customer_fields import SuggestionBody
from agentdesk.protocol.delegations import DelegationBody
from agentdesk.protocol.empowerment import (
    ApprovalBody,
    BudgetBody,
    EffectBody,
    PolicyBody,
    RemedyPlanBody,
)
from agentdesk.protocol.entities import (
    Body,
    CampaignBody,
    CaseBody,
    InteractionBody,
    NoteBody,
    OrderBody,
    PromiseBody,
    ReceiptBody,
    SubscriptionBody,
    UserBody,
)
from agentdesk.protocol.leases import LeaseWords, key_of, sign
from agentdesk.protocol.reversals import ReversalBody
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.signing import Signer
from agentdesk.server.api.records import OF_CUSTOMERS, OF_THE_HOUSE
from agentdesk.server.auth.issuing import Issuer, actor_of
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.repositories.requests import NewRequest
from agentdesk.server.storage.unit_of_work import UnitOfWork
from tests.contract.api.filling import Filler
from tests.plugins.live_server import CLOCK, LiveServer, make_id

TABLE = tomllib.loads((Path(__file__).parent / "access_matrix.toml").read_text())
ROLES = (*(str(role) for role in Role), "disabled", "anonymous")
OWNERS = ("own", "team", "other")
# Whose object it is matters only where a request names one of these.
OWNED = (
    "{session_id}",
    "{user_id}",
    "{request_id}",
    "{lease_id}",
    "{device_id}",
    "/v1/approvals/{row_id}",
    "/v1/budgets/{row_id}",
)
OWNED_COMMANDS = {
    "interaction.verify_caller",
    "interaction.wrap_up",
    "request.decide",
    "request.answer_offer",
    "request.withdraw",
    "request.ask_question",
    "request.answer_question",
    "request.escalate",
}
REFUSED = {
    "forbidden",
    "own_request",
    "not_your_request",
    "not_your_contact",
    "other_team",
    "no_authority",
    "not_your_lease",
}
# Money that a request holds; whose request it is does not depend on where it is held.
_HOLD = text(
    "INSERT INTO hold (id, spend_id, state, amount, captured, currency, policy_version, held_us,"
    " expires_us) VALUES (:id, :spend_id, 'open', 1, 0, 'USD', 1, 0, 0)"
)
# Nobody's sight of a request is its newest: who may act is told so, and changes nothing by it.
_MOVED_ON = text("UPDATE request SET version = 7 WHERE id = :id")
_READ = OF_CUSTOMERS | OF_THE_HOUSE
BODIES: Mapping[Entity, type[Body]] = {
    Entity.APPROVAL: ApprovalBody,
    Entity.BUDGET: BudgetBody,
    Entity.CAMPAIGN: CampaignBody,
    Entity.CASE: CaseBody,
    Entity.DELEGATION: DelegationBody,
    Entity.EFFECT: EffectBody,
    Entity.INTERACTION: InteractionBody,
    Entity.NOTE: NoteBody,
    Entity.ORDER: OrderBody,
    Entity.POLICY: PolicyBody,
    Entity.PROMISE: PromiseBody,
    Entity.RECEIPT: ReceiptBody,
    Entity.REMEDY_PLAN: RemedyPlanBody,
    Entity.REVERSAL: ReversalBody,
    Entity.SUBSCRIPTION: SubscriptionBody,
    Entity.SUGGESTION: SuggestionBody,
}
COMMANDS = {str(type_.__struct_config__.tag): type_ for type_ in messages.AnyCommand.__args__}


def expected(line: str) -> dict[str, set[str]]:
    """Read `agent supervisor:own,team admin` as who may, and with whose."""
    if line == "everybody":
        return {role: set(OWNERS) for role in ROLES}
    allowed = {role: set[str]() for role in ROLES}
    for word in line.split():
        role, _, owners = word.partition(":")
        allowed[role] = set(owners.split(",")) if owners else set(OWNERS)
    return allowed


@dataclass
class Thing:
    """What one user owns."""

    request_id: str
    interaction_id: str
    approval_id: str
    budget_id: str
    lease_id: str
    device_id: str


class World:
    """Two teams; a caller of every role, a colleague and a stranger, each with what is theirs."""

    def __init__(self, server: LiveServer) -> None:
        self.client = server.anonymous()
        self.schemas = self.client.get("/openapi.json").json()["components"]["schemas"]
        self.customer_id = server.add_customer()
        self.issuer = Issuer(b"k" * 32, timedelta(hours=1), timedelta(hours=1))
        self.database = Database.open(server.database_url, clock=CLOCK)
        team, other_team = server.add_team("Ours"), server.add_team("Theirs")
        self.team_id, self.other_team_id = team, other_team
        self.callers = {
            role: server.add_user(Role.AGENT if role == "disabled" else Role(role), team).user_id
            for role in ROLES
            if role != "anonymous"
        }
        self.owners = {
            "team": server.add_user(Role.AGENT, team).user_id,
            "other": server.add_user(Role.AGENT, other_team).user_id,
        }
        users = (*self.callers.values(), *self.owners.values())
        self.things = {user_id: self._things(user_id) for user_id in users}
        self.house = {entity: self._row(entity) for entity in _READ.values()}

    def owner(self, role: str, owner: str) -> str:
        """Whose thing is meant; an anonymous caller has none, so it is a colleague's."""
        return self.owners.get(owner) or self.callers.get(role) or self.owners["team"]

    def header(self, role: str) -> dict[str, str]:
        """A new session each time, since some requests end it."""
        if role == "anonymous":
            return {}
        user_id = self.callers[role]
        with self.database.write() as unit:
            _disable(unit, user_id, on=False)
            pair = self.issuer.sign_in(unit, user_id, make_id(), "")
            _disable(unit, user_id, on=role == "disabled")
        return {"Authorization": f"Bearer {pair.access_token}"}

    def path(self, template: str, user_id: str) -> str:
        """The path with the ids of what this user owns."""
        thing = self.things[user_id]
        resource = template.removesuffix("/{row_id}")
        entity = _READ.get(resource)
        row_id = {routes.APPROVALS: thing.approval_id, routes.BUDGETS: thing.budget_id}
        values = {
            "session_id": self._session_of(user_id) if "session_id" in template else "",
            "user_id": user_id,
            "team_id": self._team_of(user_id),
            "request_id": thing.request_id,
            "lease_id": thing.lease_id,
            "device_id": thing.device_id,
            "customer_id": self.customer_id,
            "delegation_id": make_id(),
            "entity": "customer",
            "day": "2026-01-02",
            "row_id": row_id.get(resource) or (entity and self.house.get(entity)),
        }
        return template.format(**values)

    def _team_of(self, user_id: str) -> str:
        return self.other_team_id if user_id == self.owners["other"] else self.team_id

    def fill(self, schema: Mapping[str, Any], user_id: str) -> Any:
        thing = self.things[user_id]
        given = {
            "customer_id": self.customer_id,
            "request_id": thing.request_id,
            "interaction_id": thing.interaction_id,
        }
        return Filler(self.schemas, given).fill(schema)

    def _session_of(self, user_id: str) -> str:
        with self.database.write() as unit:
            return unit.access.open_session(user_id, make_id(), "")

    def _row(self, entity: Entity, row_id: str = "", **given: object) -> str:
        """A row of this entity with the least a body needs."""
        type_ = BODIES[entity]
        (schema,), schemas = msgspec.json.schema_components([type_], ref_template="#/{name}")
        filled = Filler(schemas, {"customer_id": self.customer_id, **given}).fill(schema)
        with self.database.write() as unit:
            body = msgspec.convert(filled | given, type_)
            return unit.records.save(entity, row_id or make_id(), body).id

    def _things(self, user_id: str) -> Thing:
        request = NewRequest(
            request_id=make_id(),
            plan_id=make_id(),
            hold_id=make_id(),
            asked_minor=1,
            expires_at=CLOCK.now() + timedelta(hours=1),
            escalates_at=CLOCK.now() + timedelta(hours=1),
        )
        with self.database.write() as unit:
            user = unit.records.body(Entity.USER, user_id, UserBody)
            unit.connection.execute(_HOLD, {"id": request.hold_id, "spend_id": make_id()})
            unit.requests.add(request, actor_of(user_id, user, ""))
            unit.connection.execute(_MOVED_ON, {"id": request.request_id})
        return Thing(
            request.request_id,
            self._row(Entity.INTERACTION, agent_id=user_id),
            self._row(Entity.APPROVAL, request.request_id, requester_id=user_id),
            self._row(Entity.BUDGET, scope="agent", subject_id=user_id, period=make_id()),
            *self._lease(user_id),
        )

    def _lease(self, user_id: str) -> tuple[str, str]:
        """A lease with nothing in it, on a device of the user's."""
        words = LeaseWords(
            lease_id=make_id(),
            version=1,
            device_id=make_id(),
            device_key=key_of(Signer(bytes(32))),
            agent_id=user_id,
            currency="USD",
            amounts={},
            most_minor=0,
            kinds=[],
            issued_at=CLOCK.now(),
            spend_by=CLOCK.now() + timedelta(hours=1),
            settle_by=CLOCK.now() + timedelta(hours=2),
            policy_version=1,
            epoch="e",
        )
        with self.database.write() as unit:
            unit.leases.add(make_id(), sign(words, Signer(bytes(32))))
        return words.lease_id, words.device_id


def _disable(unit: UnitOfWork, user_id: str, *, on: bool) -> None:
    body = unit.records.body(Entity.USER, user_id, UserBody)
    if body.disabled != on:
        unit.records.save(Entity.USER, user_id, msgspec.structs.replace(body, disabled=on))


@pytest.fixture(scope="module")
def world(shared_server: LiveServer) -> Iterator[World]:
    made = World(shared_server)
    yield made
    made.database.close()


def is_refused(reply: httpx.Response, template: str) -> bool:
    """Whether the caller was turned away; that a body is odd or a thing is gone is no refusal."""
    if reply.status_code < 400:
        return False
    code = reply.json()["code"]
    if template.endswith(("/{row_id}", "/precedent")) and reply.status_code == 404:
        return True
    return reply.status_code == 403 or code in REFUSED or code == "not_signed_in"


def operations(document: Mapping[str, Any]) -> dict[str, Any]:
    return {
        f"{method.upper()} {path}": operation
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    }


def test_the_table_names_every_endpoint_and_every_command(shared_server: LiveServer) -> None:
    document = shared_server.anonymous().get("/openapi.json").json()
    assert sorted(operations(document)) == sorted(TABLE["endpoints"])
    assert sorted(TABLE["commands"]) == sorted(CommandType) == sorted(COMMANDS)


def body_schema(server: LiveServer, name: str) -> Mapping[str, Any] | None:
    operation = operations(server.anonymous().get("/openapi.json").json())[name]
    content = operation.get("requestBody", {}).get("content", {})
    schema: Mapping[str, Any] | None = content.get("application/json", {}).get("schema")
    return schema


@pytest.mark.parametrize("name", sorted(TABLE["endpoints"]))
def test_who_may_call_an_endpoint(shared_server: LiveServer, world: World, name: str) -> None:
    method, template = name.split()
    schema = body_schema(shared_server, name)
    owners = OWNERS if any(part in template for part in OWNED) else ("own",)
    seen = {role: set[str]() for role in ROLES}
    for role in ROLES:
        for owner in owners:
            user_id = world.owner(role, owner)
            body = None if schema is None else world.fill(schema, user_id)
            request = world.client.build_request(
                method, world.path(template, user_id), json=body, headers=world.header(role)
            )
            reply = world.client.send(request, stream=True)
            if reply.status_code >= 400:
                reply.read()
            reply.close()
            assert reply.status_code < 500, reply.text
            if not is_refused(reply, template):
                seen[role].add(owner)
    allowed = expected(TABLE["endpoints"][name])
    assert seen == {role: allowed[role] & set(owners) for role in ROLES}


@pytest.mark.parametrize("type_", sorted(TABLE["commands"]))
def test_who_may_ask_for_a_command(world: World, type_: str) -> None:
    schema = world.schemas[COMMANDS[type_].__name__]
    owners = OWNERS if type_ in OWNED_COMMANDS else ("own",)
    seen = {role: set[str]() for role in ROLES}
    for role in ROLES:
        for owner in owners:
            command = world.fill(schema, world.owner(role, owner))
            reply = world.client.post(
                routes.COMMANDS, json={"commands": [command]}, headers=world.header(role)
            )
            if reply.status_code == 401:
                continue
            assert reply.status_code == 200, reply.text
            (result,) = reply.json()["results"]
            assert result.get("code") != "internal_error"
            if result.get("code") not in REFUSED:
                seen[role].add(owner)
    allowed = expected(TABLE["commands"][type_])
    assert seen == {role: allowed[role] & set(owners) for role in ROLES}
