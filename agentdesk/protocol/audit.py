"""The audit trail for those who check it: entries, the seal over them, and patterns flagged."""

from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.patterns import FlagKind
from agentdesk.protocol.fields import (
    Count,
    Currency,
    Id,
    Line,
    NotNegativeMinor,
    Timestamp,
    Version,
    Word,
)

MAX_AUDIT_PAGE = 200
Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Signature = Annotated[str, Meta(pattern=r"^[0-9a-f]{128}\Z")]


class AuditEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who did what to which row; `action` is `customer.read` where somebody only looked.

    Without a user it was the server itself. What has just happened is not sealed yet.
    """

    seq: Version
    at: Timestamp
    action: Word
    entity: Word
    entity_id: Line
    user_id: Id | None = None
    user_name: Line = ""
    session_id: Id | None = None
    detail: dict[str, object] = {}
    sealed: bool = False


class AuditPage(msgspec.Struct, frozen=True):
    """Newest first; `before` asks for the next page, None: there is none."""

    entries: list[AuditEntry]
    before: Version | None


class AuditSeal(msgspec.Struct, frozen=True):
    """A signed root over the first `size` entries (RFC 9162's tree, Ed25519): keep one elsewhere,
    and nobody can take an entry away or change it unseen.
    """

    epoch: Line  # the history it belongs to
    size: Version
    root: Hash
    at: Timestamp
    public_key: Hash
    signature: Signature


class AuditState(msgspec.Struct, frozen=True):
    """The newest seal, how many entries wait for the next, and how many flags are raised."""

    seal: AuditSeal | None
    waiting: Count
    flags: Count


class AuditFlag(msgspec.Struct, frozen=True, omit_defaults=True):
    """A pattern somebody should look at: whose, with whom, how often, how much, since when.

    `other` is the approver of `one_approver`. `share_bp` is that person's share of the decisions.
    """

    flag_id: Id
    kind: FlagKind
    at: Timestamp
    first_at: Timestamp
    last_at: Timestamp
    user_id: Id
    user_name: Line = ""
    other_id: Id | None = None
    other_name: Line = ""
    customer_id: Id | None = None
    customer_name: Line = ""
    number: Count = 0
    total_minor: NotNegativeMinor = 0
    limit_minor: NotNegativeMinor = 0
    currency: Currency | None = None
    share_bp: Count = 0


class FlagPage(msgspec.Struct, frozen=True):
    """Newest first; `before` asks for the next page, None: there is none."""

    flags: list[AuditFlag]
    before: Id | None
