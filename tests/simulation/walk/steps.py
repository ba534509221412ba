"""The steps of a walk: random commands that crowd around the edges of every limit."""

import random
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, TypeVar

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import Decision
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.runtime import identity
from agentdesk.runtime.clock import FakeClock
from tests.simulation.walk.cast import Cast
from tests.simulation.walk.model import Model
from tests.simulation.walk.pieces import Asked, Spot

T = TypeVar("T")
AMOUNTS = (1, 4, 15, 30, 45, 55, 56, 60, 90)
Asking = tuple[Actor, messages.Command]


def goodwill(dice: random.Random, amount: int) -> list[RemedyDraft]:
    """So much goodwill, sometimes in two parts."""
    first = dice.choice([amount, amount, dice.randint(1, amount)])
    parts = [part for part in (first, amount - first) if part]
    return [RemedyDraft(RemedyKind.CREDIT, Basis.GOODWILL, part) for part in parts]


class Steps:
    """Makes commands; nothing here knows whether they will be applied."""

    def __init__(self, dice: random.Random, clock: FakeClock, model: Model, cast: Cast) -> None:
        self.dice = dice
        self.clock = clock
        self.model = model
        self.cast = cast
        self._actors = {actor.user_id: actor for actor in (*cast.agents, *cast.deciders)}

    # --- giving ---

    def give(self) -> Asking:
        return self._give(self._spot(), self.dice.choice(AMOUNTS), ask=self.dice.random() < 0.4)

    def give_at_the_edge(self) -> Asking:
        """Exactly what is left, or one more."""
        spot = self._spot()
        left = self.model.room(spot, self.dice.choice(["alone", "approval"]))
        return self._give(spot, max(1, left + self.dice.choice([0, 1])), ask=False)

    def ask(self) -> Asking:
        """Between what is alone and what is impossible; both edges most of all."""
        spot = self._spot()
        least, most = self.model.room(spot, "alone") + 1, self.model.room(spot, "approval")
        amount = self.dice.choice([least, most, self.dice.randint(1, max(1, most)), most + 1])
        return self._give(spot, max(1, amount), ask=True)

    # --- deciding ---

    def decide(self) -> Asking | None:
        waiting = [asked for asked in self.model.open() if asked.state == "pending"]
        return self._decide(self.dice.choice(waiting), self.cast.deciders[0]) if waiting else None

    def decide_by_a_lent_right(self) -> Asking | None:
        waiting = [asked for asked in self.model.open() if asked.state == "pending"]
        takers = [loan.taker for loan in self.model.loans.values() if not loan.ended]
        if not waiting or not takers:
            return None
        by = self._actors[self.dice.choice(takers).user_id]
        return self._decide(self.dice.choice(waiting), by)

    def decide_by_a_right_that_ran_out(self) -> Asking | None:
        """Lent once, not taken back, and over."""
        now, loans = self.clock.now(), self.model.loans.values()
        taker = self._one_of([one.taker for one in loans if not one.ended and one.until <= now])
        waiting = self._one_of([one for one in self.model.open() if one.state == "pending"])
        if taker is None or waiting is None:
            return None
        return self._decide(waiting, self._actors[taker.user_id])

    def decide_though_disabled(self) -> Asking | None:
        """The door let them in a moment before."""
        out = [actor for actor in self.cast.deciders if actor.user_id in self.model.disabled]
        waiting = [asked for asked in self.model.open() if asked.state == "pending"]
        return self._decide(self.dice.choice(waiting), out[0]) if out and waiting else None

    def decide_by_anybody(self) -> Asking | None:
        """Whatever it has become, whoever it is, on whichever sight of it."""
        asked = self._any_request()
        if asked is None:
            return None
        return self._decide(asked, self.dice.choice(self.cast.deciders), blurred=True)

    def answer_offer(self) -> Asking | None:
        offered = [asked for asked in self.model.open() if asked.state == "offered_instead"]
        return self._answer(self.dice.choice(offered)) if offered else None

    def answer_by_anybody(self) -> Asking | None:
        asked = self._any_request()
        if asked is None:
            return None
        return self._answer(asked, by=self.dice.choice(self.cast.agents), blurred=True)

    def withdraw(self) -> Asking | None:
        asked = self._any_request()
        if asked is None:
            return None
        by = self.dice.choice([self._actors[asked.by.user_id], self.dice.choice(self.cast.agents)])
        return by, self._make(
            messages.WithdrawRequest,
            request_id=self._name(asked),
            seen_version=self._seen(asked, blurred=True),
        )

    # --- between asking and deciding ---

    def escalate(self) -> Asking | None:
        return self._about(messages.EscalateRequest, self._anybody())

    def ask_question(self) -> Asking | None:
        by = self.dice.choice(self.cast.deciders)
        return self._about(messages.AskQuestion, by, text="Which bag?")

    def answer_question(self) -> Asking | None:
        questioned = [asked for asked in self.model.open() if asked.has_question]
        asked = self._one_of(questioned) or self._any_request()
        if asked is None:
            return None
        by = self.dice.choice([self._actors[asked.by.user_id], self.dice.choice(self.cast.agents)])
        return by, self._make(messages.AnswerQuestion, request_id=self._name(asked), text="This")

    def lend(self) -> Asking | None:
        """To somebody to whom nobody lends yet: the order of two loans is nobody's business."""
        takers = {loan.taker.user_id for loan in self.model.loans.values() if not loan.ended}
        everybody = (*self.cast.agents, *self.cast.deciders)
        free = [one for one in everybody if one.user_id not in takers]
        giver = self.dice.choice(self.cast.deciders)
        return giver, self._make(
            messages.SetDelegation,
            delegation_id=identity.new_id(self.clock),
            to_user_id=self.dice.choice(free).user_id,
            until=self.clock.now() + timedelta(minutes=self.dice.choice([2, 2, 5, 24 * 60])),
            most_minor=self.dice.choice([40, 100, 500]),
            currency="USD",
        )

    def end_loan(self) -> Asking | None:
        names = [name for name, loan in self.model.loans.items() if not loan.ended]
        name = self._one_of(names)
        if name is None:
            return None
        giver = self._actors[self.model.loans[name].giver.user_id]
        return giver, self._make(messages.EndDelegation, delegation_id=name)

    # --- parts ---

    def _about(self, type_: type[messages.Command], by: Actor, **said: str) -> Asking | None:
        """Something about any request, on this sight of it."""
        asked = self._any_request()
        if asked is None:
            return None
        seen = self._seen(asked, blurred=True)
        return by, self._make(type_, request_id=self._name(asked), seen_version=seen, **said)

    def _anybody(self) -> Actor:
        return self.dice.choice([*self.cast.agents, *self.cast.deciders])

    def _give(self, spot: Spot, amount: int, *, ask: bool) -> Asking:
        return self._actors[spot.by.user_id], self._make(
            messages.GivePlan,
            plan_id=identity.new_id(self.clock),
            customer_id=spot.customer_id,
            case_id=spot.case_id,
            remedies=goodwill(self.dice, amount),
            reason="Delivery damage",
            ask=ask,
        )

    def _decide(self, asked: Asked, by: Actor, *, blurred: bool = False) -> Asking:
        decision = self.dice.choice(list(Decision))
        amount = self.dice.choice([asked.amount, self.dice.randint(1, asked.amount)])
        offer = amount + (blurred and self.dice.random() < 0.2)
        return by, self._make(
            messages.DecideRequest,
            request_id=self._name(asked),
            decision=decision,
            seen_version=self._seen(asked, blurred=blurred),
            seen_minor=asked.amount + (blurred and self.dice.random() < 0.1),
            offer=goodwill(self.dice, offer) if decision is Decision.OFFER_INSTEAD else [],
            words="because",
        )

    def _answer(self, asked: Asked, by: Actor | None = None, *, blurred: bool = False) -> Asking:
        return by or self._actors[asked.by.user_id], self._make(
            messages.AnswerOffer,
            request_id=self._name(asked),
            accept=self.dice.random() < 0.7,
            seen_version=self._seen(asked, blurred=blurred),
        )

    def _seen(self, asked: Asked, *, blurred: bool) -> int:
        return asked.version - (1 if blurred and self.dice.random() < 0.15 else 0)

    def _spot(self) -> Spot:
        customer_id, case_id = self.dice.choice(self.cast.places)
        able = [a for a in self.cast.agents if a.user_id not in self.model.disabled]
        by = self.model.people[self.dice.choice(able).user_id]
        return Spot(by, case_id, customer_id, self.clock.now())

    def _any_request(self) -> Asked | None:
        """Whatever it has become, but rather one that is open."""
        waiting = self.model.open() if self.dice.random() < 0.6 else []
        return self._one_of(waiting) or self._one_of(list(self.model.asked.values()))

    def _name(self, asked: Asked) -> str:
        return next(name for name, found in self.model.asked.items() if found is asked)

    def _one_of(self, things: Sequence[T]) -> T | None:
        return self.dice.choice(things) if things else None

    def _make(self, type_: type[messages.Command], **values: Any) -> messages.Command:
        now = self.clock.now()
        return type_(command_id=identity.new_id(self.clock), made_at=now, **values)
