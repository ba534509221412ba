"""What is recorded about the person who asks: their own figures, who looked, what was written."""

import msgspec

from agentdesk.protocol.audit import AuditEntry
from agentdesk.protocol.fields import Count, Timestamp, Version


class OwnFigures(msgspec.Struct, frozen=True):
    """Counted from the audit trail, like everything an overseer could count about them."""

    since: Timestamp
    contacts: Count  # wrapped up
    customers: Count  # looked at, each counted once
    remedies: Count  # given or asked for
    notes: Count
    cases: Count  # opened


class OwnRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """`about_me` is what others did to the person's own record, looking included; `acts` their own.

    Newest first. `before` asks for the next page of acts, which says no figures again.
    """

    acts: list[AuditEntry]
    before: Version | None
    figures: list[OwnFigures] = []  # of today, then of thirty days
    about_me: list[AuditEntry] = []
