"""What happens around a customer of the bench: contacts as a real service desk counted them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from agentdesk.cli.bench.row_ids import customer_id, row_id
from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.protocol.entities import (
    CaseBody,
    InteractionBody,
    NoteBody,
    OrderBody,
    PromiseBody,
    SurveyBody,
    WebVisitBody,
)
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.identities import Person
from agentdesk.server.imports.made_up import distributions, phrases
from agentdesk.server.imports.sources import Sources
from agentdesk.server.storage.repositories.records import NewRecord

MOST_CONTACTS = 12
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)  # a fixed viewpoint: the same seed gives the same rows
DAYS_BACK = 300
CHANNELS = {Channel.VOICE: 5, Channel.CHAT: 3, Channel.EMAIL: 3, Channel.MESSAGE: 2}
# How often a contact leaves something beside itself; chosen to fill a card, not measured.
NOTED, ASKED, BROWSED, PROMISED = 0.35, 0.25, 0.2, 0.3

Rows = Iterator[tuple[Entity, NewRecord]]


@dataclass(frozen=True, slots=True)
class Known:
    """What the generator is fed with, read once."""

    people: dict[str, list[Person]]
    locales: Sequence[str]
    baskets: Sequence[OrderBody]
    figures: distributions.Distributions
    phrases: phrases.Phrases
    sources: Sources


@dataclass(frozen=True, slots=True)
class Matter:
    """One customer's one matter: who, about what, and the dice that tell its story."""

    number: int
    reason: phrases.Reason
    dice: Dice

    @property
    def customer(self) -> str:
        return customer_id(self.number)

    @property
    def case(self) -> str:
        return row_id(self.number, 1)


class Contacts:
    """Cases, contacts and what they leave: notes, surveys, web visits, promises."""

    def __init__(self, known: Known) -> None:
        self._figures = known.figures
        self._phrases = known.phrases
        self._source = known.sources.generator("bench")
        reasons = known.phrases.reasons
        self._weights = {place: float(told.weight) for place, told in enumerate(reasons)}
        self._hours = {hour: float(n) for hour, n in enumerate(known.figures.arrival.by_hour)}

    def around(self, number: int, dice: Dice) -> Rows:
        matter = Matter(number, self._phrases.reasons[dice.weighted(self._weights)], dice)
        at = self._first_moment(dice)
        yield Entity.CASE, NewRecord(matter.case, self._case(matter, at))
        if dice.chance(PROMISED):
            yield Entity.PROMISE, NewRecord(row_id(number, 2), self._promise(matter, at))
        count = min(MOST_CONTACTS, round(dice.quantile(self._figures.cases_per_caller.points())))
        for place in range(count):
            yield from self._contact(matter, 10 + place * 4, at)
            gap_h = dice.quantile(self._figures.hours_between_cases.points())
            at = min(EPOCH, at + timedelta(hours=gap_h))

    def _first_moment(self, dice: Dice) -> datetime:
        midnight = EPOCH - timedelta(days=dice.between(1, DAYS_BACK))
        return midnight + timedelta(hours=dice.weighted(self._hours), minutes=dice.between(0, 59))

    def _contact(self, matter: Matter, part: int, at: datetime) -> Rows:
        number, dice = matter.number, matter.dice
        told = self._interaction(matter, at)
        yield Entity.INTERACTION, NewRecord(row_id(number, part), told)
        if dice.chance(NOTED):
            yield Entity.NOTE, NewRecord(row_id(number, part + 1), self._note(matter, at))
        if dice.chance(ASKED):
            yield Entity.SURVEY, NewRecord(row_id(number, part + 2), self._survey(matter, at))
        if dice.chance(BROWSED):
            yield Entity.WEB_VISIT, NewRecord(row_id(number, part + 3), self._visit(matter, at))

    def _interaction(self, matter: Matter, at: datetime) -> InteractionBody:
        handled_s = matter.dice.between(60, 900)
        return InteractionBody(
            source=self._source,
            customer_id=matter.customer,
            channel=matter.dice.weighted(CHANNELS),
            direction=Direction.INBOUND,
            state=InteractionState.WRAPPED_UP,
            started_at=at,
            ended_at=at + timedelta(seconds=handled_s),
            case_id=matter.case,
            reason=matter.reason.name,
            summary=matter.dice.pick(matter.reason.summaries),
            resolved=matter.dice.chance(self._figures.shares.resolved),
            handled_s=handled_s,
        )

    def _note(self, matter: Matter, at: datetime) -> NoteBody:
        return NoteBody(
            source=self._source,
            customer_id=matter.customer,
            text=matter.dice.pick(self._phrases.notes.texts),
            at=at,
            author_id=row_id(0, 255),
            case_id=matter.case,
        )

    def _survey(self, matter: Matter, at: datetime) -> SurveyBody:
        return SurveyBody(
            source=self._source,
            customer_id=matter.customer,
            at=at,
            measure="csat",
            score=matter.dice.between(1, 5),
        )

    def _visit(self, matter: Matter, at: datetime) -> WebVisitBody:
        return WebVisitBody(
            source=self._source,
            customer_id=matter.customer,
            at=at,
            summary=matter.dice.pick(self._phrases.visits.plain),
        )

    def _case(self, matter: Matter, at: datetime) -> CaseBody:
        done = matter.dice.chance(self._figures.shares.resolved)
        hours = matter.dice.quantile(self._figures.hours_to_resolution.points())
        return CaseBody(
            source=self._source,
            number=f"C{matter.number:09d}",
            customer_id=matter.customer,
            subject=matter.dice.pick(matter.reason.subjects),
            reason=matter.reason.name,
            state=CaseState.CLOSED if done else CaseState.OPEN,
            opened_at=at,
            resolved_at=at + timedelta(hours=hours) if done else None,
        )

    def _promise(self, matter: Matter, at: datetime) -> PromiseBody:
        return PromiseBody(
            source=self._source,
            customer_id=matter.customer,
            text=matter.reason.promise,
            made_at=at,
            due_at=at + timedelta(days=2),
            state=matter.dice.weighted({PromiseState.KEPT: 8, PromiseState.BROKEN: 1}),
            task=matter.reason.task,
        )
