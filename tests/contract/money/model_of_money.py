"""A tiny model of the ledger, written from its description alone: what the real one must equal."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

ALONE = {"incident": 60, "agent_day": 150, "customer_year": 120}
HARD = {"incident_hard": 160, "customer_hard": 260}
POOL = {"team_pool_day": 500}
LIMITS = {**ALONE, **HARD, **POOL}
LIFE = timedelta(seconds=900)

Key = tuple[str, str, str]  # scope, subject, period


@dataclass
class Asked:
    """One request: what it holds where, until when."""

    amount: int
    held: int
    keys: list[Key]
    expires: datetime
    requester: str
    state: str = "pending"
    version: int = 1


@dataclass
class Model:
    team: str
    posted: Counter[Key] = field(default_factory=Counter)
    pending: Counter[Key] = field(default_factory=Counter)
    asked: dict[str, Asked] = field(default_factory=dict)

    def keys(
        self, scopes: dict[str, int], agent: str, case: str, customer: str, day: date
    ) -> list[Key]:
        whose = {
            "incident": case,
            "incident_hard": case,
            "agent_day": agent,
            "customer_year": customer,
            "customer_hard": customer,
            "team_pool_day": self.team,
        }
        when = {
            "agent_day": str(day),
            "team_pool_day": str(day),
            "customer_year": str(day.year),
            "customer_hard": str(day.year),
        }
        return [(scope, whose[scope], when.get(scope, "case")) for scope in scopes]

    def room(self, keys: list[Key]) -> int:
        return min(LIMITS[key[0]] - self.posted[key] - self.pending[key] for key in keys)

    def answer(self, amount: int, own: list[Key], approved: list[Key]) -> str:
        if amount <= self.room(own):
            return "alone"
        return "asks" if amount <= self.room(approved) else "hard_limit"

    def post(self, amount: int, keys: list[Key]) -> None:
        self.posted.update(dict.fromkeys(keys, amount))

    def hold(self, request: str, amount: int, keys: list[Key], now: datetime, who: str) -> None:
        self.pending.update(dict.fromkeys(keys, amount))
        self.asked[request] = Asked(amount, amount, keys, now + LIFE, who)

    def lower(self, request: str, amount: int, now: datetime) -> None:
        asked = self.asked[request]
        self.pending.subtract(dict.fromkeys(asked.keys, asked.held - amount))
        asked.held, asked.state, asked.version = amount, "offered_instead", 2
        asked.expires = max(asked.expires, now + LIFE)

    def end(self, request: str, state: str) -> None:
        asked = self.asked[request]
        self.pending.subtract(dict.fromkeys(asked.keys, asked.held))
        if state == "posted":
            self.post(asked.held, asked.keys)
        asked.state = state
        asked.version += 1

    def open(self) -> list[str]:
        return [
            r for r, asked in self.asked.items() if asked.state in {"pending", "offered_instead"}
        ]

    def sweep(self, now: datetime) -> int:
        over = [request for request in self.open() if self.asked[request].expires <= now]
        for request in over:
            self.end(request, "expired")
        return len(over)

    def budgets(self) -> dict[Key, tuple[int, int]]:
        touched = {k for counter in (self.posted, self.pending) for k, v in counter.items() if v}
        return {key: (self.posted[key], self.pending[key]) for key in touched}
