"""What was said about a request between asking and deciding."""

import msgspec

from agentdesk.domain.request_threads import Said
from agentdesk.protocol.fields import Id, Line, Text, Timestamp


class ThreadEntry(msgspec.Struct, omit_defaults=True):
    """`by` is empty where time spoke: a request that went one level up by itself."""

    at: Timestamp
    kind: Said
    text: Text = ""
    by: Id | None = None
    by_name: Line = ""
