"""What is posted, decided or witnessed is never edited: the database itself refuses.

The statements stand once more in the migration that made the tables, which never changes again.
"""

from sqlalchemy import DDL, Table, event

from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.models.audit import AUDIT, AUDIT_LEAF, AUDIT_SEAL
from agentdesk.server.storage.models.book import BOOK_LINE
from agentdesk.server.storage.models.exchange import CONVERSION, FX_RATE
from agentdesk.server.storage.models.journal import JOURNAL_ENTRY, JOURNAL_LINE
from agentdesk.server.storage.models.leases import DRAW
from agentdesk.server.storage.models.ledger import DECISION, ENTRY, SPEND
from agentdesk.server.storage.models.records import RECORDS
from agentdesk.server.storage.models.reversals import REVERSING_PART
from agentdesk.server.storage.models.weighings import WEIGHING


def _say(statement: str) -> DDL:
    return DDL(statement)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped


_NOT_CHANGED = _say(
    "CREATE TRIGGER %(table)s_not_changed BEFORE UPDATE ON %(table)s"
    " BEGIN SELECT RAISE(ABORT, '%(table)s is append-only'); END"
)
_NOT_DELETED = _say(
    "CREATE TRIGGER %(table)s_not_deleted BEFORE DELETE ON %(table)s"
    " BEGIN SELECT RAISE(ABORT, '%(table)s is append-only'); END"
)
_REFUSE = _say(
    "CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION '%% is append-only', TG_TABLE_NAME; END $$"
)
_APPEND_ONLY = _say(
    "CREATE TRIGGER %(table)s_append_only BEFORE UPDATE OR DELETE ON %(table)s"
    " FOR EACH ROW EXECUTE FUNCTION append_only()"
)


def _append_only(table: Table) -> None:
    for statement in (_NOT_CHANGED, _NOT_DELETED):
        event.listen(table, "after_create", statement.execute_if(dialect="sqlite"))
    for statement in (_REFUSE, _APPEND_ONLY):
        event.listen(table, "after_create", statement.execute_if(dialect="postgresql"))


_TABLES = (
    SPEND,
    ENTRY,
    DECISION,
    DRAW,
    AUDIT,
    AUDIT_LEAF,
    AUDIT_SEAL,
    BOOK_LINE,
    REVERSING_PART,
    FX_RATE,
    CONVERSION,
    JOURNAL_ENTRY,
    JOURNAL_LINE,
    RECORDS[Entity.DAY_CLOSE],
    WEIGHING,
)
for _table in _TABLES:
    _append_only(_table)
