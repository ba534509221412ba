"""Weighs recorded acts again, under another policy, as if it had been in force on those days.

What the rules saw then is what they see now, changed only by what the rehearsal itself has given
in another way before: so the policy of the day comes to its own answers again, figure by figure.
What was decided is decided again; what needs nobody any more is given whole; what now needs
somebody is granted.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from agentdesk.domain.dials import Dial
from agentdesk.domain.empowerment import Act, Answer, Policy, Used, Verdict, evaluate
from agentdesk.domain.ledger import Claim, Subjects, Vector, claims, vector


@dataclass(frozen=True, slots=True)
class Weighing:
    """One act as it was weighed, and what became of it."""

    plan_id: str
    at: datetime
    day: date
    currency: str
    policy_version: int
    outcome: Answer
    over_minor: int
    most_minor: int
    act: Act
    subjects: Subjects
    used: Mapping[Dial, Used]
    granted_minor: int = 0
    waited_s: int = 0


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A recorded act and what another policy says of it."""

    weighing: Weighing
    verdict: Verdict

    @property
    def moved(self) -> tuple[Answer, Answer]:
        return self.weighing.outcome, self.verdict.outcome

    @property
    def is_same(self) -> bool:
        return self.weighing.outcome is self.verdict.outcome

    @property
    def is_exact(self) -> bool:
        said, seen = self.verdict, self.weighing
        return (said.outcome, said.over_minor, said.most_minor) == (
            seen.outcome,
            seen.over_minor,
            seen.most_minor,
        )


@dataclass(slots=True)
class Findings:
    """What a rehearsal comes to."""

    acts: int = 0
    goodwill_minor: int = 0
    moves: Counter[tuple[Answer, Answer]] = field(default_factory=Counter)
    is_exact: bool = True
    impossible_minor: int = 0
    waiting_saved_s: int = 0
    extra_minor: int = 0

    def add(self, one: Rehearsed) -> None:
        self.acts += 1
        self.goodwill_minor += one.weighing.act.goodwill_minor
        self.moves[one.moved] += 1
        self.is_exact = self.is_exact and one.is_exact
        if one.moved == (Answer.ASKS, Answer.ALONE):
            self.waiting_saved_s += one.weighing.waited_s
            self.extra_minor += one.weighing.act.goodwill_minor - one.weighing.granted_minor
        if one.verdict.outcome is Answer.IMPOSSIBLE and not one.is_same:
            self.impossible_minor += one.weighing.granted_minor

    @property
    def same(self) -> int:
        return sum(count for (was, now), count in self.moves.items() if was is now)

    def before(self, answer: Answer) -> int:
        return sum(count for (was, _), count in self.moves.items() if was is answer)

    def after(self, answer: Answer) -> int:
        return sum(count for (_, now), count in self.moves.items() if now is answer)


class Rehearsal:
    """Weighs act after act in the order of time; the policies of the day are `recorded_by`."""

    def __init__(self, recorded_by: Callable[[int], Policy], policy: Policy | None) -> None:
        self._recorded_by = recorded_by
        self._policy = policy
        self._given: Counter[str] = Counter()  # by bucket, in the rehearsal
        self._moved: Counter[str] = Counter()  # by bucket, above what was given then

    def weigh(self, weighings: Iterable[Weighing], begins: date) -> Iterator[Rehearsed]:
        """Yield the acts from a day on; those before it only fill the budgets they filled."""
        for weighing in weighings:
            verdict = None if weighing.day < begins else self._verdict(weighing)
            self._fill(weighing, weighing.outcome if verdict is None else verdict.outcome)
            if verdict is not None:
                yield Rehearsed(weighing, verdict)

    def _verdict(self, weighing: Weighing) -> Verdict:
        policy = self._policy_for(weighing)
        every = claims(policy, weighing.act, weighing.subjects, weighing.day)
        used = {claim.dial: self._used(weighing, claim) for claim in every}
        return evaluate(policy, used, weighing.act)

    def _used(self, weighing: Weighing, claim: Claim) -> Used:
        """What stood there then and what moved since; a dial nobody had then, what was given."""
        seen = weighing.used.get(claim.dial)
        if seen is None:
            return Used(self._given[claim.bucket_id])
        moved = self._moved[claim.bucket_id]
        return Used(max(0, seen.posted_minor + moved), seen.held_minor) if moved else seen

    def _fill(self, weighing: Weighing, outcome: Answer) -> None:
        then = self._recorded_by(weighing.policy_version)
        self._put(weighing, then, weighing.outcome, self._take_then)
        self._put(weighing, self._policy_for(weighing), outcome, self._give_now)

    def _put(
        self,
        weighing: Weighing,
        policy: Policy,
        outcome: Answer,
        into: Callable[[str, int], None],
    ) -> None:
        if outcome is Answer.IMPOSSIBLE:
            return
        authority = Vector.OWN if outcome is Answer.ALONE else Vector.APPROVED
        share = _share(weighing, outcome)
        every = claims(policy, weighing.act, weighing.subjects, weighing.day)
        for claim in vector(every, authority):
            into(claim.bucket_id, min(claim.amount, share))

    def _take_then(self, bucket_id: str, amount: int) -> None:
        self._moved[bucket_id] -= amount

    def _give_now(self, bucket_id: str, amount: int) -> None:
        self._moved[bucket_id] += amount
        self._given[bucket_id] += amount

    def _policy_for(self, weighing: Weighing) -> Policy:
        return self._policy or self._recorded_by(weighing.policy_version)


def _share(weighing: Weighing, outcome: Answer) -> int:
    """How much of an act is given: what was decided then, or all of it."""
    was_decided = weighing.outcome is Answer.ASKS and outcome is Answer.ASKS
    return weighing.granted_minor if was_decided else weighing.act.goodwill_minor
