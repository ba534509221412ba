"""Runs migrations on the connection it is given: alembic has no settings file here."""

from alembic import context

from agentdesk.server.storage.models import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,  # SQLite's DDL is, once the driver leaves transactions to us
    compare_type=True,
)
context.run_migrations()
