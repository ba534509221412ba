"""The settings, ready to show: what is chosen, what may be, and what this desk says of itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from agentdesk.cache.shapes import StoredHere
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.preferences import Choices

_LOCK_MINUTES = (1, 2, 5, 10, 15, 30)
_MINUTE_S = 60
_MEGABYTE = 1_000_000
_LICENCE = "Apache-2.0"
_SAMPLE_PHONE = "090-1234-5678"
_SAMPLE_MINOR = 128_050
_SAMPLE_BP = 8_500


@dataclass(frozen=True, slots=True)
class SettingsFacts:
    """What the page is made from; `stored` and `made_of` are None until they were looked up."""

    now: datetime
    currency: str
    lock_after_s: float
    server: str = ""
    profile: str = ""
    version: str = ""
    stored: StoredHere | None = None
    synced_at: datetime | None = None
    made_of: tuple[tuple[str, str, str], ...] = ()  # name, version, licence


@dataclass(frozen=True, slots=True)
class SettingsView:
    choices: Choices = field(default_factory=Choices)
    lock_options: tuple[tuple[str, str], ...] = ()
    samples: tuple[Fact, ...] = ()
    stored: tuple[Fact, ...] = ()
    program: tuple[Fact, ...] = ()
    made_of: tuple[Fact, ...] = ()


def build_settings(choices: Choices, facts: SettingsFacts) -> SettingsView:
    return SettingsView(
        choices=choices,
        lock_options=lock_options(facts.lock_after_s),
        samples=tuple(_samples(facts)),
        stored=tuple(_stored(facts)),
        program=tuple(_program(facts)),
        made_of=tuple(
            Fact(name, " · ".join(filter(None, (version, terms))))
            for name, version, terms in facts.made_of
        ),
    )


def lock_options(most_s: float) -> tuple[tuple[str, str], ...]:
    """Return what may be chosen: as it is set up, or sooner."""
    usual = tr("Settings", "As set up here: {time}").format(time=i18n.duration_words(int(most_s)))
    sooner = [minutes for minutes in _LOCK_MINUTES if minutes * _MINUTE_S < most_s]
    words = [(str(one), i18n.duration_words(one * _MINUTE_S)) for one in sooner]
    return (("0", usual), *reversed(words))


def _samples(facts: SettingsFacts) -> Iterator[Fact]:
    yield Fact(tr("Settings", "A day and a time"), i18n.date_time(facts.now))
    yield Fact(tr("Settings", "An amount"), i18n.money(_SAMPLE_MINOR, facts.currency))
    yield Fact(tr("Settings", "A discount"), i18n.discount(10_000 - _SAMPLE_BP))
    yield Fact(tr("Settings", "A masked number"), i18n.mask_phone(_SAMPLE_PHONE))


def _stored(facts: SettingsFacts) -> Iterator[Fact]:
    unknown = tr("Settings", "being counted…")
    stored = facts.stored
    figures: list[tuple[str, str]] = [
        (
            tr("Settings", "Customers kept for offline work"),
            unknown if stored is None else i18n.number(stored.customers),
        ),
        (
            tr("Settings", "Entries about them, and what the house works by"),
            unknown if stored is None else i18n.number(stored.rows),
        ),
        (
            tr("Settings", "Acts the server has not confirmed"),
            unknown if stored is None else i18n.number(stored.waiting),
        ),
        (
            tr("Settings", "Drafts"),
            unknown if stored is None else i18n.number(stored.drafts),
        ),
        (
            tr("Settings", "Room taken"),
            unknown if stored is None else _size(stored.bytes),
        ),
    ]
    yield from (Fact(name, text) for name, text in figures)
    never = tr("Settings", "not yet")
    synced = never if facts.synced_at is None else i18n.day(facts.synced_at, facts.now)
    yield Fact(tr("Settings", "Last synced"), synced)


def _size(size: int) -> str:
    return tr("Settings", "{size} MB").format(size=i18n.decimal(size * 10 // _MEGABYTE, 1))


def _program(facts: SettingsFacts) -> Iterator[Fact]:
    yield Fact(tr("Settings", "Version"), facts.version)
    yield Fact(tr("Settings", "Licence"), _LICENCE)
    yield Fact(tr("Settings", "Server"), i18n.plain(facts.server))
    yield Fact(tr("Settings", "Profile"), i18n.plain(facts.profile))
