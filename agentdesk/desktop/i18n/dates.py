"""Dates, times and durations as text. Moments come in the zone in which they are to be read."""

from datetime import date, datetime

from PySide6.QtCore import QDate

from agentdesk.desktop.i18n.translation import locale, tr

_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400


def clock_time(at: datetime) -> str:
    return at.strftime("%H:%M")


def day_month(on: date) -> str:
    """Return "18 Nov"."""
    return _format(on, tr("Dates", "d MMM", "day and month, Qt format"))


def month_year(on: date) -> str:
    """Return "Aug 2016"."""
    return _format(on, tr("Dates", "MMM yyyy", "month and year, Qt format"))


def full_date(on: date) -> str:
    """Return "18 Nov 2026"."""
    return _format(on, tr("Dates", "d MMM yyyy", "day, month and year, Qt format"))


def date_time(at: datetime) -> str:
    """Return "18 Nov 2026, 14:06"."""
    return tr("Dates", "{date}, {time}").format(date=full_date(at.date()), time=clock_time(at))


def _format(on: date, pattern: str) -> str:
    return locale().toString(QDate(on.year, on.month, on.day), pattern)


def duration_clock(seconds: int) -> str:
    """Return a running time: "3:42", "1:02:05"."""
    hours, rest = divmod(max(seconds, 0), _HOUR_S)
    minutes, left = divmod(rest, _MINUTE_S)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def duration_words(seconds: int) -> str:
    """Return how long something took: "7 min", "2 h", "3 d"."""
    if seconds < _HOUR_S:
        return tr("Dates", "{n} min").format(n=max(round(seconds / _MINUTE_S), 1))
    if seconds < _DAY_S:
        return tr("Dates", "{n} h").format(n=seconds // _HOUR_S)
    return tr("Dates", "{n} d").format(n=seconds // _DAY_S)


def tenure(years: int, months: int) -> str:
    """Return how long somebody has been a customer: "10 y 3 m"."""
    if years:
        return tr("Dates", "{years} y {months} m").format(years=years, months=months)
    return tr("Dates", "{months} m").format(months=months)
