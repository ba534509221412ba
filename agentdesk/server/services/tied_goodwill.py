"""Goodwill of twelve months to a customer and to whoever shares a number, an address or a card."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from agentdesk.domain.remedies import PlanState
from agentdesk.domain.search_terms import TermKind, fold_email
from agentdesk.domain.ties import TieKey
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.precedent import TiedGoodwill, TieKind
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.unit_of_work import UnitOfWork

_LOOKED_BACK = timedelta(days=365)
_MOST_TIED = 20
_MOST_PLANS = 200
_KINDS = {TieKey.ADDRESS: TieKind.ADDRESS, TieKey.PAYMENT: TieKind.PAYMENT}


class _Plan(msgspec.Struct):
    """What of a plan says what it gave."""

    state: PlanState
    currency: str
    goodwill_minor: int
    at: datetime


_PLANS = msgspec.json.Decoder(_Plan)
_CUSTOMERS = msgspec.json.Decoder(CustomerBody)


def of(unit: UnitOfWork, customer_id: str, *, not_plan: str) -> list[TiedGoodwill]:
    """Return what was given, the customer's own first, then the largest."""
    customer = unit.records.body(Entity.CUSTOMER, customer_id, CustomerBody)
    own = _given(unit, customer_id, customer, frozenset(), not_plan)
    others = [
        given
        for other_id, kinds in ties_of(unit, customer_id, customer).items()
        if (row := unit.records.row(Entity.CUSTOMER, other_id)) is not None and not row.deleted
        for given in _given(unit, other_id, _CUSTOMERS.decode(row.body), kinds, not_plan)
    ]
    return [*own, *sorted(others, key=lambda one: (-one.goodwill_minor, one.customer_id))]


def ties_of(
    unit: UnitOfWork, customer_id: str, customer: CustomerBody
) -> Mapping[str, frozenset[TieKind]]:
    """Return who shares something with a customer, and what."""
    kinds: defaultdict[str, set[TieKind]] = defaultdict(set)
    for other_id in _same_household(unit, customer):
        kinds[other_id].add(TieKind.HOUSEHOLD)
    for other_id, keys in unit.ties.tied(customer_id).items():
        kinds[other_id] |= {_KINDS[key] for key in keys}
    kinds.pop(customer_id, None)
    return {other_id: frozenset(shared) for other_id, shared in kinds.items()}


def _same_household(unit: UnitOfWork, customer: CustomerBody) -> set[str]:
    """Whoever has the same telephone number or e-mail address, to the last sign."""
    numbers = {phone.e164 for phone in customer.phones}
    emails = {fold_email(email) for email in customer.emails}
    terms = [(number.removeprefix("+"), TermKind.PHONE) for number in numbers]
    terms += [(email[:48], TermKind.EMAIL) for email in emails]
    found = {
        other_id for term, kind in terms for other_id in unit.terms.exactly(term, kind, _MOST_TIED)
    }
    rows = unit.records.rows(Entity.CUSTOMER, sorted(found)[:_MOST_TIED])
    return {row.id for row in rows if _shares(_CUSTOMERS.decode(row.body), numbers, emails)}


def _shares(other: CustomerBody, numbers: set[str], emails: set[str]) -> bool:
    """A term is the beginning or the end of a value: only the whole of it is shared."""
    return bool(
        numbers & {phone.e164 for phone in other.phones}
        or emails & {fold_email(email) for email in other.emails}
    )


def _given(
    unit: UnitOfWork,
    customer_id: str,
    customer: CustomerBody,
    kinds: frozenset[TieKind],
    not_plan: str,
) -> list[TiedGoodwill]:
    """One line for each currency in which something was given."""
    since = unit.now() - _LOOKED_BACK
    plans: defaultdict[str, list[_Plan]] = defaultdict(list)
    for row in unit.records.for_customer(Entity.REMEDY_PLAN, customer_id, limit=_MOST_PLANS):
        plan = _PLANS.decode(row.body)
        is_given = plan.state is PlanState.POSTED and plan.goodwill_minor > 0
        if is_given and plan.at >= since and row.id != not_plan:
            plans[plan.currency].append(plan)
    return [
        TiedGoodwill(
            customer_id=customer_id,
            customer_name=customer.names[0].display,
            currency=currency,
            plans=len(given),
            goodwill_minor=sum(plan.goodwill_minor for plan in given),
            latest_at=max(plan.at for plan in given),
            ties=sorted(kinds),
        )
        for currency, given in sorted(plans.items())
    ]
