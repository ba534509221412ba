"""Versions of a policy: proposed by one person, confirmed by another, stopped at once by anyone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.errors import Conflict, InvalidInput, RuleBroken


class PolicyState(StrEnum):
    PROPOSED = "proposed"
    ACTIVE = "active"  # confirmed; in force from its time on, until a later version is
    WITHDRAWN = "withdrawn"  # taken back before it counted, or stopped while it did


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """One version, as far as it decides which one is in force."""

    number: int
    currency: str
    state: PolicyState
    effective_from: datetime
    proposer_person_id: str | None = None
    confirmed_at: datetime | None = None
    withdrawn_at: datetime | None = None

    def came_into_force(self, now: datetime) -> bool:
        """Whether it has ever counted; what was withdrawn before its time never did."""
        if self.state is PolicyState.PROPOSED:
            return False
        if self.state is PolicyState.WITHDRAWN and self.confirmed_at is None:
            return False
        return self.effective_from <= (self.withdrawn_at or now) and self.effective_from <= now


def latest(versions: Iterable[PolicyVersion], currency: str, now: datetime) -> PolicyVersion | None:
    """Return the last version that came into force; when that one is withdrawn, nothing is.

    A version that was stopped does not make room for the one before it: whoever stops the giving
    means that nothing is given, until two people have agreed on something new.
    """
    counted = (v for v in versions if v.currency == currency and v.came_into_force(now))
    return max(counted, key=lambda version: version.number, default=None)


def check_confirmable(
    proposal: PolicyVersion, versions: Iterable[PolicyVersion], confirmer_person_id: str
) -> None:
    """Refuse one's own proposal, by person, and one that a later version has overtaken."""
    if proposal.state is not PolicyState.PROPOSED:
        raise Conflict(f"it is {proposal.state}", code=f"policy_{proposal.state}")
    if proposal.proposer_person_id == confirmer_person_id:
        raise RuleBroken("a second person confirms a policy", code="own_policy")
    if any(_overtakes(version, proposal) for version in versions):
        raise Conflict("a later version was confirmed already", code="policy_overtaken")


def _overtakes(version: PolicyVersion, proposal: PolicyVersion) -> bool:
    confirmed = version.confirmed_at is not None or version.state is PolicyState.ACTIVE
    is_later = version.number > proposal.number
    return confirmed and is_later and version.currency == proposal.currency


def check_withdrawable(version: PolicyVersion) -> None:
    if version.state is PolicyState.WITHDRAWN:
        raise Conflict("it is withdrawn already", code="policy_withdrawn")


def check_words(words: str) -> None:
    if not words.strip():
        raise InvalidInput("say why", code="words_needed", path="words")
