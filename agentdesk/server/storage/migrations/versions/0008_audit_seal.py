"""The audit trail is append-only and sealed: leaves and signed roots over it, and flags raised."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS, SERIAL
from agentdesk.server.storage.models.transaction_ids import CurrentTransaction, Xid8

revision = "0008"
down_revision = "0007"

_APPEND_ONLY = ("audit", "audit_leaf", "audit_seal")
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
    "CREATE TRIGGER %(table)s_append_only BEFORE UPDATE OR DELETE ON %(table)s"
    " FOR EACH ROW EXECUTE FUNCTION append_only()"
)
_CARRY_OVER = (
    "INSERT INTO audit (seq, at_us, user_id, session_id, action, entity, entity_id, detail)"
    " SELECT seq, at_us, user_id, session_id, action, entity, entity_id, detail FROM audit_before"
)


def upgrade() -> None:
    if _dialect() == "postgresql":
        op.add_column("audit", _xid())
        op.create_index("ix_audit_xid_seq", "audit", ["xid", "seq"], unique=False)
    else:
        _rebuild(_xid())
    op.create_index("ix_audit_user_id_seq", "audit", ["user_id", "seq"], unique=False)
    _audit_leaf()
    _audit_seal()
    _audit_flag()
    for table in _APPEND_ONLY:
        _refuse_edits(table)


def downgrade() -> None:
    op.drop_table("audit_flag")
    op.drop_table("audit_seal")
    op.drop_table("audit_leaf")
    op.drop_index("ix_audit_user_id_seq", "audit")
    if _dialect() == "postgresql":
        op.execute("DROP TRIGGER audit_append_only ON audit")
        op.drop_index("ix_audit_xid_seq", "audit")
        op.drop_column("audit", "xid")
    else:
        _rebuild()


def _dialect() -> str:
    return op.get_bind().dialect.name


def _xid() -> sa.Column[int]:
    """Which transaction wrote an entry: the order of sealing, where numbers are drawn too early."""
    return sa.Column(
        "xid",
        sa.BigInteger().with_variant(Xid8(), "postgresql"),
        server_default=CurrentTransaction(),
        nullable=False,
    )


def _rebuild(*more: sa.Column[int]) -> None:
    """SQLite cannot put a column into a table as it would have been made; triggers go with it."""
    op.drop_index("ix_audit_entity", "audit")
    op.rename_table("audit", "audit_before")
    op.create_table(
        "audit",
        sa.Column("seq", SERIAL, autoincrement=True, nullable=False),
        *more,
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.Column("user_id", KEY, nullable=True),
        sa.Column("session_id", KEY, nullable=True),
        sa.Column("action", KEY, nullable=False),
        sa.Column("entity", KEY, nullable=False),
        sa.Column("entity_id", KEY, nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    op.execute(_CARRY_OVER)
    op.drop_table("audit_before")
    op.create_index("ix_audit_entity", "audit", ["entity", "entity_id"], unique=False)


def _audit_leaf() -> None:
    op.create_table(
        "audit_leaf",
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("position", name="pk_audit_leaf"),
        sa.UniqueConstraint("seq", name="uq_audit_leaf_seq"),
    )


def _audit_seal() -> None:
    op.create_table(
        "audit_seal",
        sa.Column("size", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("epoch", KEY, nullable=False),
        sa.Column("root", sa.LargeBinary(length=32), nullable=False),
        sa.Column("frontier", sa.LargeBinary(), nullable=False),
        sa.Column("last_xid", sa.BigInteger(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.Column("public_key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("signature", sa.LargeBinary(length=64), nullable=False),
        sa.PrimaryKeyConstraint("size", name="pk_audit_seal"),
    )


def _audit_flag() -> None:
    op.create_table(
        "audit_flag",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kind", KEY, nullable=False),
        sa.Column("about", KEY, nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.Column("first_us", MICROSECONDS, nullable=False),
        sa.Column("last_us", MICROSECONDS, nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("other_id", KEY, nullable=True),
        sa.Column("customer_id", KEY, nullable=True),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("most", sa.BigInteger(), nullable=False),
        sa.Column("currency", KEY, nullable=True),
        sa.Column("share_bp", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_flag"),
        sa.UniqueConstraint("kind", "about", name="uq_audit_flag_kind_about"),
    )


def _refuse_edits(table: str) -> None:
    for statement in _SQLITE if _dialect() == "sqlite" else (_POSTGRESQL,):
        op.execute(statement % {"table": table})
