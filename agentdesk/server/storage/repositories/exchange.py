"""Rates between currencies, newest first, and what was converted by them; nothing is edited."""

from sqlalchemy import Row as SqlRow
from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from agentdesk.domain.errors import Conflict
from agentdesk.domain.exchange import Conversion, Rate
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.exchange import CONVERSION, FX_RATE

_NEWEST = (
    select(FX_RATE)
    .where(
        FX_RATE.c.from_currency == bindparam("of"),
        FX_RATE.c.to_currency == bindparam("into"),
        FX_RATE.c.at_us <= bindparam("now"),
    )
    .order_by(FX_RATE.c.at_us.desc(), FX_RATE.c.id.desc())
    .limit(1)
)
_KEPT = select(CONVERSION).where(CONVERSION.c.spend_id == bindparam("spend"))


class ExchangeRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def newest(self, of: str, into: str) -> Rate | None:
        ask = {"of": of, "into": into, "now": to_us(self._context.now())}
        row = self._context.connection.execute(_NEWEST, ask).first()
        return None if row is None else _rate(row)

    def add(self, rate: Rate, user_id: str) -> None:
        self._context.check_writable()
        line = {
            "id": rate.rate_id,
            "from_currency": rate.of,
            "to_currency": rate.into,
            "numerator": rate.numerator,
            "denominator": rate.denominator,
            "at_us": to_us(rate.at),
            "user_id": user_id,
        }
        try:
            self._context.connection.execute(insert(FX_RATE), line)
        except IntegrityError as error:
            raise Conflict("this rate is already there", code="rate_exists") from error

    def keep(self, spend_id: str, conversion: Conversion) -> None:
        """Keep what a deed came to, in the unit that reserves it."""
        self._context.check_writable()
        line = {
            "spend_id": spend_id,
            "rate_id": conversion.rate_id,
            "from_currency": conversion.of,
            "from_amount": conversion.of_minor,
            "to_currency": conversion.into,
            "to_amount": conversion.into_minor,
            "numerator": conversion.numerator,
            "denominator": conversion.denominator,
        }
        self._context.connection.execute(insert(CONVERSION), line)

    def kept(self, spend_id: str) -> Conversion | None:
        row = self._context.connection.execute(_KEPT, {"spend": spend_id}).first()
        if row is None:
            return None
        return Conversion(
            rate_id=row.rate_id,
            of=row.from_currency,
            of_minor=row.from_amount,
            into=row.to_currency,
            into_minor=row.to_amount,
            numerator=row.numerator,
            denominator=row.denominator,
        )


def _rate(row: SqlRow[tuple[object, ...]]) -> Rate:
    return Rate(
        rate_id=row.id,
        of=row.from_currency,
        into=row.to_currency,
        numerator=row.numerator,
        denominator=row.denominator,
        at=from_us(row.at_us),
    )
