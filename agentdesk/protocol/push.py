"""Events of the push stream: `look` says pull, `ring` says who is calling now."""

from enum import StrEnum

import msgspec

from agentdesk.domain.interactions import Channel
from agentdesk.protocol.fields import Count, Id, Line, Timestamp

HEARTBEAT_S = 15
# No heartbeat for this long: a proxy may be buffering; poll instead.
SILENCE_S = 20


class EventName(StrEnum):
    LOOK = "look"  # pull the feed; the id of the event is a cursor
    RING = "ring"  # a contact arrives; data is a Ring; never replayed after it expires
    RESYNC = "resync"  # the buffer overflowed or the epoch changed: start again
    SIGNED_OUT = "signed_out"  # the session has ended


class Ring(msgspec.Struct, frozen=True, omit_defaults=True):
    """A contact arriving at one agent; the customer may be unknown."""

    interaction_id: Id
    channel: Channel
    started_at: Timestamp
    expires_at: Timestamp
    customer_id: Id | None = None
    from_number: Line = ""
    line: Line = ""
    menu_choice: Line = ""
    waited_s: Count = 0


class TelephonyEvent(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """What a PBX tells us: a call for an agent."""

    event_id: Id
    agent_login: Line
    from_number: Line
    channel: Channel = Channel.VOICE
    line: Line = ""
    menu_choice: Line = ""
    waited_s: Count = 0
    case_number: Line = ""
