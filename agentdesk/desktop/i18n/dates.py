"""Days, times and durations as text, in the zone the tenant works in."""

from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QDate

from agentdesk.desktop.i18n.translation import language, locale, tr

_NOW = timedelta(minutes=1)
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400


class _Zone:
    """The tenant's zone; None is the machine's own."""

    zone: tzinfo | None = None


class _Years:
    """Whether Japanese years are counted by era; it is each person's choice."""

    by_era = False


# The first day of each era and its name; before Meiji the calendar itself was another.
_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1868, 1, 25), "明治"),
)


def use_japanese_era(by_era: bool) -> None:
    _Years.by_era = by_era


def use_zone(zone: tzinfo | None) -> None:
    _Zone.zone = zone


def local(at: datetime) -> datetime:
    """Return the moment in the tenant's zone."""
    return at.astimezone(_Zone.zone)


def midnight(on: date) -> datetime:
    """Return the moment a day begins in the tenant's zone."""
    begins = datetime.combine(on, time())
    return begins.astimezone() if _Zone.zone is None else begins.replace(tzinfo=_Zone.zone)


def clock_time(at: datetime) -> str:
    return local(at).strftime("%H:%M")


def day(at: datetime, now: datetime) -> str:
    """Return the day as people say it: "now", "14:06", "yesterday", "18 Nov", "18 Nov 2025"."""
    if timedelta(0) <= now - at < _NOW:
        return tr("Dates", "now")
    days = (local(now).date() - local(at).date()).days
    if days == 0:
        return clock_time(at)
    if days == 1:
        return tr("Dates", "yesterday")
    if days == -1:
        return tr("Dates", "tomorrow")
    return date_text(local(at).date(), local(now).date())


def date_text(on: date, today: date | None = None) -> str:
    """Return a date; the year is said when it is not this one."""
    if today is not None and on.year == today.year:
        return _format(on, tr("Dates", "d MMM", "day and month, Qt format"))
    return _format(on, tr("Dates", "d MMM yyyy", "day, month and year, Qt format"))


def day_in_full(at: datetime, now: datetime) -> str:
    """Return the day as a heading: "Today", "Yesterday", "Wed 18 Nov 2026"."""
    on = local(at).date()
    days = (local(now).date() - on).days
    if days == 0:
        return tr("Dates", "Today")
    if days == 1:
        return tr("Dates", "Yesterday")
    return _format(on, tr("Dates", "ddd d MMM yyyy", "weekday and full date, Qt format"))


def date_time(at: datetime) -> str:
    """Return "18 Nov 2026, 14:06"."""
    words = tr("Dates", "{date}, {time}")
    return words.format(date=date_text(local(at).date()), time=clock_time(at))


def month_year(on: date) -> str:
    return _format(on, tr("Dates", "MMM yyyy", "month and year, Qt format"))


def _format(on: date, pattern: str) -> str:
    if _Years.by_era and language() == "ja":
        pattern = pattern.replace("yyyy", f"'{_era_year(on)}'")
    return locale().toString(QDate(on.year, on.month, on.day), pattern)


def _era_year(on: date) -> str:
    """Return 令和8, and 令和元 for a first year; a day before Meiji keeps its common year."""
    for began, name in _ERAS:
        if on >= began:
            years = on.year - began.year + 1
            return f"{name}{'元' if years == 1 else years}"
    return str(on.year)


def duration_clock(seconds: int) -> str:
    """Return a running time: "3:42", "1:02:05"."""
    hours, rest = divmod(max(seconds, 0), _HOUR_S)
    minutes, left = divmod(rest, _MINUTE_S)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def duration_words(seconds: int) -> str:
    """Return how long something took: "7 min", "2 h", "3 d"."""
    if seconds < _HOUR_S:
        return tr("Dates", "{n} min").format(n=max(seconds // _MINUTE_S, 1))
    if seconds < _DAY_S:
        return tr("Dates", "{n} h").format(n=seconds // _HOUR_S)
    return tr("Dates", "{n} d").format(n=seconds // _DAY_S)


def age(at: datetime, now: datetime) -> str:
    """Return how old something is: "just now", "7 min ago"."""
    seconds = int((now - at).total_seconds())
    if seconds < _MINUTE_S:
        return tr("Dates", "just now")
    return tr("Dates", "{time} ago").format(time=duration_words(seconds))


def tenure(years: int, months: int) -> str:
    """Return how long somebody has been a customer: "10 y 3 m"."""
    if years:
        return tr("Dates", "{years} y {months} m").format(years=years, months=months)
    return tr("Dates", "{months} m").format(months=months)
