"""Hands a request to somebody who is here; a hint for them, and no bar to the others."""

from collections.abc import Iterator, Sequence
from itertools import chain

from agentdesk.domain.deciders import Level, Matter, authorities
from agentdesk.domain.delegations import Delegation, Person
from agentdesk.domain.errors import Refused
from agentdesk.domain.routing import Candidate, hand_to
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import deciding_rights, delegations, policies, staff
from agentdesk.server.services.request_file import approval_of
from agentdesk.server.storage.unit_of_work import UnitOfWork


def choose(unit: UnitOfWork, matter: Matter, levels: Sequence[Level]) -> str | None:
    """Return who should look at it first; None where nobody who may decide is here."""
    chosen = hand_to(_able(unit, matter, levels))
    return None if chosen is None else chosen.user_id


def hand_on(unit: UnitOfWork, user_id: str) -> list[Row]:
    """Give what waits with somebody who has gone to somebody who is here."""
    return [_hand_on(unit, request.request_id) for request in unit.requests.pending_with(user_id)]


def _hand_on(unit: UnitOfWork, request_id: str) -> Row:
    approval = approval_of(unit, request_id)
    levels = policies.current(unit, approval.currency).deciding_levels
    matter = deciding_rights.matter_of(unit, unit.requests.get(request_id), approval)
    whom = choose(unit, matter, levels)
    unit.requests.assign(request_id, whom)
    approval.assigned_to, approval.assigned_to_name = whom, staff.name_of(unit, whom)
    return unit.records.save(Entity.APPROVAL, request_id, approval)


def _able(unit: UnitOfWork, matter: Matter, levels: Sequence[Level]) -> Iterator[Candidate]:
    lent, waiting = _lent(unit), unit.requests.waiting()
    for person in _asked(unit, levels, lent):
        try:
            rights = authorities(levels, person, lent.get(person.user_id, ()), matter, unit.now())
        except Refused:
            continue
        waits = waiting.get(person.user_id, 0)
        yield Candidate(person.user_id, rights[0].level, person.presence, waits)


def _lent(unit: UnitOfWork) -> dict[str, list[Delegation]]:
    """Return what is lent now, by who may use it."""
    lent: dict[str, list[Delegation]] = {}
    for body in delegations.all_lent(unit):
        giver = staff.find(unit, body.from_user_id)
        if giver is not None:
            lent.setdefault(body.to_user_id, []).append(delegations.of_body(body, giver))
    return lent


def _asked(
    unit: UnitOfWork, levels: Sequence[Level], lent: dict[str, list[Delegation]]
) -> list[Person]:
    """Return everybody who could have a right: by their role, or by what was lent to them."""
    roles = frozenset(chain.from_iterable(level.roles for level in levels))
    people = {person.user_id: person for person in staff.in_roles(unit, roles)}
    for user_id in lent.keys() - people.keys():
        person = staff.find(unit, user_id)
        if person is not None:
            people[user_id] = person
    return list(people.values())
