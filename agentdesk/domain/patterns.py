"""Patterns of abuse that a limit alone does not see: facts in, what is remarkable out."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class FlagKind(StrEnum):
    """A flag accuses nobody: it asks somebody to look."""

    SPLIT = "split"  # acts each inside the limits that together are above one
    ONE_APPROVER = "one_approver"  # one person decides nearly everything for one agent
    OWN_HOUSEHOLD = "own_household"  # somebody gave to, or decided for, their own household
    MANY_OWED = "many_owed"  # one customer is owed something by the same agent again and again
    OWED_UNPROVEN = "owed_unproven"  # given as owed by a word that nothing known speaks for
    MANY_READS = "many_reads"  # far more customers opened than anybody serves


SPLIT_WITHIN = timedelta(days=7)
OWED_WITHIN = timedelta(days=30)
MANY_OWED = 3
APPROVALS_WITHIN = timedelta(days=30)
READS_WITHIN = timedelta(minutes=10)
MANY_READS = 200
# What everybody else of a team got is a yardstick only where there is some of it.
_LEAST_YARDSTICK = 5
_LEAST_APPROVALS = 5
# So seldom would chance alone give one approver so many.
_BY_CHANCE = 0.001


def is_split(amounts_minor: Sequence[int], limit_minor: int) -> bool:
    """Several acts of one agent for one customer, none above the limit, all together above it."""
    return (
        len(amounts_minor) > 1
        and max(amounts_minor) <= limit_minor
        and sum(amounts_minor) > limit_minor
    )


@dataclass(frozen=True, slots=True)
class Granted:
    """How many requests one approver granted: of one agent's, and of all others' in the team."""

    theirs: int
    of: int
    elsewhere: int
    of_elsewhere: int

    @classmethod
    def between(cls, asker: str, giver: str, numbers: Mapping[tuple[str, str], int]) -> "Granted":
        """Count by (asker, giver)."""
        return cls(
            theirs=numbers.get((asker, giver), 0),
            of=sum(number for (one, _), number in numbers.items() if one == asker),
            elsewhere=sum(
                number
                for (one, another), number in numbers.items()
                if one != asker and another == giver
            ),
            of_elsewhere=sum(number for (one, _), number in numbers.items() if one != asker),
        )

    @property
    def share_bp(self) -> int:
        return self.theirs * 10_000 // self.of if self.of else 0

    @property
    def is_one_sided(self) -> bool:
        """Whether they granted more of one agent's requests than chance would have given them.

        Chance is their share of what the rest of the team was granted. Where one person decides
        for everybody that share is all of it, and nothing is remarkable.
        """
        if self.of < _LEAST_APPROVALS or self.of_elsewhere < _LEAST_YARDSTICK:
            return False
        # A few decisions prove no share of none or of all.
        share = (self.elsewhere + 1) / (self.of_elsewhere + 2)
        return _at_least(self.theirs, self.of, share) < _BY_CHANCE


def _at_least(hits: int, tries: int, share: float) -> float:
    """How likely so many hits or more are, each being as likely as the share."""
    return math.fsum(
        math.comb(tries, number) * share**number * (1 - share) ** (tries - number)
        for number in range(hits, tries + 1)
    )
