"""What a database says of itself, for the doctor and for health."""

from dataclasses import dataclass

from sqlalchemy import Connection, inspect

from agentdesk.server.storage import schema
from agentdesk.server.storage.engines.base import StorageEngine
from agentdesk.server.storage.models.tenant import TENANT

# A horizon held back longer than this stalls everybody's feed: some writer is stuck.
HORIZON_ALARM_S = 2.0


@dataclass(frozen=True, slots=True)
class DatabaseReport:
    """`version` is None for a database without tables; then it has no epoch either."""

    engine: str
    version: str | None
    newest_version: str
    epoch: str | None
    horizon_age_s: float

    @property
    def up_to_date(self) -> bool:
        return self.version == self.newest_version

    @property
    def feed_stalls(self) -> bool:
        return self.horizon_age_s > HORIZON_ALARM_S


def report(engine: StorageEngine, connection: Connection) -> DatabaseReport:
    has_tenant = inspect(connection).has_table(TENANT.name)
    return DatabaseReport(
        engine=engine.name,
        version=schema.present(connection),
        newest_version=schema.newest(),
        epoch=connection.scalar(TENANT.select().with_only_columns(TENANT.c.epoch))
        if has_tenant
        else None,
        horizon_age_s=engine.horizon_age_s(connection),
    )
