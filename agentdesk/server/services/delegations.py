"""Stand-ins: a right to decide lent for a time, ended, and looked up when somebody decides."""

import msgspec

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.deciders import FIRST_LEVEL, Level, own_authority
from agentdesk.domain.delegations import Delegation, Person, check_lending
from agentdesk.domain.errors import Forbidden, RuleBroken
from agentdesk.protocol.delegations import DelegationBody
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.messages import EndDelegation, SetDelegation
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import to_us
from agentdesk.server.services import policies, staff
from agentdesk.server.services.ownership import check_new, own_source, save_new
from agentdesk.server.storage.unit_of_work import UnitOfWork

# So many of what waits are shown at once to who may decide them now, the first asked first.
_MOST_SHOWN = 200
_MOST_ALIVE = 500
_DECODER = msgspec.json.Decoder(DelegationBody)


def set_delegation(unit: UnitOfWork, actor: Actor, command: SetDelegation) -> list[Row]:
    """Lend one's own right; an administrator lends that of somebody who is away."""
    check_new(unit, Entity.DELEGATION, command.delegation_id)
    giver_id = command.from_user_id or actor.user_id
    if giver_id != actor.user_id and actor.role is not Role.ADMIN:
        raise Forbidden("one lends one's own right", code="not_your_delegation")
    people = staff.locked(unit, [giver_id, command.to_user_id])
    giver, taker = people.get(giver_id), people.get(command.to_user_id)
    if giver is None or taker is None:
        raise RuleBroken("nobody of this name works here", code="user_unknown")
    check_lending(giver, taker, command.until, unit.now())
    levels = policies.current(unit, command.currency).deciding_levels
    if own_authority(levels, giver, giver.team_id) is None:
        raise RuleBroken("there is no right to lend", code="nothing_to_lend")
    row = save_new(unit, Entity.DELEGATION, command.delegation_id, _body(unit, actor, command))
    unit.audit(
        "delegation.set",
        Entity.DELEGATION,
        command.delegation_id,
        {"from_user_id": giver_id, "to_user_id": taker.user_id, "most_minor": command.most_minor},
    )
    return [row, *_show_again(unit, giver, levels, command.currency)]


def end_delegation(unit: UnitOfWork, actor: Actor, command: EndDelegation) -> list[Row]:
    """End it before its time; ended again, nothing changes."""
    row = unit.records.locked(Entity.DELEGATION, command.delegation_id)
    if row is None:
        raise RuleBroken("no such stand-in", code="no_such_delegation")
    body = _DECODER.decode(row.body)
    if actor.user_id not in {body.from_user_id, body.set_by} and actor.role is not Role.ADMIN:
        raise Forbidden("somebody else's right was lent", code="not_your_delegation")
    if body.ended_at is not None or body.until <= unit.now():
        return [row]
    body.ended_at = unit.now()
    unit.audit("delegation.end", Entity.DELEGATION, row.id)
    return [unit.records.save(Entity.DELEGATION, row.id, body)]


def lent_to(unit: UnitOfWork, user_id: str) -> list[DelegationBody]:
    """Return what is lent to a person now."""
    return _alive(unit, to_user_id=user_id)


def all_lent(unit: UnitOfWork) -> list[DelegationBody]:
    return _alive(unit)


def of_body(body: DelegationBody, giver: Person) -> Delegation:
    return Delegation("", giver, body.to_user_id, body.until, body.most_minor, body.currency)


def _alive(unit: UnitOfWork, **key_columns: str) -> list[DelegationBody]:
    rows = unit.records.coming(
        Entity.DELEGATION, "until_us", to_us(unit.now()), limit=_MOST_ALIVE, **key_columns
    )
    bodies = (_DECODER.decode(row.body) for row in rows)
    return [body for body in bodies if body.ended_at is None]


def _body(unit: UnitOfWork, actor: Actor, command: SetDelegation) -> DelegationBody:
    giver_id = command.from_user_id or actor.user_id
    return DelegationBody(
        source=own_source(unit),
        from_user_id=giver_id,
        from_name=staff.name_of(unit, giver_id),
        to_user_id=command.to_user_id,
        to_name=staff.name_of(unit, command.to_user_id),
        until=command.until,
        most_minor=command.most_minor,
        currency=command.currency,
        set_by=actor.user_id,
        set_at=unit.now(),
    )


def _show_again(
    unit: UnitOfWork, giver: Person, levels: tuple[Level, ...], currency: str
) -> list[Row]:
    """Send once more what waits: the feed told it before the stand-in was allowed to hear it."""
    rows = []
    for request in unit.requests.pending(_MOST_SHOWN):
        right = own_authority(levels, giver, request.team_id)
        if right is None or right.level > max(request.level, FIRST_LEVEL):
            continue
        body = unit.records.body(Entity.APPROVAL, request.request_id, ApprovalBody)
        if body.currency == currency:
            rows.append(unit.records.save(Entity.APPROVAL, request.request_id, body))
    return rows
