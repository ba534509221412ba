"""Cursors: opaque to desktops, signed by us, and never silently wrong.

A cursor of another epoch (the database was restored), of another schema, of another role or
team, or signed with another key answers "resync": the desktop starts again from a bootstrap.
"""

import base64
import binascii
import hashlib
import hmac
import struct
from dataclasses import dataclass

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Conflict
from agentdesk.protocol.version import SCHEMA_VERSION
from agentdesk.server.storage.engines.base import Position
from agentdesk.server.storage.repositories.working_set import Anchor
from agentdesk.server.storage.unit_of_work import UnitOfWork

# schema, epoch, scope, xid, seq; then where the working set was anchored.
_FORM = struct.Struct(">H16s8sQQqqqq")
_SIGNATURE_BYTES = 16
NO_ANCHOR = Anchor(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Cursor:
    position: Position
    anchor: Anchor = NO_ANCHOR


def issue(unit: UnitOfWork, actor: Actor | None, cursor: Cursor) -> str:
    """Sign a cursor for this caller; without a caller it names a place and cannot be followed."""
    position, anchor = cursor.position, cursor.anchor
    content = _FORM.pack(
        SCHEMA_VERSION,
        _epoch(unit),
        _scope(actor),
        position.xid,
        position.seq,
        anchor.cases_since_us,
        anchor.contacts_since_us,
        anchor.due_until_us,
        anchor.taken_us,
    )
    return base64.urlsafe_b64encode(content + _sign(unit, content)).decode().rstrip("=")


def read(unit: UnitOfWork, actor: Actor, text: str) -> Cursor:
    """Return what we issued; Conflict("resync") for everything else."""
    content = _verified(unit, text)
    schema, epoch, scope, xid, seq, *anchor = _FORM.unpack(content)
    if (schema, epoch, scope) != (SCHEMA_VERSION, _epoch(unit), _scope(actor)):
        raise _resync("the cursor is of another time or another role")
    return Cursor(Position(xid, seq), Anchor(*anchor))


def _verified(unit: UnitOfWork, text: str) -> bytes:
    try:
        signed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise _resync("this is no cursor") from error
    content, signature = signed[:-_SIGNATURE_BYTES], signed[-_SIGNATURE_BYTES:]
    if len(content) != _FORM.size or not hmac.compare_digest(signature, _sign(unit, content)):
        raise _resync("the cursor is not ours")
    return content


def _sign(unit: UnitOfWork, content: bytes) -> bytes:
    return hmac.digest(unit.cursor_key, content, "sha256")[:_SIGNATURE_BYTES]


def _epoch(unit: UnitOfWork) -> bytes:
    return bytes.fromhex(unit.tenant.epoch().replace("-", ""))


def _scope(actor: Actor | None) -> bytes:
    """What decides which rows a caller sees: when it changes, the working set is another."""
    if actor is None:
        return bytes(8)
    seen_as = f"{actor.user_id} {actor.role} {actor.team_id}"
    return hashlib.sha256(seen_as.encode()).digest()[:8]


def _resync(detail: str) -> Conflict:
    return Conflict(detail, code="resync")
