"""A bucket says which dial it is of, and a hold what each of its buckets counts.

No release wrote buckets that say less, and an entry is never edited to say more: a database that
has any refuses, and its data are taken into a new one.
"""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0012"
down_revision = "0011"

_DIAL = ("window", "strength", "measure", "name")
_UNIQUE = {
    "before": ("scope", "subject_id", "currency", "period"),
    "now": ("scope", *_DIAL, "subject_id", "currency", "period"),
}


def upgrade() -> None:
    _refuse_if_used()
    if op.get_bind().dialect.name == "sqlite":
        _rebuild("now")
        return
    for column in _DIAL:
        op.add_column("bucket", sa.Column(column, KEY, nullable=False))
    op.drop_constraint(_name_of("before"), "bucket")
    op.create_unique_constraint(_name_of("now"), "bucket", _UNIQUE["now"])
    op.add_column("hold_bucket", sa.Column("amount", sa.BigInteger(), nullable=False))
    op.create_check_constraint(
        op.f("ck_hold_bucket_amount_not_negative"), "hold_bucket", "amount >= 0"
    )


def downgrade() -> None:
    _refuse_if_used()
    if op.get_bind().dialect.name == "sqlite":
        _rebuild("before")
        return
    op.drop_column("hold_bucket", "amount")
    op.drop_constraint(_name_of("now"), "bucket")
    for column in _DIAL:
        op.drop_column("bucket", column)
    op.create_unique_constraint(_name_of("before"), "bucket", _UNIQUE["before"])


def _refuse_if_used() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM bucket")):
        raise RuntimeError("budgets counted the old way stay so: begin a new database")


def _name_of(when: str) -> str:
    return op.f("uq_bucket_" + "_".join(_UNIQUE[when]))


def _rebuild(when: str) -> None:
    """SQLite changes no constraint of a table that stands; these are empty."""
    dial = _DIAL if when == "now" else ()
    op.drop_table("hold_bucket")
    op.drop_table("bucket")
    op.create_table(
        "bucket",
        sa.Column("id", KEY, nullable=False),
        sa.Column("scope", KEY, nullable=False),
        *(sa.Column(column, KEY, nullable=False) for column in dial),
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
        sa.UniqueConstraint(*_UNIQUE[when], name=_name_of(when)),
    )
    _rebuild_parts(when)


def _rebuild_parts(when: str) -> None:
    counted = (
        (
            sa.Column("amount", sa.BigInteger(), nullable=False),
            sa.CheckConstraint("amount >= 0", name=op.f("ck_hold_bucket_amount_not_negative")),
        )
        if when == "now"
        else ()
    )
    op.create_table(
        "hold_bucket",
        sa.Column("hold_id", KEY, nullable=False),
        sa.Column("bucket_id", KEY, nullable=False),
        *counted,
        sa.ForeignKeyConstraint(
            ["bucket_id"], ["bucket.id"], name="fk_hold_bucket_bucket_id_bucket"
        ),
        sa.ForeignKeyConstraint(["hold_id"], ["hold.id"], name="fk_hold_bucket_hold_id_hold"),
        sa.PrimaryKeyConstraint("hold_id", "bucket_id", name="pk_hold_bucket"),
    )
    op.create_index("ix_hold_bucket_bucket", "hold_bucket", ["bucket_id"], unique=False)
