"""The policies of the walk: small figures, so that every edge is met, in a zone that is not UTC."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Measure, Scope, Strength, Window
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit
from tests.plugins.storage import SOURCE

ZONE = ZoneInfo("America/Los_Angeles")


class Dial(NamedTuple):
    """What is counted; plain words, as the database has them."""

    scope: str
    window: str
    strength: str
    measure: str = "value"
    name: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One limit: so much of a dial, for everybody or for some roles."""

    dial: Dial
    amount: int
    roles: frozenset[str] = frozenset()
    share_bp: int = 0

    def of(self, lifetime_value: int) -> int:
        return max(self.amount, lifetime_value * self.share_bp // 10_000)


@dataclass(frozen=True, slots=True)
class Rules:
    """One version of the policy, in force from a moment on."""

    version: int
    figures: tuple[Figure, ...]
    since: datetime
    life_s: int = 900
    escalates_s: int = 300

    def binding(self, role: str) -> Iterator[Figure]:
        """The figure of each dial that binds a role: one that names it before one for all."""
        for dial in sorted({figure.dial for figure in self.figures}):
            figures = [figure for figure in self.figures if figure.dial == dial]
            named = [figure for figure in figures if role in figure.roles]
            general = [figure for figure in figures if not figure.roles]
            if named or general:
                yield max(named or general, key=lambda figure: figure.amount)

    def target(self, dial: Dial, lifetime_value: int) -> int:
        """What a bucket may hold, whoever fills it."""
        figures = (figure for figure in self.figures if figure.dial == dial)
        return max((figure.of(lifetime_value) for figure in figures), default=0)


def period(window: str, now: datetime) -> str:
    """The name of the period a moment falls into, where the shop is."""
    here = now.astimezone(ZONE)
    return {
        "case": "case",
        "day": here.strftime("%Y-%m-%d"),
        "month": here.strftime("%Y-%m"),
        "year": here.strftime("%Y"),
    }[window]


SENIOR = frozenset({Role.SENIOR.value})
FIGURES = (
    Figure(Dial("act", "case", "alone"), 55),
    Figure(Dial("act", "case", "hard"), 190),
    Figure(Dial("incident", "case", "alone"), 60),
    Figure(Dial("incident", "case", "alone"), 90, SENIOR),
    Figure(Dial("incident", "case", "hard"), 160),
    Figure(Dial("agent", "day", "alone"), 150),
    Figure(Dial("agent", "day", "alone", "count"), 7),
    Figure(Dial("agent", "month", "alone"), 330),
    Figure(Dial("customer", "year", "alone"), 120),
    Figure(Dial("customer", "year", "hard"), 260, share_bp=333),
    Figure(Dial("customer", "month", "hard", "count"), 9),
    Figure(Dial("team_pool", "day", "approval"), 500),
    Figure(Dial("approver", "day", "approval"), 240),
)


def body(rules: Rules) -> PolicyBody:
    """The same as it travels."""
    limits = [
        PolicyLimit(
            Scope(figure.dial.scope),
            Window(figure.dial.window),
            Strength(figure.dial.strength),
            figure.amount,
            measure=Measure(figure.dial.measure),
            name=figure.dial.name,
            roles=[Role(role) for role in sorted(figure.roles)],
            lifetime_value_share_bp=figure.share_bp,
        )
        for figure in rules.figures
    ]
    return PolicyBody(
        source=SOURCE,
        version=rules.version,
        effective_from=rules.since,
        currency="USD",
        limits=limits,
        request_expires_s=rules.life_s,
        request_escalates_s=rules.escalates_s,
    )
