"""One table for each entity: its raw body, and the columns it is found by."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger()

# Table and the columns filled from its bodies.
TABLES: dict[str, dict[str, sa.types.TypeEngine[Any]]] = {
    "customer": {"account_id": KEY, "external_reference": KEY},
    "account": {},
    "subscription": {"state": KEY},
    "interaction": {"agent_id": KEY, "case_id": KEY, "state": KEY},
    "note": {"case_id": KEY},
    "case": {"number": KEY, "state": KEY, "assigned_to": KEY, "resolved_us": NUMBER},
    "promise": {"state": KEY, "due_us": NUMBER, "case_id": KEY},
    "outcome": {},
    "order": {"number": KEY, "state": KEY},
    "campaign": {"code": KEY},
    "receipt": {"campaign_id": KEY},
    "remedy_plan": {"case_id": KEY, "state": KEY, "given_by": KEY, "request_id": KEY},
    "approval": {
        "plan_id": KEY,
        "case_id": KEY,
        "state": KEY,
        "requester_id": KEY,
        "expires_us": NUMBER,
        "escalates_us": NUMBER,
    },
    "budget": {"scope": KEY, "subject_id": KEY, "currency": KEY, "period": KEY},
    "policy": {"version": NUMBER, "effective_from_us": NUMBER},
    "product": {"sku": KEY},
    "advisory": {},
    "web_visit": {},
    "survey": {"measure": KEY},
    "sales_interaction": {},
    "user": {"login": KEY, "team_id": KEY, "person_id": KEY, "role": KEY},
    "team": {},
}
# Name, table, columns, unique.
INDEXES = (
    ("ix_customer_external_reference", "customer", ("external_reference",), False),
    ("ix_interaction_at_us", "interaction", ("at_us",), False),
    ("ix_interaction_case_id", "interaction", ("case_id",), False),
    ("ix_case_number", "case", ("number",), False),
    ("ix_case_resolved_us", "case", ("resolved_us",), False),
    ("ix_case_state_at_us", "case", ("state", "at_us"), False),
    ("ix_promise_case_id", "promise", ("case_id",), False),
    ("ix_promise_state_due_us", "promise", ("state", "due_us"), False),
    ("ix_order_number", "order", ("number",), False),
    ("ix_remedy_plan_case_id", "remedy_plan", ("case_id",), False),
    ("ix_approval_plan_id", "approval", ("plan_id",), False),
    ("ix_approval_state_expires_us", "approval", ("state", "expires_us"), False),
    ("ix_budget_subject_id_scope_period", "budget", ("subject_id", "scope", "period"), False),
    ("ix_product_sku", "product", ("sku",), False),
    ("uq_user_login", "user", ("login",), True),
)


def upgrade() -> None:
    for name, keys in TABLES.items():
        op.create_table(
            name,
            sa.Column("id", KEY, nullable=False),
            sa.Column("customer_id", KEY, nullable=True),
            sa.Column("at_us", MICROSECONDS, nullable=True),
            sa.Column("row_version", sa.BigInteger(), nullable=False),
            sa.Column("deleted", sa.Boolean(), nullable=False),
            sa.Column("body", sa.Text(), nullable=False),
            *(sa.Column(key, type_, nullable=True) for key, type_ in keys.items()),
            sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        )
        op.create_index(f"ix_{name}_customer", name, ["customer_id", "deleted", "at_us", "id"])
    for index, table, columns, unique in INDEXES:
        op.create_index(index, table, list(columns), unique=unique)


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(name)
