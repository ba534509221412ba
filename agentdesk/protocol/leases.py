"""Leases on the wire: what a server signs over to a desktop, and what the desktop drew from it.

Both travel as the very words that were signed, and the signature beside them: nothing has to be
written the same way twice for a signature to hold.
"""

import base64
import hashlib
from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.leases import Draw, Lease
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol.fields import (
    Count,
    Currency,
    Id,
    NotNegativeMinor,
    Timestamp,
    Version,
    Word,
)
from agentdesk.runtime.signing import Signer, is_signed

MOST_CUSTOMERS = 50  # a desktop takes along at once
MOST_BUCKETS = 400  # of one lease, however often it is extended
# Base64 of exactly 32 and 64 bytes: the last letter before the padding has spare bits of zero.
_Key = Annotated[str, Meta(pattern=r"^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=\Z")]
_Signature = Annotated[str, Meta(pattern=r"^[A-Za-z0-9+/]{85}[AQgw]==\Z")]
_Hash = Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?\Z")]
_Words = Annotated[str, Meta(max_length=40_000, pattern=r"^[^\x00]*$")]
_Amounts = Annotated[dict[Id, NotNegativeMinor], Meta(max_length=MOST_BUCKETS)]


class LeaseWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the server signs; `device_key` is whose draws it will believe."""

    lease_id: Id
    version: Version
    device_id: Id
    device_key: _Key
    agent_id: Id
    currency: Currency
    amounts: _Amounts
    most_minor: NotNegativeMinor
    kinds: Annotated[list[RemedyKind], Meta(max_length=20)]
    issued_at: Timestamp
    spend_by: Timestamp
    settle_by: Timestamp
    policy_version: Version
    epoch: Word

    def to_domain(self) -> Lease:
        return Lease(
            lease_id=self.lease_id,
            version=self.version,
            device_id=self.device_id,
            agent_id=self.agent_id,
            currency=self.currency,
            amounts=self.amounts,
            most_minor=self.most_minor,
            kinds=frozenset(self.kinds),
            issued_at=self.issued_at,
            spend_by=self.spend_by,
            settle_by=self.settle_by,
            policy_version=self.policy_version,
            epoch=self.epoch,
        )


class DrawWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the device signs; `previous` is the hash of the words of the draw before."""

    spend_id: Id
    lease_id: Id
    seq: Annotated[int, Meta(ge=1, le=1_000_000)]
    previous: _Hash
    amounts: _Amounts
    goodwill_minor: NotNegativeMinor
    made_at: Timestamp
    boot_id: Word
    since_boot_s: Annotated[float, Meta(ge=0)]

    def to_domain(self) -> Draw:
        return Draw(
            spend_id=self.spend_id,
            lease_id=self.lease_id,
            seq=self.seq,
            previous=self.previous,
            amounts=self.amounts,
            goodwill_minor=self.goodwill_minor,
            made_at=self.made_at,
        )


class Signed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of somebody, and their signature over exactly these words."""

    words: _Words
    signature: _Signature

    @property
    def hash(self) -> str:
        return hashlib.sha256(self.words.encode()).hexdigest()


class Takeaway(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A customer, and the case in hand, whose budgets a desktop takes along."""

    customer_id: Id
    case_id: Id | None = None


class LeaseWish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Asked for in the background while online; the same request id gets the same lease again."""

    request_id: Id
    device_key: _Key
    customers: Annotated[list[Takeaway], Meta(max_length=MOST_CUSTOMERS)] = []


class LeaseReturn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The device has stopped for good, and `seq` is the last it drew."""

    request_id: Id
    seq: Count


class LeaseReply(msgspec.Struct, frozen=True, omit_defaults=True):
    """No lease: there is nothing free to sign over, or enough is out already."""

    lease: Signed | None = None


_LEASE = msgspec.json.Decoder(LeaseWords)
_DRAW = msgspec.json.Decoder(DrawWords)


def sign(words: LeaseWords | DrawWords, signer: Signer) -> Signed:
    text = msgspec.json.encode(words)
    return Signed(text.decode(), _letters(signer.sign(text)))


def is_genuine(signed: Signed, public_key: str) -> bool:
    signature = base64.b64decode(signed.signature)
    return is_signed(base64.b64decode(public_key), signed.words.encode(), signature)


def key_of(signer: Signer) -> str:
    """Return the public key as it travels."""
    return _letters(signer.public_key)


def _letters(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def lease_words(signed: Signed) -> LeaseWords:
    """Return what was signed; raises msgspec.MsgspecError when it is no lease."""
    return _LEASE.decode(signed.words)


def draw_words(signed: Signed) -> DrawWords:
    """Return what was signed; raises msgspec.MsgspecError when it is no draw."""
    return _DRAW.decode(signed.words)
