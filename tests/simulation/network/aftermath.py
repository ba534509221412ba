"""What is left when a storm is over: what every desktop was told, beside what the server did."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import select

from agentdesk.protocol.messages import (
    AddNote,
    AnyCommand,
    CommandResult,
    GivePlan,
    MakePromise,
    OpenCase,
    Outcome,
    RecordInteraction,
    WrapUp,
)
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.models.command import COMMAND
from agentdesk.server.storage.unit_of_work import UnitOfWork
from tests.simulation.network.station import Station

_ANSWER = msgspec.json.Decoder(CommandResult)
_MOST = 100_000
_RowName = tuple[str, str]
_WORKED = 4  # versions: recorded, verified, its case opened, wrapped up


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the server has of an office: its answers, and the version of every row."""

    answers: Mapping[str, CommandResult]
    versions: Mapping[_RowName, int]


def deeds_of(database: Database, customers: Collection[str]) -> Deeds:
    with database.read() as unit:
        replies = unit.connection.scalars(select(COMMAND.c.reply))
        answers = [_ANSWER.decode(reply) for reply in replies]
        return Deeds({one.command_id: one for one in answers}, _versions(unit, customers))


def _versions(unit: UnitOfWork, customers: Collection[str]) -> dict[_RowName, int]:
    return {
        (entity.value, row.id): row.row_version
        for customer_id in customers
        for entity in _MADE
        for row in unit.records.for_customer(entity, customer_id, limit=_MOST)
    }


_MADE = (
    Entity.NOTE,
    Entity.INTERACTION,
    Entity.CASE,
    Entity.PROMISE,
    Entity.REMEDY_PLAN,
)


def _makes(command: AnyCommand) -> _RowName | None:
    """Return the row that there is because of it."""
    match command:
        case AddNote():
            return Entity.NOTE.value, command.note_id
        case RecordInteraction():
            return Entity.INTERACTION.value, command.interaction_id
        case OpenCase():
            return Entity.CASE.value, command.case_id
        case MakePromise():
            return Entity.PROMISE.value, command.promise_id
        case GivePlan():
            return Entity.REMEDY_PLAN.value, command.plan_id
    return None


def faults(stations: Collection[Station], deeds: Deeds) -> list[str]:
    """Name everything that is not as it should be, each with how often."""
    found = [
        *_on_the_server([one for station in stations for one in station.made], deeds),
        *(fault for station in stations for fault in _on_a_desktop(station, deeds)),
    ]
    return [f"{fault}: {found.count(fault)}" for fault in sorted(set(found))]


def _on_the_server(made: Collection[AnyCommand], deeds: Deeds) -> Iterator[str]:
    done = [one for one in made if one.command_id in deeds.answers]
    applied = [one for one in done if deeds.answers[one.command_id].outcome is Outcome.APPLIED]
    wanted = {name for one in applied if (name := _makes(one)) is not None}
    yield from ["lost"] * (len(made) - len(done))
    yield from ["half done"] * len(wanted - deeds.versions.keys())
    yield from ["done twice"] * len(deeds.versions.keys() - wanted)
    for command in applied:
        if isinstance(command, AddNote) and deeds.versions.get(_row_of(command)) != 1:
            yield "note written twice"
        if isinstance(command, WrapUp) and deeds.versions.get(_row_of(command)) != _WORKED:
            yield "contact in other steps than it was worked"


def _row_of(command: AddNote | WrapUp) -> _RowName:
    if isinstance(command, AddNote):
        return Entity.NOTE.value, command.note_id
    return Entity.INTERACTION.value, command.interaction_id


def _on_a_desktop(station: Station, deeds: Deeds) -> Iterator[str]:
    told = station.heard.answers
    for answer in told:
        done = deeds.answers.get(answer.command_id)
        if done is None or done.outcome is not answer.outcome:
            yield "told what is not so"
    yield from ["told twice"] * (len(told) - len({one.command_id for one in told}))
    untold = {one.command_id for one in station.made} - {one.command_id for one in told}
    yield from ["never told"] * len(untold)
    yield from ["signed out"] * len(station.heard.ends)
    last = station.heard.statuses[-1]
    yield from ["engine had to be begun anew"] * last.restarts
    yield from ["differed from the server"] * last.differences
