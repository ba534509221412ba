"""Computers people work on: where they are signed in, and which are to forget everything."""

import msgspec

from agentdesk.protocol.fields import Count, Id, Line, Timestamp, Word

# How many acts a desktop has still to deliver: said with every request, kept for who loses it.
WAITING_HEADER = "Agentdesk-Waiting"
# The code of the refusal that tells a device its order.
WIPED = "device_wiped"


class DeviceInfo(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One desk on one computer; `waiting` is what it said last that it had not delivered."""

    device_id: Word
    device_name: Line
    user_id: Id
    display_name: Line
    seen_at: Timestamp
    signed_in: bool = False
    waiting: Count | None = None
    wipe_ordered_at: Timestamp | None = None
    wipe_told_at: Timestamp | None = None


class DeviceOrder(msgspec.Struct, frozen=True):
    """What a locked or signed-out device is told when it asks; it shows nobody anything else."""

    wipe: bool = False
