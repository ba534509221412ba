"""The server's tables, one file per room; importing this package fills `base.METADATA`."""

from agentdesk.server.storage.models import (
    access,
    append_only,
    audit,
    book,
    command,
    exchange,
    feed,
    field_changes,
    imports,
    ledger,
    numbers,
    records,
    reversals,
    tenant,
    terms,
)
from agentdesk.server.storage.models.base import METADATA

__all__ = [
    "METADATA",
    "access",
    "append_only",
    "audit",
    "book",
    "command",
    "exchange",
    "feed",
    "field_changes",
    "imports",
    "ledger",
    "numbers",
    "records",
    "reversals",
    "tenant",
    "terms",
]
