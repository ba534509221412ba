"""Holds the word for what is owed against what stands in the records of the order and the case."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from agentdesk.domain.customers import is_broken
from agentdesk.domain.empowerment import Policy
from agentdesk.domain.errors import RuleBroken
from agentdesk.domain.owed import OwedTerms, check_evidence
from agentdesk.domain.remedies import Basis, Draft, Evidence
from agentdesk.protocol import domain_values
from agentdesk.protocol.entities import CaseBody, CustomerBody, OrderBody, PromiseBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import policies
from agentdesk.server.services.ownership import Held
from agentdesk.server.storage.unit_of_work import UnitOfWork

_CASES = msgspec.json.Decoder(CaseBody)
_PROMISES = msgspec.json.Decoder(PromiseBody)


def check(
    unit: UnitOfWork,
    customer: CustomerBody,
    case: tuple[str, str],
    drafts: Sequence[Draft],
    orders: Mapping[str, Held[OrderBody]],
) -> list[Evidence]:
    """Raise where the records speak against it; return what they say nothing of.

    `case` names the case and its customer.
    """
    owed = [draft for draft in drafts if draft.basis is Basis.OWED]
    if not owed:
        return []
    case_id, customer_id = case
    terms = _terms(policies.find(unit, unit.tenant.current().currency), customer)
    broken = list(_broken(unit, customer_id))
    about = _cases_by_order(unit, customer_id)
    unproven = set()
    for draft in owed:
        body = orders[draft.order_id or ""].body
        known = domain_values.known(
            draft, body, broken, {case_id, *about.get(draft.order_id, ())}, unit.today()
        )
        try:
            is_known = check_evidence(draft, known, terms)
        except RuleBroken as refused:
            refused.path = f"remedies.{drafts.index(draft)}.{refused.path}"
            raise
        if not is_known and draft.evidence is not None:
            unproven.add(draft.evidence)
    return sorted(unproven)


def _terms(policy: Policy | None, customer: CustomerBody) -> OwedTerms:
    place = customer.addresses[0].country if customer.addresses else ""
    return OwedTerms() if policy is None else policy.owed_terms(place)


def _cases_by_order(unit: UnitOfWork, customer_id: str) -> dict[str | None, list[str]]:
    found: dict[str | None, list[str]] = {}
    for row in unit.records.for_customer(Entity.CASE, customer_id):
        case = _CASES.decode(row.body)
        if case.order_id is not None:
            found.setdefault(case.order_id, []).append(row.id)
    return found


def _broken(unit: UnitOfWork, customer_id: str) -> Iterator[PromiseBody]:
    now = unit.now()
    for row in unit.records.for_customer(Entity.PROMISE, customer_id):
        promise = _PROMISES.decode(row.body)
        if not row.deleted and is_broken(promise.state, promise.due_at, now):
            yield promise
