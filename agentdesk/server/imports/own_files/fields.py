"""The fields of a record as its file names them, and how words become values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from agentdesk.domain.errors import InvalidAmount, InvalidInput
from agentdesk.domain.money import exponent

_TRUE = frozenset({"1", "true", "yes", "y"})
_FALSE = frozenset({"0", "false", "no", "n"})


def parse_map(pairs: Sequence[str], known: Sequence[str]) -> dict[str, str]:
    """Return column by field out of `field=column` pairs; a field of another kind is refused."""
    columns: dict[str, str] = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not equals or not column:
            raise InvalidInput(f"{pair!r} is not field=column", code="invalid_map")
        if field not in known:
            raise InvalidInput(
                f"no field {field!r}; there are {', '.join(known)}", code="invalid_map"
            )
        columns[field] = column
    return columns


@dataclass(frozen=True, slots=True)
class Reading:
    """How this file writes what is ambiguous: its zone, its country, its currency."""

    zone: ZoneInfo
    region: str
    currency: str


@dataclass(frozen=True, slots=True)
class Fields:
    """One record by field names; a field that is not mapped reads as empty."""

    values: Mapping[str, str]
    columns: Mapping[str, str]
    reading: Reading

    def text(self, field: str) -> str:
        return self.values.get(self.columns.get(field, ""), "").strip()

    def needed(self, field: str) -> str:
        text = self.text(field)
        if not text:
            raise InvalidInput(f"{field} is empty")
        return text

    def moment(self, field: str) -> datetime:
        """A time without an offset is read in the file's zone."""
        at = datetime.fromisoformat(self.needed(field))
        return at.replace(tzinfo=at.tzinfo or self.reading.zone).astimezone(UTC)

    def moment_or_none(self, field: str) -> datetime | None:
        return self.moment(field) if self.text(field) else None

    def day(self, field: str) -> date:
        return date.fromisoformat(self.needed(field))

    def day_or_none(self, field: str) -> date | None:
        return self.day(field) if self.text(field) else None

    def yes_or_no(self, field: str) -> bool | None:
        text = self.text(field).lower()
        if text and text not in _TRUE | _FALSE:
            raise InvalidInput(f"{field}: {text!r} is neither yes nor no")
        return text in _TRUE if text else None

    def currency(self) -> str:
        return self.text("currency").upper() or self.reading.currency

    def minor(self, field: str) -> int:
        """Return an amount in minor units; digits beyond them are refused, never rounded."""
        text = self.text(field) or "0"
        try:
            units = Decimal(text).scaleb(exponent(self.currency()))
        except InvalidOperation as error:
            raise InvalidAmount(f"{field}: {text!r} is not an amount") from error
        if not units.is_finite() or units != units.to_integral_value():
            raise InvalidAmount(f"{field}: {text!r} has more digits than {self.currency()} has")
        return int(units)
