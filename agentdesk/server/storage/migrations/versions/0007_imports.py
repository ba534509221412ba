"""How far imports have come, number series and who changed which field."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    _import_origin()
    _import_progress()
    _import_reject()
    _number_series()
    _field_change()


def downgrade() -> None:
    op.drop_table("field_change")
    op.drop_table("number_series")
    op.drop_table("import_reject")
    op.drop_table("import_progress")
    op.drop_table("import_origin")


def _import_origin() -> None:
    op.create_table(
        "import_origin",
        sa.Column("source", KEY, nullable=False),
        sa.Column("started_us", MICROSECONDS, nullable=False),
        sa.Column("shift_days", sa.Integer(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("source", name="pk_import_origin"),
    )


def _import_progress() -> None:
    op.create_table(
        "import_progress",
        sa.Column("source", KEY, nullable=False),
        sa.Column("stage", KEY, nullable=False),
        sa.Column("fingerprint", KEY, nullable=False),
        sa.Column("line_number", sa.BigInteger(), nullable=False),
        sa.Column("taken", sa.BigInteger(), nullable=False),
        sa.Column("rejected", sa.BigInteger(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("source", "stage", "fingerprint", name="pk_import_progress"),
    )


def _import_reject() -> None:
    op.create_table(
        "import_reject",
        sa.Column("source", KEY, nullable=False),
        sa.Column("stage", KEY, nullable=False),
        sa.Column("fingerprint", KEY, nullable=False),
        sa.Column("line_number", sa.BigInteger(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "source", "stage", "fingerprint", "line_number", name="pk_import_reject"
        ),
    )


def _number_series() -> None:
    op.create_table(
        "number_series",
        sa.Column("name", KEY, nullable=False),
        sa.Column("latest", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_number_series"),
    )


def _field_change() -> None:
    op.create_table(
        "field_change",
        sa.Column("entity_id", KEY, nullable=False),
        sa.Column("field", KEY, nullable=False),
        sa.Column("row_version", sa.BigInteger(), nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.PrimaryKeyConstraint("entity_id", "field", name="pk_field_change"),
        sqlite_with_rowid=False,
    )
