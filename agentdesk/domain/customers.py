"""Who we serve: tenure, effort, broken promises, names, and what nobody asks them again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from agentdesk.domain.cases import PromiseState

_MONTHS_A_YEAR = 12

# Scripts (ISO 15924) an agent of a language reads, best first.
_SCRIPTS_READ: dict[str, tuple[str, ...]] = {
    "ja": ("Jpan", "Hant", "Hans", "Kana"),
    "zh_TW": ("Hant", "Hans", "Jpan"),
    "zh_CN": ("Hans", "Hant", "Jpan"),
    "en": ("Latn",),
}
_HONORIFIC_FOLLOWS = {"Jpan", "Kana", "Hans", "Hant"}
_JAPANESE_HONORIFIC = "様"


@dataclass(frozen=True, slots=True)
class Tenure:
    """Whole years and months; ten years and three months is `Tenure(10, 3)`."""

    years: int
    months: int


def tenure(since: date, today: date) -> Tenure:
    """Return the completed months from `since` to `today`; a future start counts nothing.

    Someone who came on the 31st completes a month on the last day of a shorter one.
    """
    months = (today.year - since.year) * _MONTHS_A_YEAR + today.month - since.month
    if today.day < since.day and not _is_last_day_of_month(today):
        months -= 1
    months = max(0, months)
    return Tenure(months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR)


def _is_last_day_of_month(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).month != day.month


@dataclass(frozen=True, slots=True)
class Effort:
    """The customer's n-th contact about one case, counted over whole calendar days."""

    contacts: int
    days: int


def effort(contact_days: Iterable[date], today: date) -> Effort | None:
    """Return how often the customer had to come back about this case, or None for never.

    Both the first day and today count: contacts on the 16th, 18th and 21st are three in six days.
    """
    days = sorted(day for day in contact_days if day <= today)
    if not days:
        return None
    return Effort(len(days), (today - days[0]).days + 1)


def contacts_to_resolve(contacts: Iterable[datetime], resolved_at: datetime | None) -> int:
    """Return how many contacts a case took until it was resolved (all of them while open)."""
    return sum(1 for at in contacts if resolved_at is None or at <= resolved_at)


def is_broken(state: PromiseState, due_at: datetime, now: datetime) -> bool:
    """Return whether a promise is broken: said so, or still open after its time."""
    if state is PromiseState.OPEN:
        return due_at < now
    return state is PromiseState.BROKEN


def never_ask_again(answers: Iterable[Sequence[str]]) -> list[str]:
    """Return what is answered for good, each once, in the order it was told."""
    return list(dict.fromkeys(item for told in answers for item in told if item))


@dataclass(frozen=True, slots=True)
class ScriptName:
    """A name as it is written in one script (ISO 15924)."""

    script: str
    display: str


def name_for(names: Sequence[ScriptName], language: str) -> ScriptName:
    """Return the name an agent of this language reads best; the customer's own otherwise."""
    for script in _SCRIPTS_READ.get(language, ("Latn",)):
        for name in names:
            if name.script == script:
                return name
    return names[0]


def other_names(names: Sequence[ScriptName], shown: ScriptName) -> list[ScriptName]:
    """Return the remaining ways to write the name, the customer's own script first."""
    return [name for name in names if name.display != shown.display]


def with_honorific(name: ScriptName, honorific: str = "") -> str:
    """Return the name as it is said to the person: never a bare first name.

    Japanese always carries 様; other languages carry the honorific the customer prefers.
    """
    if name.script == "Jpan":
        return f"{name.display} {honorific or _JAPANESE_HONORIFIC}"
    if not honorific or honorific.isascii() == (name.script in _HONORIFIC_FOLLOWS):
        return name.display
    if name.script in _HONORIFIC_FOLLOWS:
        return f"{name.display}{honorific}"
    return f"{honorific} {name.display}"


def said_in(language: str, name: ScriptName, honorific: str = "") -> str:
    """Return the name as an agent of this language says it: with that language's honorific.

    A name in another script is no reason to leave it away: Robert Klein 様, 陳怡君 様.
    """
    own = "" if honorific.isascii() else honorific  # what can be said in a Han language
    if language == "ja":
        return f"{name.display} {(name.script == 'Jpan' and own) or _JAPANESE_HONORIFIC}"
    if name.script != "Latn" or language == "en":
        return with_honorific(name, honorific)
    return f"{name.display} {own}" if own else name.display


def initials(name: ScriptName) -> str:
    """Return what stands in the avatar: one character for CJK names, two for others."""
    words = name.display.split()
    if not words:
        return "?"
    if name.script in _HONORIFIC_FOLLOWS or len(words) == 1:
        return words[0][0].upper()
    return (words[0][0] + words[-1][0]).upper()
