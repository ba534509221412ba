"""One constant moves all dates of a source to today: whole weeks, so that weekdays stay."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_DAYS_IN_A_WEEK = 7


def whole_weeks(last_day: date, import_day: date) -> int:
    """Return the days to add so that the last day falls within the week before the import.

    A multiple of seven: the last day becomes the latest such day that is before the import.
    """
    gap_days = (import_day - last_day).days - 1
    return gap_days // _DAYS_IN_A_WEEK * _DAYS_IN_A_WEEK


@dataclass(frozen=True, slots=True)
class DateShift:
    """The constant of one import."""

    days: int

    def day(self, text: str) -> date:
        return date.fromisoformat(text) + timedelta(days=self.days)

    def moment(self, text: str) -> datetime:
        """Return the moment in UTC; a time without its offset is refused."""
        at = datetime.fromisoformat(text)
        if at.tzinfo is None:
            raise ValueError(f"{text} does not say its offset from UTC")
        return at.astimezone(UTC) + timedelta(days=self.days)
