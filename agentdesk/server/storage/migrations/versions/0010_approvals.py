"""Requests have a level and somebody they are handed to; decisions may be by a right lent."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0010"
down_revision = "0009"

# Written out, because neither database's way to add a checked column is the other's in alembic.
_SQLITE = (
    (
        "ALTER TABLE decision ADD COLUMN lent_by_person_id TEXT"
        " CONSTRAINT ck_decision_four_eyes_of_lender"
        " CHECK (lent_by_person_id <> requester_person_id)"
    ),
    (
        "ALTER TABLE decision ADD COLUMN beneficiary_person_id TEXT"
        " CONSTRAINT ck_decision_no_own_account"
        " CHECK (beneficiary_person_id <> approver_person_id)"
    ),
)
_POSTGRESQL = (
    (
        'ALTER TABLE decision ADD COLUMN lent_by_person_id TEXT COLLATE "C"'
        " CONSTRAINT ck_decision_four_eyes_of_lender"
        " CHECK (lent_by_person_id <> requester_person_id)"
    ),
    (
        'ALTER TABLE decision ADD COLUMN beneficiary_person_id TEXT COLLATE "C"'
        " CONSTRAINT ck_decision_no_own_account"
        " CHECK (beneficiary_person_id <> approver_person_id)"
    ),
)
_CHECKS = {
    "lent_by_person_id": "ck_decision_four_eyes_of_lender",
    "beneficiary_person_id": "ck_decision_no_own_account",
}


def upgrade() -> None:
    op.add_column("request", sa.Column("level", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("request", sa.Column("assigned_to", KEY, nullable=True))
    op.create_index("ix_request_state_escalates", "request", ["state", "escalates_us"])
    op.create_index("ix_request_state_team", "request", ["state", "team_id"])
    op.add_column("decision", sa.Column("lent_by_id", KEY, nullable=True))
    for statement in {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[op.get_bind().dialect.name]:
        op.execute(statement)
    _delegation()


def downgrade() -> None:
    op.drop_table("delegation")
    for column, name in _CHECKS.items():
        if op.get_bind().dialect.name == "postgresql":
            op.drop_constraint(name, "decision")
        op.drop_column("decision", column)
    op.drop_column("decision", "lent_by_id")
    op.drop_index("ix_request_state_team", "request")
    op.drop_index("ix_request_state_escalates", "request")
    op.drop_column("request", "assigned_to")
    op.drop_column("request", "level")


def _delegation() -> None:
    op.create_table(
        "delegation",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=True),
        sa.Column("at_us", MICROSECONDS, nullable=True),
        sa.Column("row_version", sa.BigInteger(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("from_user_id", KEY, nullable=True),
        sa.Column("to_user_id", KEY, nullable=True),
        sa.Column("until_us", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_delegation"),
    )
    op.create_index(
        "ix_delegation_customer", "delegation", ["customer_id", "deleted", "at_us", "id"]
    )
    op.create_index("ix_delegation_to_user_id_until_us", "delegation", ["to_user_id", "until_us"])
