"""What the made-up people say, in the language that is on; amounts in the money of that country."""

import tomllib
from datetime import UTC, datetime
from functools import cache
from typing import Any

from agentdesk.protocol.fields import MoneyBody
from agentdesk.runtime.resources import resource

NOW = datetime(2026, 11, 21, 5, 6, tzinfo=UTC)


def at(day: int, month: int = 11, hour: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def made_id(number: int) -> str:
    return f"01930000-0000-7000-8000-{number:012x}"


class Words:
    """One language's words, as `words("case.reason")`."""

    def __init__(self, language: str) -> None:
        self._tables = _tables(language)
        self.currency = str(self._tables["money"]["currency"])

    def __call__(self, name: str) -> str:
        table, key = name.split(".")
        return str(self._tables[table][key])

    def all(self, name: str) -> list[str]:
        table, key = name.split(".")
        return [str(one) for one in self._tables[table][key]]

    def amount(self, us_cents: int) -> int:
        """Return about as much in the money of the language, in its minor units."""
        money = self._tables["money"]
        step = int(money["round_to"])
        return round(us_cents * float(money["rate"]) / step) * step

    def money(self, us_cents: int) -> MoneyBody:
        return MoneyBody(self.amount(us_cents), self.currency)


@cache
def _tables(language: str) -> dict[str, Any]:
    with resource("scenes", f"{language}.toml").open("rb") as file:
        return tomllib.load(file)
