"""Names of things: UUIDv7 text, sortable by the time it was made; UUIDv5 for what is imported."""

import re
import uuid

_ID_PATTERN = re.compile(
    r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
)


def uuid7(time_ms: int, entropy: bytes) -> str:
    """Return a UUIDv7 (RFC 9562 section 5.7) from a time and ten random bytes."""
    if len(entropy) != 10:
        raise ValueError("a UUIDv7 takes ten random bytes")
    high = int.from_bytes(entropy[:2], "big") & 0x0FFF
    low = int.from_bytes(entropy[2:], "big") & ((1 << 62) - 1)
    value = (time_ms & ((1 << 48) - 1)) << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


# The name space of everything that comes in from files; it must never change.
_IMPORTED = uuid.uuid5(uuid.NAMESPACE_URL, "urn:agentdesk:imported")
_KEY_SEPARATOR = "\x1f"  # no key holds a unit separator, so that ("a", "bc") is not ("ab", "c")


def stable_id(source: str, kind: str, *natural_key: str) -> str:
    """Return the id of a thing in an outside source: the same key, the same id for ever."""
    return str(uuid.uuid5(_IMPORTED, _KEY_SEPARATOR.join((source, kind, *natural_key))))


def is_id(text: str) -> bool:
    """Return whether the text is a lower-case UUID."""
    return _ID_PATTERN.match(text) is not None
