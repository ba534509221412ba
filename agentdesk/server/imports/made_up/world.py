"""What all made-up rows share: figures, words, sources, agents, and the moment that is now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from agentdesk.domain.ids import stable_id
from agentdesk.protocol.fields import Source
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.made_up.distributions import Distributions
from agentdesk.server.imports.made_up.phrases import Phrases
from agentdesk.server.imports.sources import Sources

GENERATED = "generated"
_DAYS_IN_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Agent:
    """Who answered back then; without demo staff a name alone."""

    name: str
    user_id: str | None = None

    @property
    def author_id(self) -> str:
        return self.user_id or stable_id(GENERATED, "author", self.name)


@dataclass(frozen=True, slots=True)
class Subject:
    """The customer that a history is made for."""

    key: str
    customer_id: str
    language: str
    now: datetime


@dataclass(frozen=True, slots=True)
class World:
    distributions: Distributions
    phrases: Phrases
    sources: Sources
    agents: Sequence[Agent]
    seed: int
    zone: ZoneInfo

    @property
    def source(self) -> Source:
        return self.sources.generator()

    def dice(self, *key: str) -> Dice:
        return Dice(self.seed, *key)

    def arrival(self, dice: Dice, day: date) -> datetime:
        """Return a moment near the day, on the weekday and at the hour the log makes likely."""
        arrival = self.distributions.arrival
        days = {
            day + timedelta(days=step): arrival.by_weekday[(day.weekday() + step) % _DAYS_IN_A_WEEK]
            for step in range(_DAYS_IN_A_WEEK)
        }
        hour = dice.weighted(dict(enumerate(arrival.by_hour)))
        at = time(hour, dice.between(0, 59), dice.between(0, 59))
        return datetime.combine(dice.weighted(days), at, self.zone).astimezone(UTC)


def made_id(kind: str, *key: str) -> str:
    return stable_id(GENERATED, kind, *key)
