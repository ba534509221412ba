"""The ledger and its requests once more, from their description alone: what the server must equal.

Nothing of the server's code is used here but the words of the wire. A command is answered by the
set of refusals that would be right; an empty set means that it must be applied.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from agentdesk.protocol import messages
from tests.simulation.walk.pieces import (
    Asked,
    Bucket,
    Claim,
    Figures,
    Key,
    Loan,
    Person,
    Right,
    Spot,
)
from tests.simulation.walk.rules import Dial, Figure, Rules, period

Refusals: TypeAlias = frozenset[str]
DONE: Refusals = frozenset()
OPEN = frozenset({"pending", "offered_instead"})
HIGHEST = 2  # the team's own supervisor, then any other
ENDLESS = 10**12
ALL_KNOW_IT_AFTER = timedelta(minutes=1)


@dataclass
class Model:
    people: dict[str, Person] = field(default_factory=dict)
    disabled: set[str] = field(default_factory=set)
    values: dict[str, int] = field(default_factory=dict)  # lifetime value by customer
    colleagues: dict[str, str] = field(default_factory=dict)  # person by customer
    rules: list[Rules] = field(default_factory=list)
    buckets: defaultdict[Key, Bucket] = field(default_factory=lambda: defaultdict(Bucket))
    plans: dict[str, str] = field(default_factory=dict)  # state by plan
    asked: dict[str, Asked] = field(default_factory=dict)
    loans: dict[str, Loan] = field(default_factory=dict)
    carried: tuple[int, bool] | None = None  # the version all buckets show, and whether for good
    touched: set[Key] = field(default_factory=set)  # by the command answered last

    def answer(self, user_id: str, command: messages.Command, now: datetime) -> Refusals:
        """Do what the command asks, or say for which reasons it must be refused."""
        self.touched = set()
        return _ANSWERS[type(command)](self, self.people[user_id], command, now)

    # --- giving ---

    def give(self, who: Person, command: messages.GivePlan, now: datetime) -> Refusals:
        amount = sum(remedy.amount_minor for remedy in command.remedies)
        spot = Spot(who, command.case_id, command.customer_id, now)
        if amount <= self.room(spot, "alone"):
            self._begin_buckets(spot, amount)
            self._reserve(self.claims(spot, amount, "alone", "hard"), now, posted=1)
            self.plans[command.plan_id] = "posted"
            return DONE
        if amount > self.room(spot, "approval"):
            return frozenset({"hard_limit"})
        if not command.ask:
            return frozenset({"needs_approval"})
        self._begin_buckets(spot, amount)
        self._ask(spot, command.plan_id, amount)
        return DONE

    def _begin_buckets(self, spot: Spot, amount: int) -> None:
        """A bucket's time begins with the first act that could have filled it."""
        for claim in self.claims(spot, amount, "alone", "hard", "approval"):
            if claim.key not in self.buckets:
                self.buckets[claim.key] = Bucket(target=claim.target, at=spot.now)

    def _ask(self, spot: Spot, plan_id: str, amount: int) -> None:
        claims, rules = self.claims(spot, amount, "approval", "hard"), self.in_force(spot.now)
        self._reserve(claims, spot.now, pending=1)
        self.plans[plan_id] = "pending"
        # Its name is made by the server and learnt from the answer.
        self.asked[plan_id] = Asked(
            plan_id,
            spot.customer_id,
            spot.by,
            amount,
            amount,
            claims,
            expires=spot.now + timedelta(seconds=rules.life_s),
            escalates=spot.now + timedelta(seconds=min(rules.escalates_s, rules.life_s)),
        )

    def learn(self, plan_id: str, request_id: str) -> None:
        self.asked[request_id] = self.asked.pop(plan_id)

    # --- deciding ---

    def decide(self, who: Person, command: messages.DecideRequest, now: datetime) -> Refusals:
        asked = self.asked[command.request_id]
        offered = sum(remedy.amount_minor for remedy in command.offer)
        granted = {"approve": asked.amount, "offer_instead": offered}.get(command.decision, 0)
        rights = self.rights(who, asked, now)
        right = next((right for right in rights if granted <= right.most), None)
        seen = (command.seen_version, command.seen_minor)
        refusals = self._not_open(asked, now, "pending") | self._no_right(who, asked, rights)
        refusals |= _when(rights and right is None, "over_decision_limit")
        refusals |= _when(seen != (asked.version, asked.amount), "stale")
        refusals |= _when(offered > asked.amount, "offer_above_request")
        extra: list[Claim] = []
        if command.decision == "approve" and right is not None:
            extra = self.approver_claims(right.holder, granted, now)
            refusals |= self._not_postable(asked, extra)
        if refusals or right is None:
            return refusals
        if command.decision == "offer_instead":
            asked.holder = right.holder
            asked.makers = frozenset({right.holder.user_id, who.user_id})
            self._lower(asked, offered, now)
        else:
            state = "posted" if command.decision == "approve" else "declined"
            self._end(asked, state, now, extra)
        return DONE

    def answer_offer(self, who: Person, command: messages.AnswerOffer, now: datetime) -> Refusals:
        asked = self.asked[command.request_id]
        refusals = self._not_open(asked, now, "offered_instead") | self._not_mine(who, asked)
        refusals |= _when(command.seen_version != asked.version, "stale")
        extra: list[Claim] = []
        if command.accept and asked.holder is not None:
            extra = self.approver_claims(asked.holder, asked.held, now)
            refusals |= self._not_postable(asked, extra, "offer_over_budget")
            refusals |= _when(self.disabled & asked.makers, "offer_maker_gone")
        if not refusals:
            self._end(asked, "posted" if command.accept else "declined", now, extra)
        return refusals

    def withdraw(self, who: Person, command: messages.WithdrawRequest, now: datetime) -> Refusals:
        asked = self.asked[command.request_id]
        refusals = self._not_open(asked, now, *OPEN) | self._not_mine(who, asked)
        refusals |= _when(command.seen_version != asked.version, "stale")
        if not refusals:
            self._end(asked, "withdrawn", now)
        return refusals

    # --- between asking and deciding ---

    def escalate(self, who: Person, command: messages.EscalateRequest, now: datetime) -> Refusals:
        asked = self.asked[command.request_id]
        refusals = self._not_open(asked, now, "pending")
        if who.user_id != asked.by.user_id:
            refusals |= self._no_right(who, asked, self.rights(who, asked, now))
        refusals |= _when(command.seen_version != asked.version, "stale")
        refusals |= _when(asked.level >= HIGHEST, "no_higher_level")
        if not refusals:
            self._hand_up(asked)
        return refusals

    def question(self, who: Person, command: messages.AskQuestion, now: datetime) -> Refusals:
        asked = self.asked[command.request_id]
        refusals = self._not_open(asked, now, "pending")
        refusals |= self._no_right(who, asked, self.rights(who, asked, now))
        refusals |= _when(command.seen_version != asked.version, "stale")
        if not refusals:
            asked.has_question, asked.escalates = True, asked.expires
            asked.version += 1
        return refusals

    def reply(self, who: Person, command: messages.AnswerQuestion, now: datetime) -> Refusals:
        asked = self.asked[command.request_id]
        refusals = self._not_open(asked, now, "pending") | self._not_mine(who, asked)
        refusals |= _when(not asked.has_question, "no_question")
        if not refusals:
            waits = timedelta(seconds=self.in_force(now).escalates_s)
            at_last = asked.level == HIGHEST
            asked.escalates = asked.expires if at_last else min(asked.expires, now + waits)
            asked.has_question = False
            asked.version += 1
        return refusals

    # --- rights ---

    def lend(self, who: Person, command: messages.SetDelegation, now: datetime) -> Refusals:
        taker = self.people[command.to_user_id]
        able = taker.role in {"senior", "supervisor"} and taker.user_id not in self.disabled
        refusals = _when(taker.person_id == who.person_id, "own_delegation")
        refusals |= _when(not able, "not_a_stand_in")
        refusals |= _when(command.until <= now, "due_in_the_past")
        refusals |= _when(who.user_id in self.disabled, "nothing_to_lend")
        if not refusals:
            loan = Loan(who, taker, command.until, command.most_minor)
            self.loans[command.delegation_id] = loan
        return refusals

    def end_loan(self, _: Person, command: messages.EndDelegation, __: datetime) -> Refusals:
        self.loans[command.delegation_id].ended = True
        return DONE

    def rights(self, who: Person, asked: Asked, now: datetime) -> list[Right]:
        """One's own right before those that were lent; none that is for a higher level."""
        if who.user_id in self.disabled or not self._is_third(who, asked):
            return []
        people = [(who, ENDLESS)]
        people += [
            (loan.giver, loan.most)
            for loan in self.loans.values()
            if loan.taker is who and not loan.ended and now < loan.until
            if self._is_third(loan.giver, asked)
        ]
        rights = [Right(holder, self._level(holder, asked), most) for holder, most in people]
        return [right for right in rights if right.level <= asked.level]

    def _level(self, who: Person, asked: Asked) -> int:
        if who.user_id in self.disabled or who.role != "supervisor":
            return ENDLESS
        return 1 if who.team_id == asked.by.team_id else HIGHEST

    def _is_third(self, who: Person, asked: Asked) -> bool:
        """Neither who asks nor who would get it."""
        return who.person_id not in {asked.by.person_id, self.colleagues.get(asked.customer_id)}

    # --- what happens by itself ---

    def sweep(self, now: datetime) -> None:
        for asked in self.open():
            if asked.expires <= now:
                self._end(asked, "expired", now)
            elif asked.state == "pending" and asked.escalates <= now:
                if asked.level < HIGHEST:
                    self._hand_up(asked)
                asked.escalates = asked.expires

    def disable(self, user_id: str, now: datetime) -> None:
        self.disabled.add(user_id)
        for asked in self.open():
            if asked.by.user_id == user_id:
                self._end(asked, "expired" if asked.expires <= now else "withdrawn", now)

    def carry_policy(self, now: datetime) -> None:
        """Every bucket of today follows the policy: at once, and once more when all know it."""
        rules = self.in_force(now)
        turn = (rules.version, now - rules.since >= ALL_KNOW_IT_AFTER)
        if turn == self.carried:
            return
        self.carried = turn
        for key, bucket in self.buckets.items():
            target = rules.target(key.dial, self.values.get(key.subject, 0))
            if bucket.target != target and key.period == period(key.dial.window, now):
                bucket.target, bucket.at = target, max(bucket.at, now)

    # --- what stands ---

    def open(self) -> list[Asked]:
        return [asked for asked in self.asked.values() if asked.state in OPEN]

    def in_force(self, now: datetime) -> Rules:
        return max((r for r in self.rules if r.since <= now), key=lambda rules: rules.version)

    def room(self, spot: Spot, authority: str) -> int:
        """The most that could be given here now, alone or with approval."""
        value, least = self.values[spot.customer_id], [ENDLESS]
        for figure in self.in_force(spot.now).binding(spot.by.role):
            dial = figure.dial
            if dial.scope != "approver" and dial.strength in {authority, "hard"}:
                left = max(0, figure.of(value) - self._used(spot.key(dial)))
                least.append((left and ENDLESS) if dial.measure == "count" else left)
        return min(least)

    def claims(self, spot: Spot, amount: int, *strengths: str) -> list[Claim]:
        value, rules = self.values[spot.customer_id], self.in_force(spot.now)
        return [
            _claim(spot.key(figure.dial), figure, amount, rules, value)
            for figure in rules.binding(spot.by.role)
            if figure.dial.strength in strengths and figure.dial.scope not in {"act", "approver"}
        ]

    def approver_claims(self, holder: Person, amount: int, now: datetime) -> list[Claim]:
        rules = self.in_force(now)
        return [
            _claim(
                Key(figure.dial, holder.user_id, period(figure.dial.window, now)),
                figure,
                amount,
                rules,
            )
            for figure in rules.binding(holder.role)
            if figure.dial.scope == "approver"
        ]

    def figures(self) -> dict[Key, Figures]:
        """What stands in every bucket that holds anything."""
        return {key: bucket.figures for key, bucket in self.buckets.items() if bucket.used}

    def touched_figures(self) -> dict[Key, Figures]:
        """The same for those that the last command touched."""
        return {key: self.buckets[key].figures for key in self.touched}

    def done(self) -> Iterator[tuple[str, str]]:
        """What must stand in the audit: the name of each thing, and what happened to it."""
        asked = {one.plan_id for one in self.asked.values()}
        yield from ((plan, "plan.ask" if plan in asked else "plan.give") for plan in self.plans)
        for name, one in self.asked.items():
            yield name, "request.ask"
            yield name, f"request.{one.state}"

    # --- parts ---

    def _used(self, key: Key) -> int:
        return self.buckets[key].used if key in self.buckets else 0

    def _not_open(self, asked: Asked, now: datetime, *states: str) -> Refusals:
        if asked.state not in states:
            return frozenset({f"request_{asked.state}"})
        return _when(asked.expires <= now, "request_expired")

    def _not_mine(self, who: Person, asked: Asked) -> Refusals:
        return _when(who.user_id != asked.by.user_id, "not_your_request")

    def _no_right(self, who: Person, asked: Asked, rights: list[Right]) -> Refusals:
        if rights:
            return DONE
        refusals = _when(who.person_id == asked.by.person_id, "own_request")
        refusals |= _when(who.person_id == self.colleagues.get(asked.customer_id), "own_account")
        return refusals or frozenset({"other_team", "no_authority", "forbidden"})

    def _not_postable(
        self, asked: Asked, extra: list[Claim], over: str = "approver_budget"
    ) -> Refusals:
        """Some other clock wrote a later time into a bucket, or the approver's own is full."""
        past = any(self.buckets[claim.key].at >= asked.expires for claim in asked.claims)
        full = any(self._used(claim.key) + claim.amount > claim.limit for claim in extra)
        return _when(past, "hold_expired") | _when(full, over)

    def _hand_up(self, asked: Asked) -> None:
        asked.level, asked.version, asked.escalates = HIGHEST, asked.version + 1, asked.expires

    def _lower(self, asked: Asked, amount: int, now: datetime) -> None:
        self._move(asked.claims, now, pending=-1)
        asked.claims = [
            claim._replace(amount=_counted(claim.key.dial, amount)) for claim in asked.claims
        ]
        self._move(asked.claims, now, pending=1)
        asked.held, asked.state, asked.version = amount, "offered_instead", asked.version + 1
        life = timedelta(seconds=self.in_force(now).life_s)
        asked.expires = max(asked.expires, now + life)
        self.plans[asked.plan_id] = "offered"

    def _end(self, asked: Asked, state: str, now: datetime, extra: Iterable[Claim] = ()) -> None:
        self._move(asked.claims, now, pending=-1)
        if state == "posted":
            self._move(asked.claims, now, posted=1)
            self._reserve(extra, now, posted=1)
        asked.state, asked.version = state, asked.version + 1
        self.plans[asked.plan_id] = state

    def _reserve(self, claims: Iterable[Claim], now: datetime, **moved: int) -> None:
        """What is filled anew may hold what the policy says by which it is filled."""
        for claim in claims:
            self.buckets[claim.key].target = claim.target
            self._move([claim], now, **moved)

    def _move(
        self, claims: Iterable[Claim], now: datetime, *, posted: int = 0, pending: int = 0
    ) -> None:
        for claim in claims:
            bucket = self.buckets[claim.key]
            bucket.posted += posted * claim.amount
            bucket.pending += pending * claim.amount
            bucket.at = max(bucket.at, now)
            self.touched.add(claim.key)


def _when(holds: object, refusal: str) -> Refusals:
    return frozenset({refusal}) if holds else DONE


def _claim(key: Key, figure: Figure, amount: int, rules: Rules, value: int = 0) -> Claim:
    target = rules.target(figure.dial, value)
    return Claim(key, _counted(figure.dial, amount), figure.of(value), target)


def _counted(dial: Dial, amount: int) -> int:
    return amount if dial.measure == "value" else 1


_ANSWERS: Mapping[type[messages.Command], Callable[[Model, Person, Any, datetime], Refusals]] = {
    messages.GivePlan: Model.give,
    messages.DecideRequest: Model.decide,
    messages.AnswerOffer: Model.answer_offer,
    messages.WithdrawRequest: Model.withdraw,
    messages.EscalateRequest: Model.escalate,
    messages.AskQuestion: Model.question,
    messages.AnswerQuestion: Model.reply,
    messages.SetDelegation: Model.lend,
    messages.EndDelegation: Model.end_loan,
}
