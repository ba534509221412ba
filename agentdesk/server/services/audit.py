"""Reading the audit trail: who did what and who looked, how far it is sealed, what was flagged."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from agentdesk.domain.patterns import FlagKind
from agentdesk.protocol.audit import AuditEntry, AuditFlag, AuditPage, AuditState, FlagPage
from agentdesk.protocol.entities import CustomerBody, UserBody
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import from_us
from agentdesk.server.services import audit_seals
from agentdesk.server.storage.repositories.audit_trail import Flag
from agentdesk.server.storage.unit_of_work import UnitOfWork

MAX_WAITING = 10_000
_DETAIL = msgspec.json.Decoder(dict[str, object])
_USERS = msgspec.json.Decoder(UserBody)
_CUSTOMERS = msgspec.json.Decoder(CustomerBody)


def page(unit: UnitOfWork, where: Mapping[str, str], before: int | None, most: int) -> AuditPage:
    """Return the newest entries before this one, of whom or of what was asked for."""
    entries = _told(unit, unit.audit_trail.entries(where, before, most))
    return AuditPage(entries, entries[-1].seq if len(entries) == most else None)


def by_others(unit: UnitOfWork, entity: Entity, entity_id: str, most: int) -> list[AuditEntry]:
    """Return what others did to one row; which session of theirs it was is theirs to know."""
    told = _told(unit, unit.audit_trail.by_others(entity.value, entity_id, most))
    return [msgspec.structs.replace(one, session_id=None) for one in told]


def _told(unit: UnitOfWork, rows: Sequence[Any]) -> list[AuditEntry]:
    names = _Names(unit, {row.user_id for row in rows}, set())
    return [
        AuditEntry(
            seq=row.seq,
            at=from_us(row.at_us),
            action=row.action,
            entity=row.entity,
            entity_id=row.entity_id,
            user_id=row.user_id,
            user_name=names.user(row.user_id),
            session_id=row.session_id,
            detail=_DETAIL.decode(row.detail),
            sealed=row.position is not None,
        )
        for row in rows
    ]


def state(unit: UnitOfWork) -> AuditState:
    latest = unit.audit_seals.latest()
    return AuditState(
        seal=None if latest is None else audit_seals.on_the_wire(latest),
        waiting=unit.audit_seals.waiting(latest, MAX_WAITING),
        flags=unit.audit_trail.flag_count(),
    )


def flags(unit: UnitOfWork, before: str | None, most: int) -> FlagPage:
    """Return the newest flags before this one."""
    found = unit.audit_trail.flags(before, most)
    users = {one.user_id for one in found} | {one.other_id for one in found}
    names = _Names(unit, users, {one.customer_id for one in found})
    told = [_flag(one, names) for one in found]
    return FlagPage(told, told[-1].flag_id if len(told) == most else None)


def _flag(flag: Flag, names: "_Names") -> AuditFlag:
    return AuditFlag(
        flag_id=flag.id,
        kind=FlagKind(flag.kind),
        at=from_us(flag.at_us),
        first_at=from_us(flag.first_us),
        last_at=from_us(flag.last_us),
        user_id=flag.user_id,
        user_name=names.user(flag.user_id),
        other_id=flag.other_id,
        other_name=names.user(flag.other_id),
        customer_id=flag.customer_id,
        customer_name=names.customer(flag.customer_id),
        number=flag.number,
        total_minor=flag.total,
        limit_minor=flag.most,
        currency=flag.currency,
        share_bp=flag.share_bp,
    )


class _Names:
    """The names of users and customers of one page, read together."""

    def __init__(
        self, unit: UnitOfWork, user_ids: set[str | None], customer_ids: set[str | None]
    ) -> None:
        self._users = {
            row.id: _USERS.decode(row.body).display_name
            for row in unit.records.rows(Entity.USER, _named(user_ids))
        }
        self._customers = {
            row.id: _display(_CUSTOMERS.decode(row.body))
            for row in unit.records.rows(Entity.CUSTOMER, _named(customer_ids))
        }

    def user(self, user_id: str | None) -> str:
        return self._users.get(user_id or "", "")

    def customer(self, customer_id: str | None) -> str:
        return self._customers.get(customer_id or "", "")


def _named(ids: set[str | None]) -> list[str]:
    return sorted(one for one in ids if one is not None)


def _display(customer: CustomerBody) -> str:
    return customer.names[0].display if customer.names else ""
