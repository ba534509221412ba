"""Tables of the journal: entries with their lines, the chart of accounts; closed days stay closed.

Nothing is edited: what was booked wrongly is booked back. The lock of a closed day stands in the
database itself, whichever program writes.
"""

from sqlalchemy import (
    DDL,
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    event,
)

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

JOURNAL_ENTRY = Table(
    "journal_entry",
    METADATA,
    Column("id", KeyText, primary_key=True),  # the plan's, or what took place later
    Column("cause", KeyText, nullable=False),
    Column("plan_id", KeyText, nullable=False),
    Column("customer_id", KeyText, nullable=False),
    Column("case_id", KeyText, nullable=False),
    Column("day", KeyText, nullable=False),  # the tenant's
    Column("currency", KeyText, nullable=False),
    Column("cost_centre", KeyText, nullable=False),
    Column("user_id", KeyText, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    Index("ix_journal_entry_day", "day", "id"),
    Index("ix_journal_entry_plan", "plan_id"),
)

JOURNAL_LINE = Table(
    "journal_line",
    METADATA,
    Column("entry_id", KeyText, ForeignKey("journal_entry.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("part", Integer, nullable=False),
    Column("kind", KeyText, nullable=False),
    Column("basis", KeyText, nullable=False),
    Column("use", KeyText, nullable=False),
    Column("account", KeyText, nullable=False),  # its number on the day it was booked
    Column("debit", BigInteger, nullable=False),
    Column("credit", BigInteger, nullable=False),
    Column("worth", BigInteger, nullable=False),
    Column("means", KeyText, nullable=False),
    Column("payment_id", KeyText, nullable=True),
    Column("order_id", KeyText, nullable=True),
    Column("tax_rate_bp", Integer, nullable=False),
    CheckConstraint("debit >= 0 AND credit >= 0 AND worth >= 0", name="never_below_zero"),
    CheckConstraint("debit = 0 OR credit = 0", name="one_side"),
)

JOURNAL_ACCOUNT = Table(
    "journal_account",
    METADATA,
    Column("use", KeyText, primary_key=True),
    Column("number", KeyText, nullable=False),
    Column("name", KeyText, nullable=False),
)


def _say(statement: str) -> DDL:
    return DDL(statement)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped


# They stand once more in the migration that made the tables, which never changes again.
_SQLITE = (
    _say(
        "CREATE TRIGGER journal_entry_day_open BEFORE INSERT ON journal_entry"
        " WHEN EXISTS (SELECT 1 FROM day_close WHERE day = NEW.day)"
        " BEGIN SELECT RAISE(ABORT, 'the day is closed'); END"
    ),
)
_POSTGRESQL = (
    _say(
        "CREATE OR REPLACE FUNCTION journal_day_open() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN IF EXISTS (SELECT 1 FROM day_close WHERE day = NEW.day)"
        " THEN RAISE EXCEPTION 'the day is closed'; END IF; RETURN NEW; END $$"
    ),
    _say(
        "CREATE TRIGGER journal_entry_day_open BEFORE INSERT ON journal_entry"
        " FOR EACH ROW EXECUTE FUNCTION journal_day_open()"
    ),
)
for _dialect, _statements in (("sqlite", _SQLITE), ("postgresql", _POSTGRESQL)):
    for _statement in _statements:
        event.listen(JOURNAL_ENTRY, "after_create", _statement.execute_if(dialect=_dialect))
