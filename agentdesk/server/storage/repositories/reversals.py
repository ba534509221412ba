"""What is taken back of posted plans: set aside, then settled, each by one conditional UPDATE."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Conflict, NotFound
from agentdesk.domain.reversals import Part, ReversalState, Share, check_pending
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.reversals import REVERSIBLE, REVERSING, REVERSING_PART

_ONE = select(REVERSING).where(REVERSING.c.id == bindparam("wanted")).with_for_update()
_PARTS = (
    select(REVERSING_PART.c.part, REVERSING_PART.c.amount)
    .where(REVERSING_PART.c.reversal_id == bindparam("wanted"))
    .order_by(REVERSING_PART.c.part)
)
_LEFT = select(REVERSIBLE).where(REVERSIBLE.c.plan_id == bindparam("plan"))
_BEGIN = {
    "sqlite": sqlite.insert(REVERSIBLE).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(REVERSIBLE).on_conflict_do_nothing(),
}
_OF_PART = (REVERSIBLE.c.plan_id == bindparam("plan"), REVERSIBLE.c.part == bindparam("number"))
_ASKED = bindparam("asked", type_=REVERSIBLE.c.amount.type)
_SET_ASIDE = (
    update(REVERSIBLE)
    .where(
        *_OF_PART,
        REVERSIBLE.c.amount >= REVERSIBLE.c.pending + REVERSIBLE.c.reversed + _ASKED,
    )
    .values(pending=REVERSIBLE.c.pending + _ASKED)
)
_LET_GO = update(REVERSIBLE).where(*_OF_PART).values(pending=REVERSIBLE.c.pending - _ASKED)
_TAKE = (
    update(REVERSIBLE)
    .where(*_OF_PART)
    .values(pending=REVERSIBLE.c.pending - _ASKED, reversed=REVERSIBLE.c.reversed + _ASKED)
    .returning(REVERSIBLE)
)
_DECIDE = (
    update(REVERSING)
    .where(
        REVERSING.c.id == bindparam("wanted"),
        REVERSING.c.state == ReversalState.PENDING.value,
    )
    .values(
        state=bindparam("next"),
        goodwill=bindparam("counted"),
        decided_by_id=bindparam("by"),
        decided_by_person_id=bindparam("by_person"),
        decided_us=bindparam("now"),
    )
)


@dataclass(frozen=True, slots=True)
class Reversing:
    """A reversal as its decision needs it."""

    reversal_id: str
    plan_id: str
    state: ReversalState
    amount_minor: int
    asked_by_id: str
    asked_by_person_id: str
    given_by_id: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken back of one remedy, and how much of it had gone before."""

    number: int
    amount_minor: int
    of_amount_minor: int
    of_goodwill_minor: int
    before_minor: int


class ReversalRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def left(self, plan_id: str) -> dict[int, int]:
        """Return what is left of each remedy that was asked about before."""
        found = self._context.connection.execute(_LEFT, {"plan": plan_id})
        return {row.part: row.amount - row.pending - row.reversed for row in found}

    def set_aside(self, plan_id: str, parts: Mapping[int, Part], shares: Sequence[Share]) -> None:
        """Keep what is asked back for this asking, all of it or nothing."""
        self._context.check_writable()
        connection = self._context.connection
        for share in shares:
            line = _line(plan_id, parts[share.number])
            connection.execute(_BEGIN[connection.dialect.name], line)
            if connection.execute(_SET_ASIDE, _ask(plan_id, share)).rowcount == 0:
                raise Conflict("somebody took it back meanwhile", code="stale")

    def add(
        self,
        new: Reversing,
        shares: Sequence[Share],
        *,
        four_eyes: bool,
    ) -> None:
        self._context.check_writable()
        line = {
            "id": new.reversal_id,
            "plan_id": new.plan_id,
            "state": ReversalState.PENDING.value,
            "amount": new.amount_minor,
            "goodwill": 0,
            "four_eyes": four_eyes,
            "asked_by_id": new.asked_by_id,
            "asked_by_person_id": new.asked_by_person_id,
            "given_by_id": new.given_by_id,
            "decided_by_id": None,
            "decided_by_person_id": None,
            "asked_us": to_us(self._context.now()),
            "decided_us": None,
        }
        try:
            self._context.connection.execute(insert(REVERSING), line)
        except IntegrityError as error:
            raise Conflict("this reversal is already there", code="reversal_exists") from error
        lines = [
            {
                "reversal_id": new.reversal_id,
                "plan_id": new.plan_id,
                "part": share.number,
                "amount": share.amount_minor,
            }
            for share in shares
        ]
        self._context.connection.execute(insert(REVERSING_PART), lines)

    def locked(self, reversal_id: str) -> Reversing:
        row = self._context.connection.execute(_ONE, {"wanted": reversal_id}).first()
        if row is None:
            raise NotFound("no such reversal", code="no_such_reversal", path="reversal_id")
        return Reversing(
            reversal_id=row.id,
            plan_id=row.plan_id,
            state=ReversalState(row.state),
            amount_minor=row.amount,
            asked_by_id=row.asked_by_id,
            asked_by_person_id=row.asked_by_person_id,
            given_by_id=row.given_by_id,
        )

    def take(self, reversal: Reversing) -> list[Taken]:
        """Take what was set aside; what each remedy had lost before is told with it."""
        self._context.check_writable()
        return [self._take_one(reversal.plan_id, share) for share in self._shares(reversal)]

    def let_go(self, reversal: Reversing) -> None:
        """Free what was set aside: nothing is taken back."""
        self._context.check_writable()
        for share in self._shares(reversal):
            self._context.connection.execute(_LET_GO, _ask(reversal.plan_id, share))

    def decide(
        self, reversal: Reversing, state: ReversalState, goodwill_minor: int, by: Actor
    ) -> None:
        """End what is pending; who comes second learns what it has become."""
        self._context.check_writable()
        ask = {
            "wanted": reversal.reversal_id,
            "next": state.value,
            "counted": goodwill_minor,
            "by": by.user_id,
            "by_person": by.person_id,
            "now": to_us(self._context.now()),
        }
        if self._context.connection.execute(_DECIDE, ask).rowcount == 0:
            check_pending(self.locked(reversal.reversal_id).state)

    def _shares(self, reversal: Reversing) -> list[Share]:
        found = self._context.connection.execute(_PARTS, {"wanted": reversal.reversal_id})
        return [Share(row.part, row.amount) for row in found]

    def _take_one(self, plan_id: str, share: Share) -> Taken:
        row = self._context.connection.execute(_TAKE, _ask(plan_id, share)).one()
        return Taken(
            number=share.number,
            amount_minor=share.amount_minor,
            of_amount_minor=row.amount,
            of_goodwill_minor=row.goodwill,
            before_minor=row.reversed - share.amount_minor,
        )


def _line(plan_id: str, part: Part) -> dict[str, object]:
    return {
        "plan_id": plan_id,
        "part": part.number,
        "amount": part.amount_minor,
        "goodwill": part.goodwill_minor,
        "pending": 0,
        "reversed": 0,
    }


def _ask(plan_id: str, share: Share) -> dict[str, object]:
    return {"plan": plan_id, "number": share.number, "asked": share.amount_minor}
