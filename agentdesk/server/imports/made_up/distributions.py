"""Figures measured from a real service desk: what the made-up contacts are drawn from.

Only figures are kept, no rows; each names how many values it was measured from.
"""

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.errors import InvalidInput

HOURS = 24
WEEKDAYS = 7
FILE_NAME = "contact_distributions.toml"

Share = Annotated[float, Meta(ge=0, le=1)]
Rank = Annotated[str, Meta(pattern=r"^[01]\.[0-9]{2}\Z")]


class Quantiles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`at` maps a rank ("0.50") to the value that this share of all values does not exceed."""

    n: int
    at: dict[Rank, float]

    def points(self) -> dict[float, float]:
        return {float(rank): value for rank, value in self.at.items()}


class Counted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often each count was seen: "0" -> 10926."""

    n: int
    seen: dict[str, int]

    def weights(self) -> dict[int, float]:
        return {int(count): float(times) for count, times in self.seen.items()}


class Arrival(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    n: int
    by_hour: Annotated[list[int], Meta(min_length=HOURS, max_length=HOURS)]
    by_weekday: Annotated[list[int], Meta(min_length=WEEKDAYS, max_length=WEEKDAYS)]  # Monday first


class Shares(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    n: int
    reopened: Share
    waited_for_customer: Share
    same_matter_within_7_days: Share
    resolved: Share


class Distributions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`source` names the log; nothing in here can be traced to a person."""

    source: str
    arrival: Arrival
    cases_per_caller: Quantiles
    hours_between_cases: Quantiles
    hours_to_resolution: Quantiles
    reassignments: Counted
    contacts_per_case: Counted
    shares: Shares


def load(path: Path) -> Distributions:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Distributions)
    except (msgspec.DecodeError, OSError) as error:
        raise InvalidInput(f"{path.name}: {error}", code="invalid_distributions") from error
