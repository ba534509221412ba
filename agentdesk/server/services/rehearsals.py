"""Rehearses a policy on recorded acts: what would have been asked, waited for and given."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from heapq import nlargest
from itertools import islice

import msgspec

from agentdesk.domain import rehearsal as domain
from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.empowerment import Answer, Policy
from agentdesk.domain.errors import InvalidInput, RuleBroken
from agentdesk.domain.rehearsal import Findings, Rehearsed, Weighing
from agentdesk.domain.remedies import PlanState
from agentdesk.protocol import domain_values
from agentdesk.protocol.entities import CustomerBody, UserBody
from agentdesk.protocol.policies import PolicyTerms
from agentdesk.protocol.rehearsal import (
    MAX_CHANGED,
    MAX_REHEARSED,
    Rehearsal,
    RehearsalAsk,
    RehearsedAct,
)
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import policies
from agentdesk.server.services.visibility import check_readable
from agentdesk.server.storage.unit_of_work import UnitOfWork

_CHUNK = 500


class _Plan(msgspec.Struct):
    """What of a plan says what became of it."""

    state: PlanState
    goodwill_minor: int
    request_id: str | None = None


class _Request(msgspec.Struct):
    """What of a request says how long somebody waited."""

    state: RequestState
    asked_at: datetime
    expires_at: datetime
    decided_at: datetime | None = None

    @property
    def waited_s(self) -> int:
        """Until somebody decided, or until time did."""
        end = self.expires_at if self.state is RequestState.EXPIRED else self.decided_at
        return 0 if end is None else max(0, int((end - self.asked_at).total_seconds()))


_PLANS = msgspec.json.Decoder(_Plan)
_REQUESTS = msgspec.json.Decoder(_Request)
_CUSTOMERS = msgspec.json.Decoder(CustomerBody)
_USERS = msgspec.json.Decoder(UserBody)


def rehearse(unit: UnitOfWork, actor: Actor, ask: RehearsalAsk) -> Rehearsal:
    check_readable(actor, Entity.POLICY)
    return weigh_again(unit, ask)


def weigh_again(unit: UnitOfWork, ask: RehearsalAsk) -> Rehearsal:
    """Weigh the acts of these days; those earlier in the year only fill the budgets."""
    if not ask.from_day <= ask.to_day:
        raise RuleBroken("the last day is before the first", code="invalid_days", path="to_day")
    currency = unit.tenant.current().currency if ask.policy is None else ask.policy.currency
    versions = _versions(unit, currency)
    wanted = None if ask.policy is None else _wanted(ask.policy)
    run = domain.Rehearsal(versions.__getitem__, wanted)
    recorded = _Recorded(unit, currency, date(ask.from_day.year, 1, 1), ask.to_day)
    findings, changed = Findings(), []
    for one in run.weigh(recorded, ask.from_day):
        findings.add(one)
        if not one.is_same:
            changed.append(one)
    version = wanted.version if wanted else max(versions, default=0)
    answer = _answer(ask, currency, version, findings)
    largest = nlargest(MAX_CHANGED, changed, key=lambda one: one.weighing.act.goodwill_minor)
    return msgspec.structs.replace(
        answer, cut=recorded.cut, changed=[_shown(unit, one) for one in largest]
    )


def _wanted(terms: PolicyTerms) -> Policy:
    """Terms that are well-formed and make no policy are refused for what they say."""
    try:
        return domain_values.proposed_policy(terms)
    except InvalidInput as error:
        raise RuleBroken(error.detail, code=error.code) from error


class _Recorded:
    """The acts of some days in the order of time, each with what became of it."""

    def __init__(self, unit: UnitOfWork, currency: str, first: date, last: date) -> None:
        self._unit = unit
        self._found = unit.weighings.between(currency, first, last, MAX_REHEARSED + 1)
        self.cut = False

    def __iter__(self) -> Iterator[Weighing]:
        kept = islice(self._found, MAX_REHEARSED)
        while chunk := list(islice(kept, _CHUNK)):
            yield from _with_ends(self._unit, chunk)
        self.cut = next(self._found, None) is not None


def _versions(unit: UnitOfWork, currency: str) -> dict[int, Policy]:
    return {
        version.number: policies.of_version(unit, currency, version.number)
        for version in policies.versions(unit, currency)
    }


def _with_ends(unit: UnitOfWork, chunk: list[Weighing]) -> Iterator[Weighing]:
    plans = {
        row.id: _PLANS.decode(row.body)
        for row in unit.records.rows(Entity.REMEDY_PLAN, [one.plan_id for one in chunk])
    }
    asked = [plan.request_id for plan in plans.values() if plan.request_id]
    requests = {
        row.id: _REQUESTS.decode(row.body) for row in unit.records.rows(Entity.APPROVAL, asked)
    }
    for one in chunk:
        plan = plans.get(one.plan_id)
        request = requests.get(plan.request_id or "") if plan else None
        yield replace(
            one,
            granted_minor=_granted(one, plan),
            waited_s=request.waited_s if request else 0,
        )


def _granted(weighing: Weighing, plan: _Plan | None) -> int:
    if weighing.outcome is Answer.ALONE:
        return weighing.act.goodwill_minor
    is_given = plan is not None and plan.state is PlanState.POSTED
    return min(plan.goodwill_minor, weighing.act.goodwill_minor) if plan and is_given else 0


def _answer(ask: RehearsalAsk, currency: str, version: int, found: Findings) -> Rehearsal:
    to_impossible = found.after(Answer.IMPOSSIBLE) - found.before(Answer.IMPOSSIBLE)
    return Rehearsal(
        currency=currency,
        from_day=ask.from_day,
        to_day=ask.to_day,
        policy_version=version,
        acts=found.acts,
        same=found.same,
        reproduced=found.is_exact,
        goodwill_minor=found.goodwill_minor,
        asked_before=found.before(Answer.ASKS),
        asked_after=found.after(Answer.ASKS),
        approvals_avoided=found.moves[Answer.ASKS, Answer.ALONE],
        approvals_added=found.moves[Answer.ALONE, Answer.ASKS],
        impossible_added=to_impossible,
        impossible_minor=found.impossible_minor,
        waiting_saved_s=found.waiting_saved_s,
        extra_minor=found.extra_minor,
    )


def _shown(unit: UnitOfWork, one: Rehearsed) -> RehearsedAct:
    seen, act = one.weighing, one.weighing.act
    customer = unit.records.row(Entity.CUSTOMER, seen.subjects.customer_id)
    user = unit.records.row(Entity.USER, seen.subjects.agent_id)
    return RehearsedAct(
        plan_id=seen.plan_id,
        at=seen.at,
        user_id=seen.subjects.agent_id,
        customer_id=seen.subjects.customer_id,
        goodwill_minor=act.goodwill_minor,
        recorded=seen.outcome,
        rehearsed=one.verdict.outcome,
        over_minor=one.verdict.over_minor,
        waited_s=seen.waited_s,
        kinds=sorted(kind for kind, amount in act.by_kind.items() if amount),
        reason=act.reason,
        customer_name=_CUSTOMERS.decode(customer.body).names[0].display if customer else "",
        user_name=_USERS.decode(user.body).display_name if user else "",
    )
