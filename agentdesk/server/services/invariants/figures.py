"""What takes arithmetic: conversions worked out again, and budgets as desktops see them."""

from collections.abc import Callable, Iterator, Mapping

import msgspec
from sqlalchemy import Connection, text

_CONVERSIONS = text("""
    SELECT c.spend_id, c.from_amount, c.to_amount, c.to_currency, c.numerator, c.denominator,
           r.numerator AS rate_numerator, r.denominator AS rate_denominator,
           coalesce(s.amount, h.amount) AS spent, coalesce(s.currency, h.currency) AS currency
    FROM conversion c JOIN fx_rate r ON r.id = c.rate_id
    LEFT JOIN spend s ON s.id = c.spend_id LEFT JOIN hold h ON h.spend_id = c.spend_id
    ORDER BY c.spend_id
""")
_BUDGETS = text("""
    SELECT k.id, k.target, k.cap, k.posted, k.pending, k.leased, k.version, b.body
    FROM bucket k LEFT JOIN budget b ON b.id = k.id
    WHERE k.version > 0 AND k.id NOT IN (SELECT bucket_id FROM merged_bucket) ORDER BY k.id
""")


class _Shown(msgspec.Struct):
    """The figures of a budget, as its row travels."""

    target_minor: int
    cap_minor: int
    posted_minor: int
    pending_minor: int
    leased_minor: int
    version: int


_SHOWN = msgspec.json.Decoder(_Shown)


def _wrong_conversions(connection: Connection) -> Iterator[str]:
    for row in connection.execute(_CONVERSIONS):
        rounded_up, rest = divmod(row.from_amount * row.numerator, row.denominator)
        exact = rounded_up + (rest > 0) == row.to_amount
        same_rate = (row.numerator, row.denominator) == (row.rate_numerator, row.rate_denominator)
        fits = row.spent is None or (row.spent <= row.to_amount and row.currency == row.to_currency)
        if not (exact and same_rate and fits):
            yield row.spend_id


def _wrong_budgets(connection: Connection) -> Iterator[str]:
    for row in connection.execute(_BUDGETS):
        stands = _Shown(row.target, row.cap, row.posted, row.pending, row.leased, row.version)
        if row.body is None or _SHOWN.decode(row.body) != stands:
            yield row.id


FIGURES: Mapping[str, Callable[[Connection], Iterator[str]]] = {
    "I14 a stored conversion does not give its integer": _wrong_conversions,
    "I3 a budget on screen is not its bucket": _wrong_budgets,
}
