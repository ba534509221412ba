"""Bounded field types: every integer has bounds, every string a length and no NUL."""

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.money import MAX_MINOR, Money

# PostgreSQL cannot store NUL; refusing it here keeps both databases alike.
_NO_NUL = r"^[^\x00]*$"

Id = Annotated[
    str,
    Meta(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z"),
]
Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}\Z")]
AmountMinor = Annotated[int, Meta(ge=-MAX_MINOR, le=MAX_MINOR)]
PositiveMinor = Annotated[int, Meta(ge=1, le=MAX_MINOR)]
NotNegativeMinor = Annotated[int, Meta(ge=0, le=MAX_MINOR)]
Count = Annotated[int, Meta(ge=0, le=1_000_000_000)]
Microseconds = Annotated[int, Meta(ge=-MAX_MINOR, le=MAX_MINOR)]
Version = Annotated[int, Meta(ge=0, le=MAX_MINOR)]
Word = Annotated[str, Meta(min_length=1, max_length=64, pattern=_NO_NUL)]
Slug = Annotated[str, Meta(max_length=40, pattern=r"^[a-z0-9-]*\Z")]
Line = Annotated[str, Meta(max_length=200, pattern=_NO_NUL)]
Text = Annotated[str, Meta(max_length=4000, pattern=_NO_NUL)]
LanguageTag = Annotated[str, Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", max_length=35)]
E164 = Annotated[str, Meta(pattern=r"^\+[1-9][0-9]{3,14}\Z")]
Timestamp = Annotated[datetime, Meta(tz=True)]


class MoneyBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Money on the wire: `{"amount_minor": 2000, "currency": "USD"}`."""

    amount_minor: AmountMinor
    currency: Currency

    def to_domain(self) -> Money:
        return Money(self.amount_minor, self.currency)

    @classmethod
    def of(cls, money: Money) -> "MoneyBody":
        return cls(money.amount_minor, money.currency)


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a value comes from and how old it is; `synthetic` is said on screen."""

    system: Word
    at: Timestamp
    synthetic: bool = False
    reference: Line = ""
