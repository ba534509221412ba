"""The ledger: buckets, holds, spends, requests and decisions."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0006"
down_revision = "0005"

# What is posted or decided is never edited: the database itself refuses.
_APPEND_ONLY = ("spend", "entry", "decision")
_SQLITE = (
    (
        "CREATE TRIGGER %(table)s_not_changed BEFORE UPDATE ON %(table)s"
        " BEGIN SELECT RAISE(ABORT, '%(table)s is append-only'); END"
    ),
    (
        "CREATE TRIGGER %(table)s_not_deleted BEFORE DELETE ON %(table)s"
        " BEGIN SELECT RAISE(ABORT, '%(table)s is append-only'); END"
    ),
)
_POSTGRESQL = (
    (
        "CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION '%% is append-only', TG_TABLE_NAME; END $$"
    ),
    (
        "CREATE TRIGGER %(table)s_append_only BEFORE UPDATE OR DELETE ON %(table)s"
        " FOR EACH ROW EXECUTE FUNCTION append_only()"
    ),
)


def upgrade() -> None:
    _bucket()
    _hold()
    _hold_bucket()
    _spend()
    _entry()
    _request()
    _decision()
    for table in _APPEND_ONLY:
        _refuse_edits(table)


def downgrade() -> None:
    op.drop_table("decision")
    op.drop_table("request")
    op.drop_table("entry")
    op.drop_table("spend")
    op.drop_table("hold_bucket")
    op.drop_table("hold")
    op.drop_table("bucket")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION append_only()")


def _refuse_edits(table: str) -> None:
    dialect = op.get_bind().dialect.name
    for statement in {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[dialect]:
        ddl = sa.DDL(statement, context={"table": table})  # type: ignore[no-untyped-call]
        op.execute(ddl)


def _bucket() -> None:
    op.create_table(
        "bucket",
        sa.Column("id", KEY, nullable=False),
        sa.Column("scope", KEY, nullable=False),
        sa.Column("subject_id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=True),
        sa.Column("currency", KEY, nullable=False),
        sa.Column("period", KEY, nullable=False),
        sa.Column("state", KEY, nullable=False),
        sa.Column("target", sa.BigInteger(), nullable=False),
        sa.Column("cap", sa.BigInteger(), nullable=False),
        sa.Column("posted", sa.BigInteger(), nullable=False),
        sa.Column("pending", sa.BigInteger(), nullable=False),
        sa.Column("leased", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.CheckConstraint(
            "posted + pending + leased <= cap", name=op.f("ck_bucket_never_overspent")
        ),
        sa.CheckConstraint(
            "posted >= 0 AND pending >= 0 AND leased >= 0", name=op.f("ck_bucket_never_below_zero")
        ),
        sa.CheckConstraint(
            "target >= 0 AND cap >= target", name=op.f("ck_bucket_cap_covers_target")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bucket"),
        sa.UniqueConstraint(
            "scope",
            "subject_id",
            "currency",
            "period",
            name="uq_bucket_scope_subject_id_currency_period",
        ),
    )


def _hold() -> None:
    op.create_table(
        "hold",
        sa.Column("id", KEY, nullable=False),
        sa.Column("spend_id", KEY, nullable=False),
        sa.Column("state", KEY, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("captured", sa.BigInteger(), nullable=False),
        sa.Column("currency", KEY, nullable=False),
        sa.Column("policy_version", sa.BigInteger(), nullable=False),
        sa.Column("held_us", MICROSECONDS, nullable=False),
        sa.Column("expires_us", MICROSECONDS, nullable=False),
        sa.Column("resolved_us", MICROSECONDS, nullable=True),
        sa.CheckConstraint(
            "(state = 'open') = (resolved_us IS NULL)", name=op.f("ck_hold_resolved_once")
        ),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_hold_amount_not_negative")),
        sa.CheckConstraint(
            "captured >= 0 AND captured <= amount", name=op.f("ck_hold_captured_within_hold")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_hold"),
        sa.UniqueConstraint("spend_id", name="uq_hold_spend_id"),
    )


def _hold_bucket() -> None:
    op.create_table(
        "hold_bucket",
        sa.Column("hold_id", KEY, nullable=False),
        sa.Column("bucket_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["bucket_id"], ["bucket.id"], name="fk_hold_bucket_bucket_id_bucket"
        ),
        sa.ForeignKeyConstraint(["hold_id"], ["hold.id"], name="fk_hold_bucket_hold_id_hold"),
        sa.PrimaryKeyConstraint("hold_id", "bucket_id", name="pk_hold_bucket"),
    )
    op.create_index("ix_hold_bucket_bucket", "hold_bucket", ["bucket_id"], unique=False)


def _spend() -> None:
    op.create_table(
        "spend",
        sa.Column("id", KEY, nullable=False),
        sa.Column("hold_id", KEY, nullable=True),
        sa.Column("reverses", KEY, nullable=True),
        sa.Column("kind", KEY, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", KEY, nullable=False),
        sa.Column("buckets", sa.Integer(), nullable=False),
        sa.Column("policy_version", sa.BigInteger(), nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.CheckConstraint(
            "(kind = 'capture') = (hold_id IS NOT NULL)", name=op.f("ck_spend_capture_names_hold")
        ),
        sa.CheckConstraint(
            "(kind = 'reversal') = (reverses IS NOT NULL)",
            name=op.f("ck_spend_reversal_names_spend"),
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_spend_amount_above_zero")),
        sa.ForeignKeyConstraint(["hold_id"], ["hold.id"], name="fk_spend_hold_id_hold"),
        sa.ForeignKeyConstraint(["reverses"], ["spend.id"], name="fk_spend_reverses_spend"),
        sa.PrimaryKeyConstraint("id", name="pk_spend"),
        sa.UniqueConstraint("hold_id", name="uq_spend_hold_id"),
    )
    op.create_index("ix_spend_reverses", "spend", ["reverses"], unique=False)


def _entry() -> None:
    op.create_table(
        "entry",
        sa.Column("spend_id", KEY, nullable=False),
        sa.Column("bucket_id", KEY, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("bucket_version", sa.BigInteger(), nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.ForeignKeyConstraint(["bucket_id"], ["bucket.id"], name="fk_entry_bucket_id_bucket"),
        sa.ForeignKeyConstraint(["spend_id"], ["spend.id"], name="fk_entry_spend_id_spend"),
        sa.PrimaryKeyConstraint("spend_id", "bucket_id", name="pk_entry"),
        sa.UniqueConstraint(
            "bucket_id", "bucket_version", name="uq_entry_bucket_id_bucket_version"
        ),
    )


def _request() -> None:
    op.create_table(
        "request",
        sa.Column("id", KEY, nullable=False),
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("hold_id", KEY, nullable=False),
        sa.Column("state", KEY, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("asked", sa.BigInteger(), nullable=False),
        sa.Column("requester_id", KEY, nullable=False),
        sa.Column("requester_person_id", KEY, nullable=False),
        sa.Column("team_id", KEY, nullable=False),
        sa.Column("asked_us", MICROSECONDS, nullable=False),
        sa.Column("expires_us", MICROSECONDS, nullable=False),
        sa.Column("escalates_us", MICROSECONDS, nullable=False),
        sa.ForeignKeyConstraint(["hold_id"], ["hold.id"], name="fk_request_hold_id_hold"),
        sa.PrimaryKeyConstraint("id", name="pk_request"),
        sa.UniqueConstraint("hold_id", name="uq_request_hold_id"),
        sa.UniqueConstraint("plan_id", name="uq_request_plan_id"),
    )
    op.create_index("ix_request_state_expires", "request", ["state", "expires_us"], unique=False)


def _decision() -> None:
    op.create_table(
        "decision",
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("decision", KEY, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("requester_person_id", KEY, nullable=False),
        sa.Column("approver_person_id", KEY, nullable=False),
        sa.Column("approver_id", KEY, nullable=False),
        sa.Column("seen_version", sa.BigInteger(), nullable=False),
        sa.Column("seen_minor", sa.BigInteger(), nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.CheckConstraint(
            "approver_person_id <> requester_person_id", name=op.f("ck_decision_four_eyes")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name="fk_decision_request_id_request"
        ),
        sa.PrimaryKeyConstraint("request_id", name="pk_decision"),
    )
