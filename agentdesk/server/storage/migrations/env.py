"""Runs migrations on the connection it is given: alembic has no settings file here."""

from alembic import context

from agentdesk.server.storage.models import METADATA
from agentdesk.server.storage.schema import belongs

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    transactional_ddl=True,  # SQLite's DDL is, once the driver leaves transactions to us
    compare_type=True,
    include_object=lambda item, *_: belongs(connection.dialect.name, item),
)
context.run_migrations()
