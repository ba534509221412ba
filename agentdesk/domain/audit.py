"""What is sealed of the audit trail: an entry's exact words, and the head that is signed."""

import json
import struct
from dataclasses import astuple, dataclass

_SEAL = b"agentdesk audit seal 1\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the trail as it stands in the database."""

    seq: int
    at_us: int
    user_id: str | None
    session_id: str | None
    action: str
    entity: str
    entity_id: str
    detail: str

    def words(self) -> bytes:
        """Return what its leaf is the hash of; another value anywhere gives other words."""
        return json.dumps(astuple(self), ensure_ascii=False, separators=(",", ":")).encode()


@dataclass(frozen=True, slots=True)
class Head:
    """The tree at one moment; `epoch` names the history it belongs to."""

    epoch: str
    size: int
    at_us: int
    root: bytes

    def words(self) -> bytes:
        """Return what is signed: time, size and root as RFC 9162 orders them, under our name."""
        return _SEAL + self.epoch.encode() + struct.pack("!QQ", self.at_us, self.size) + self.root
