"""The server's tables, one file per room; importing this package fills `base.METADATA`."""

from agentdesk.server.storage.models import (
    access,
    append_only,
    audit,
    book,
    command,
    feed,
    field_changes,
    imports,
    ledger,
    numbers,
    records,
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
    "feed",
    "field_changes",
    "imports",
    "ledger",
    "numbers",
    "records",
    "tenant",
    "terms",
]
