"""Credentials, sessions, tokens and the answers to commands."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _credential()
    _session()
    _token()
    _command()


def downgrade() -> None:
    op.drop_table("command")
    op.drop_table("token")
    op.drop_table("session")
    op.drop_table("credential")


def _credential() -> None:
    op.create_table(
        "credential",
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("changed_us", MICROSECONDS, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_credential"),
    )


def _session() -> None:
    op.create_table(
        "session",
        sa.Column("id", KEY, nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("device_id", KEY, nullable=False),
        sa.Column("device_name", sa.Text(), nullable=False),
        sa.Column("signed_in_us", MICROSECONDS, nullable=False),
        sa.Column("seen_us", MICROSECONDS, nullable=False),
        sa.Column("ended_us", MICROSECONDS, nullable=True),
        sa.Column("end_reason", KEY, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
    )
    op.create_index("ix_session_user_id", "session", ["user_id", "ended_us"], unique=False)


def _token() -> None:
    op.create_table(
        "token",
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("kind", KEY, nullable=False),
        sa.Column("expires_us", MICROSECONDS, nullable=False),
        sa.Column("used_us", MICROSECONDS, nullable=True),
        sa.Column("request_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_token_session_id_session"),
        sa.PrimaryKeyConstraint("digest", name="pk_token"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_token_session_id", "token", ["session_id", "expires_us"], unique=False)


def _command() -> None:
    op.create_table(
        "command",
        sa.Column("command_id", KEY, nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("asked", sa.LargeBinary(length=32), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.PrimaryKeyConstraint("command_id", name="pk_command"),
        sqlite_with_rowid=False,
    )
