"""Who this database belongs to, and the few named values kept beside it."""

import msgspec
from sqlalchemy import bindparam, insert, select, update

from agentdesk.protocol.sessions import Tenant
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.tenant import NAMED_VALUE, TENANT

_CURRENT = select(TENANT)
_EPOCH = select(TENANT.c.epoch)
_RECALL = select(NAMED_VALUE.c.value).where(NAMED_VALUE.c.name == bindparam("wanted"))
_CORRECT = update(NAMED_VALUE).where(NAMED_VALUE.c.name == bindparam("wanted"))
_LANGUAGES = msgspec.json.Decoder(list[str])


class TenantRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context
        self._current: Tenant | None = None  # every act of a unit asks for the day, so for the zone

    def current(self) -> Tenant:
        if self._current is None:
            row = self._context.connection.execute(_CURRENT).one()
            self._current = Tenant(
                time_zone=row.time_zone,
                currency=row.currency,
                languages=_LANGUAGES.decode(row.languages),
                synthetic=row.synthetic,
                desk_days=self._context.desk.days,
            )
        return self._current

    def change(self, tenant: Tenant) -> None:
        self._context.check_writable()
        self._current = None
        self._context.connection.execute(update(TENANT).values(_columns(tenant)))

    def epoch(self) -> str:
        return str(self._context.connection.execute(_EPOCH).scalar_one())

    def begin_epoch(self) -> str:
        """After a restore: every cursor handed out before it starts again."""
        self._context.check_writable()
        epoch = self._context.new_id()
        self._context.connection.execute(update(TENANT).values(epoch=epoch))
        return epoch

    def establish(self, tenant: Tenant) -> None:
        """Write the one row of a new database; an existing one stays as it is."""
        if self._context.connection.execute(_CURRENT).first() is not None:
            return
        row = _columns(tenant) | {
            "id": 1,
            "epoch": self._context.new_id(),
            "created_us": to_us(self._context.now()),
        }
        self._context.connection.execute(insert(TENANT), row)

    def recall(self, name: str) -> str | None:
        return self._context.connection.scalar(_RECALL, {"wanted": name})

    def remember(self, name: str, value: str) -> None:
        self._context.check_writable()
        done = self._context.connection.execute(_CORRECT, {"wanted": name, "value": value})
        if done.rowcount == 0:
            self._context.connection.execute(insert(NAMED_VALUE), {"name": name, "value": value})


def _columns(tenant: Tenant) -> dict[str, object]:
    return {
        "time_zone": tenant.time_zone,
        "currency": tenant.currency,
        "languages": msgspec.json.encode(tenant.languages).decode(),
        "synthetic": tenant.synthetic,
    }
