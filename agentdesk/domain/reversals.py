"""Taking back what was given: which remedies, how much of each, and by whose hands.

A posted plan stays posted; what is taken back is an entry of its own that names it. Only what
stands in our own book can be taken from it: goods come back as a return, and money that went to a
payment is the customer's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Conflict, InvalidInput, RuleBroken
from agentdesk.domain.remedies import PlanState, RemedyKind


class ReversalState(StrEnum):
    PENDING = "pending"  # above the limit: waits for a second person
    POSTED = "posted"
    DECLINED = "declined"


# What stands in our own book can be taken back from it, in parts.
_IN_OUR_BOOK = frozenset(
    {
        RemedyKind.CREDIT,
        RemedyKind.DISCOUNT,
        RemedyKind.POINTS,
        RemedyKind.BONUS,
        RemedyKind.WAIVER,
    }
)


@dataclass(frozen=True, slots=True)
class Part:
    """One remedy of a posted plan, as far as taking it back must know it."""

    number: int
    kind: RemedyKind
    amount_minor: int
    goodwill_minor: int  # what it counts against budgets, in their currency
    left_minor: int  # neither taken back nor about to be
    goods_left: bool = False
    money_left: bool = False

    @property
    def barrier(self) -> str:
        """Why it cannot be taken back, as the code of a refusal; empty when it can."""
        if self.goods_left:
            return "goods_left"
        if self.money_left or self.kind in {RemedyKind.REFUND, RemedyKind.RETURN}:
            return "money_left"
        return "" if self.kind in _IN_OUR_BOOK else "kind_not_reversible"


@dataclass(frozen=True, slots=True)
class Share:
    """How much of which remedy is to be taken back."""

    number: int
    amount_minor: int


def check_posted(state: PlanState) -> None:
    if state is not PlanState.POSTED:
        raise RuleBroken(f"the plan is {state}: nothing was given", code="plan_not_posted")


def shares(parts: Sequence[Part], wanted: Sequence[Share]) -> tuple[Share, ...]:
    """Return what is taken back, by number of remedy; nothing named means all that is left."""
    if not wanted:
        return _everything(parts)
    if len({share.number for share in wanted}) != len(wanted):
        raise InvalidInput("a remedy is named twice", code="remedy_twice", path="parts")
    by_number = {part.number: part for part in parts}
    for share in wanted:
        _check_share(by_number.get(share.number), share)
    return tuple(sorted(wanted, key=lambda share: share.number))


def _everything(parts: Sequence[Part]) -> tuple[Share, ...]:
    left = tuple(
        Share(part.number, part.left_minor)
        for part in sorted(parts, key=lambda part: part.number)
        if part.left_minor and not part.barrier
    )
    if not left:
        raise RuleBroken("nothing is left to take back", code="already_reversed")
    return left


def _check_share(part: Part | None, share: Share) -> None:
    path = f"parts.{share.number}"
    if part is None:
        raise InvalidInput("the plan has no such remedy", code="no_such_remedy", path=path)
    if part.barrier:
        raise RuleBroken(f"this {part.kind} is not taken back", code=part.barrier, path=path)
    if share.amount_minor > part.left_minor:
        raise RuleBroken(
            f"{part.left_minor} are left of this remedy", code="above_what_is_left", path=path
        )


def in_budgets(goodwill_minor: int, amount_minor: int, before_minor: int, taken_minor: int) -> int:
    """Return what a part counts in budgets; parts taken in any steps add up to the whole.

    The integers stored when it was given are used; nothing is converted again.
    """
    after_minor = before_minor + taken_minor
    return (
        goodwill_minor * after_minor // amount_minor - goodwill_minor * before_minor // amount_minor
    )


def needs_second_person(
    amount_minor: int, four_eyes_above_minor: int, before_minor: int = 0
) -> bool:
    """Many small steps are one large one: what was asked back of the plan before counts too."""
    return before_minor + amount_minor > four_eyes_above_minor


def check_pending(state: ReversalState) -> None:
    """Raise Conflict with the final state when somebody else was first."""
    if state is not ReversalState.PENDING:
        raise Conflict(f"the reversal is {state}", code=f"reversal_{state}")


def check_second_person(
    confirmer: Actor, asked_by_person_id: str, given_by_id: str, given_by_person_id: str = ""
) -> None:
    """Neither who asked for it nor who gave what is taken back, whatever their accounts are."""
    if confirmer.person_id == asked_by_person_id:
        raise RuleBroken("nobody confirms a reversal of their own", code="own_reversal")
    if confirmer.user_id == given_by_id or confirmer.person_id == given_by_person_id:
        raise RuleBroken("who gave it does not confirm its reversal", code="own_plan")


def check_seen(asked_minor: int, seen_minor: int) -> None:
    """Raise Conflict("stale") unless what was on screen is what is here."""
    if asked_minor != seen_minor:
        raise Conflict("the reversal is another than the one on screen", code="stale")


def check_words(words: str) -> None:
    if not words.strip():
        raise InvalidInput("say why", code="words_needed", path="words")
