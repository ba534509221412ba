"""Devices: who was signed in on each, and which are to forget everything."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, Table, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from agentdesk.protocol.entities import UserBody
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.access import SESSION
from agentdesk.server.storage.models.devices import WIPE_ORDER
from agentdesk.server.storage.models.records import RECORDS

_USER = RECORDS[Entity.USER]
_USERS = msgspec.json.Decoder(UserBody)
_SESSIONS = (
    select(SESSION, _USER.c.body)
    .join(_USER, _USER.c.id == SESSION.c.user_id)
    .order_by(SESSION.c.seen_us.desc(), SESSION.c.id)
)
# The same words in both dialects.
_PUT: Mapping[str, Callable[[Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


class DeviceSession(msgspec.Struct, frozen=True, kw_only=True):
    """One signing in on a device; `waiting` is what it said last that it had to deliver."""

    session_id: str
    device_id: str
    device_name: str
    user_id: str
    team_id: str
    display_name: str
    seen_at: datetime
    live: bool
    waiting: int | None


class WipeOrder(msgspec.Struct, frozen=True, kw_only=True):
    device_id: str
    ordered_at: datetime
    told_at: datetime | None


class DeviceRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context
        self._execute = context.connection.execute

    def sessions_on(self, device_id: str) -> list[DeviceSession]:
        """Return every session there was on the device, the one seen last first."""
        return _sessions(self._execute(_SESSIONS.where(SESSION.c.device_id == device_id)))

    def sessions_since(self, since: datetime, most: int) -> list[DeviceSession]:
        """Return the sessions that are live or were seen since, the newest sign of life first."""
        wanted = _SESSIONS.where(SESSION.c.ended_us.is_(None) | (SESSION.c.seen_us >= to_us(since)))
        return _sessions(self._execute(wanted.limit(most)))

    def heard(self, session_id: str, waiting: int) -> None:
        """Keep how much a device said that it has still to deliver."""
        self._context.check_writable()
        self._execute(update(SESSION).where(SESSION.c.id == session_id), {"waiting": waiting})

    # Orders

    def order(self, device_id: str) -> WipeOrder | None:
        return next(iter(self._orders(device_id)), None)

    def orders(self) -> list[WipeOrder]:
        return self._orders(None)

    def give_order(self, device_id: str, ordered_by: str) -> None:
        """Order it once; a second order changes nothing."""
        self._context.check_writable()
        put = _PUT[self._context.connection.dialect.name](WIPE_ORDER).on_conflict_do_nothing()
        line = {"device_id": device_id, "ordered_by": ordered_by}
        self._execute(put, line | {"ordered_us": self._now_us()})

    def take_back_order(self, device_id: str) -> bool:
        """Withdraw an order nobody was told yet; False: it is too late, or there is none."""
        self._context.check_writable()
        taken = delete(WIPE_ORDER).where(
            WIPE_ORDER.c.device_id == device_id, WIPE_ORDER.c.told_us.is_(None)
        )
        return self._execute(taken).rowcount == 1

    def told(self, device_id: str, waiting: int | None) -> bool:
        """Write down that the device has heard its order; False: it had before."""
        self._context.check_writable()
        first = update(WIPE_ORDER).where(
            WIPE_ORDER.c.device_id == device_id, WIPE_ORDER.c.told_us.is_(None)
        )
        values = {"told_us": self._now_us(), "told_waiting": waiting}
        return self._execute(first, values).rowcount == 1

    def _orders(self, device_id: str | None) -> list[WipeOrder]:
        wanted = select(WIPE_ORDER).order_by(WIPE_ORDER.c.device_id)
        if device_id is not None:
            wanted = wanted.where(WIPE_ORDER.c.device_id == device_id)
        return [
            WipeOrder(
                device_id=row.device_id,
                ordered_at=from_us(row.ordered_us),
                told_at=None if row.told_us is None else from_us(row.told_us),
            )
            for row in self._execute(wanted)
        ]

    def _now_us(self) -> int:
        return to_us(self._context.now())


def _sessions(rows: Iterable[Row[*tuple[Any, ...]]]) -> list[DeviceSession]:
    return [_session(row, _USERS.decode(row.body)) for row in rows]


def _session(row: Row[*tuple[Any, ...]], user: UserBody) -> DeviceSession:
    return DeviceSession(
        session_id=row.id,
        device_id=row.device_id,
        device_name=row.device_name,
        user_id=row.user_id,
        team_id=user.team_id,
        display_name=user.display_name,
        seen_at=from_us(row.seen_us),
        live=row.ended_us is None,
        waiting=row.waiting,
    )
