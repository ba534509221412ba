"""Looks for patterns in what was sealed: splits, one-sided approvals, own households, many reads.

What is found is one flag for each thing, however often it is seen; who checks decides what it is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import msgspec

from agentdesk.domain import patterns
from agentdesk.domain.audit import Entry
from agentdesk.domain.dials import Measure, Scope, Strength
from agentdesk.domain.errors import NotFound
from agentdesk.domain.patterns import FlagKind, Granted
from agentdesk.domain.remedies import PlanState
from agentdesk.domain.search_terms import TermKind, fold_email, phone_digits
from agentdesk.protocol.empowerment import ApprovalBody, RemedyPlanBody
from agentdesk.protocol.entities import CustomerBody, UserBody
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.server.services import policies, readings
from agentdesk.server.storage.repositories.audit_trail import Flag
from agentdesk.server.storage.unit_of_work import UnitOfWork

MAX_PER_LOOK = 2_000
_PROGRESS = "patterns.looked_at"
_MOST_PLANS = 200
_MOST_SHARING = 50
_PLANS = msgspec.json.Decoder(RemedyPlanBody)
_CUSTOMERS = msgspec.json.Decoder(CustomerBody)


def has_more(unit: UnitOfWork) -> bool:
    """Return whether anything was sealed since the last look."""
    return bool(unit.audit_seals.page(_reached(unit), 1))


def look(unit: UnitOfWork) -> int:
    """Look at what was sealed since the last look; return how many flags were raised."""
    unit.audit_seals.wait_for_turn()
    leaves = unit.audit_seals.page(_reached(unit), MAX_PER_LOOK)
    if not leaves:
        return 0
    entries = [leaf.entry for leaf in leaves if leaf.entry is not None]
    unit.tenant.remember(_PROGRESS, str(leaves[-1].position + 1))
    return sum(unit.audit_trail.raise_flag(flag) for flag in _flags(unit, entries))


def _reached(unit: UnitOfWork) -> int:
    return int(unit.tenant.recall(_PROGRESS) or 0)


def _flags(unit: UnitOfWork, entries: Iterable[Entry]) -> Iterator[Flag]:
    readers: dict[str, Entry] = {}
    for entry in entries:
        if entry.action == readings.CUSTOMER_READ and entry.user_id is not None:
            readers[entry.user_id] = entry
        for rule in _RULES.get(entry.action, ()):
            with suppress(NotFound):  # what it was about is gone: nothing to look at
                yield from rule(unit, entry)
    for reader in readers.values():
        yield from _many_reads(unit, reader)


def _split(unit: UnitOfWork, entry: Entry) -> Iterator[Flag]:
    """Several plans of one agent for one customer within days, each given alone."""
    given = unit.records.body(Entity.REMEDY_PLAN, entry.entity_id, RemedyPlanBody)
    rows = unit.records.for_customer(Entity.REMEDY_PLAN, given.customer_id, limit=_MOST_PLANS)
    acts = [plan for plan in map(_plan, rows) if _is_alike(plan, given)]
    amounts, limit_minor = [plan.goodwill_minor for plan in acts], _alone_minor(unit, given)
    if patterns.is_split(amounts, limit_minor):
        yield _flag(
            unit,
            FlagKind.SPLIT,
            [given.given_by, given.customer_id, _period(given.at, patterns.SPLIT_WITHIN)],
            (min(plan.at for plan in acts), given.at),
            user_id=given.given_by,
            customer_id=given.customer_id,
            number=len(acts),
            total=sum(amounts),
            most=limit_minor,
            currency=given.currency,
        )


def _many_owed(unit: UnitOfWork, entry: Entry) -> Iterator[Flag]:
    """What is owed spends no budget; how often one agent finds it owed to one customer shows."""
    given = unit.records.body(Entity.REMEDY_PLAN, entry.entity_id, RemedyPlanBody)
    if given.owed_minor == 0:
        return
    rows = unit.records.for_customer(Entity.REMEDY_PLAN, given.customer_id, limit=_MOST_PLANS)
    acts = [plan for plan in map(_plan, rows) if _is_owed_alike(plan, given)]
    if len(acts) >= patterns.MANY_OWED:
        yield _flag(
            unit,
            FlagKind.MANY_OWED,
            [given.given_by, given.customer_id, _period(given.at, patterns.OWED_WITHIN)],
            (min(plan.at for plan in acts), given.at),
            user_id=given.given_by,
            customer_id=given.customer_id,
            number=len(acts),
            total=sum(plan.owed_minor for plan in acts),
            currency=given.currency,
        )


def _is_owed_alike(plan: RemedyPlanBody, given: RemedyPlanBody) -> bool:
    return (
        plan.given_by == given.given_by
        and plan.currency == given.currency
        and plan.state is PlanState.POSTED
        and plan.owed_minor > 0
        and given.at - patterns.OWED_WITHIN < plan.at <= given.at
    )


def _owed_unproven(unit: UnitOfWork, entry: Entry) -> Iterator[Flag]:
    plan = unit.records.body(Entity.REMEDY_PLAN, entry.entity_id, RemedyPlanBody)
    if plan.unproven:
        yield _flag(
            unit,
            FlagKind.OWED_UNPROVEN,
            [entry.entity_id],
            (plan.at, plan.at),
            user_id=plan.given_by,
            customer_id=plan.customer_id,
            number=1,
            total=plan.owed_minor,
            currency=plan.currency,
        )


def _is_alike(plan: RemedyPlanBody, given: RemedyPlanBody) -> bool:
    return (
        plan.given_by == given.given_by
        and plan.currency == given.currency
        and plan.within_limits
        and plan.state is PlanState.POSTED
        and plan.goodwill_minor > 0
        and given.at - patterns.SPLIT_WITHIN < plan.at <= given.at
    )


def _alone_minor(unit: UnitOfWork, given: RemedyPlanBody) -> int:
    """Return the least that one act or one incident may cost without asking; 0: no such limit."""
    policy = policies.find(unit, given.currency)
    return min(
        (
            limit.amount_minor
            for limit in (policy.limits if policy else ())
            if limit.dial.scope in {Scope.ACT, Scope.INCIDENT}
            and limit.dial.strength is Strength.ALONE
            and limit.dial.measure is Measure.VALUE
        ),
        default=0,
    )


def _own_household_given(unit: UnitOfWork, entry: Entry) -> Iterator[Flag]:
    plan = unit.records.body(Entity.REMEDY_PLAN, entry.entity_id, RemedyPlanBody)
    yield from _own_household(unit, plan, entry.entity_id, plan.given_by)


def _own_household_decided(unit: UnitOfWork, entry: Entry) -> Iterator[Flag]:
    grant = unit.patterns.grant(entry.entity_id)
    if grant is not None:
        approval = unit.records.body(Entity.APPROVAL, entry.entity_id, ApprovalBody)
        plan = unit.records.body(Entity.REMEDY_PLAN, approval.plan_id, RemedyPlanBody)
        for user_id in (grant.requester_id, grant.approver_id):
            yield from _own_household(unit, plan, approval.plan_id, user_id)


def _own_household(
    unit: UnitOfWork, plan: RemedyPlanBody, plan_id: str, user_id: str
) -> Iterator[Flag]:
    """Somebody's own account is refused; who shares a phone or an e-mail with it is looked at."""
    person_id = unit.records.body(Entity.USER, user_id, UserBody).person_id
    if person_id in _persons_of_household(unit, plan.customer_id):
        yield _flag(
            unit,
            FlagKind.OWN_HOUSEHOLD,
            [user_id, plan_id],
            (plan.at, plan.at),
            user_id=user_id,
            customer_id=plan.customer_id,
            number=1,
            total=plan.goodwill_minor + plan.owed_minor,
            currency=plan.currency,
        )


def _persons_of_household(unit: UnitOfWork, customer_id: str) -> set[str]:
    """Return who works here of those that share a phone or an e-mail with this customer."""
    body = unit.records.body(Entity.CUSTOMER, customer_id, CustomerBody)
    terms = [(phone_digits(phone.e164), TermKind.PHONE) for phone in body.phones]
    terms += [(fold_email(email), TermKind.EMAIL) for email in body.emails]
    sharing = {one for term, kind in terms for one in unit.terms.exactly(term, kind, _MOST_SHARING)}
    rows = unit.records.rows(Entity.CUSTOMER, sorted(sharing))
    persons = {_CUSTOMERS.decode(row.body).person_id for row in rows}
    return {person_id for person_id in persons if person_id is not None}


def _one_approver(unit: UnitOfWork, entry: Entry) -> Iterator[Flag]:
    grant = unit.patterns.grant(entry.entity_id)
    if grant is None:
        return
    since_us = grant.at_us - _us(patterns.APPROVALS_WITHIN)
    numbers = unit.patterns.granted(grant.team_id, since_us, grant.at_us)
    granted = Granted.between(grant.requester_person_id, grant.approver_person_id, numbers)
    if granted.is_one_sided:
        at = from_us(grant.at_us)
        yield _flag(
            unit,
            FlagKind.ONE_APPROVER,
            [grant.requester_id, grant.approver_id, _period(at, patterns.APPROVALS_WITHIN)],
            (from_us(since_us), at),
            user_id=grant.requester_id,
            other_id=grant.approver_id,
            number=granted.theirs,
            share_bp=granted.share_bp,
        )


def _many_reads(unit: UnitOfWork, reader: Entry) -> Iterator[Flag]:
    since_us = reader.at_us - _us(patterns.READS_WITHIN)
    number, first_us, last_us = unit.patterns.readings(
        reader.user_id or "", readings.CUSTOMER_READ, since_us
    )
    if number >= patterns.MANY_READS:
        yield _flag(
            unit,
            FlagKind.MANY_READS,
            [reader.user_id or "", _period(from_us(last_us), timedelta(hours=1))],
            (from_us(first_us), from_us(last_us)),
            user_id=reader.user_id or "",
            number=number,
        )


_Rule = Callable[[UnitOfWork, Entry], Iterator[Flag]]
_RULES: Mapping[str, Sequence[_Rule]] = {
    "plan.give": (_split, _many_owed, _owed_unproven, _own_household_given),
    "request.posted": (_one_approver, _own_household_decided),
}


def _flag(
    unit: UnitOfWork,
    kind: FlagKind,
    about: Sequence[str],
    when: tuple[datetime, datetime],
    **facts: Any,
) -> Flag:
    return Flag(
        id=unit.new_id(),
        kind=kind.value,
        about=" ".join(about),
        at_us=to_us(unit.now()),
        first_us=to_us(when[0]),
        last_us=to_us(when[1]),
        **facts,
    )


def _period(at: datetime, length: timedelta) -> str:
    """Name the stretch of time: the same pattern is raised again only in another one."""
    return str(to_us(at) // _us(length))


def _us(length: timedelta) -> int:
    return length // timedelta(microseconds=1)


def _plan(row: Row) -> RemedyPlanBody:
    return _PLANS.decode(row.body)
