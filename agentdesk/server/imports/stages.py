"""Runs one stage after the other in batches, each batch and its checkpoint in one transaction."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeAlias, TypeVar

import msgspec

from agentdesk.domain.errors import AgentdeskError, InvalidInput
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.lines import BrokenLine, Line
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.repositories.imports import (
    Checkpoint,
    ImportRepository,
    RejectedLine,
    StageKey,
)
from agentdesk.server.storage.repositories.records import NewRecord
from agentdesk.server.storage.unit_of_work import UnitOfWork

BATCH_LINES = 2000
SAY_EVERY_LINES = 20_000
MOST_TOLD = 10  # of broken lines, while it runs; the file of rejects holds them all
MAX_REJECTS = 50_000

T = TypeVar("T")
Made: TypeAlias = tuple[Entity, NewRecord]
Say: TypeAlias = Callable[[str], None]
# Turns one line into rows; raises InvalidInput (or what conversions raise) for a broken one.
Convert: TypeAlias = Callable[[Line], Iterable[Made]]
# Looks at a batch with the database open before its lines are converted.
Prepare: TypeAlias = Callable[[UnitOfWork, Sequence[Line]], None]

_BROKEN = (AgentdeskError, ValueError, KeyError, OverflowError, msgspec.ValidationError)


@dataclass(frozen=True, slots=True)
class Stage:
    """One kind of thing to bring in; `counted` is its word in the summary."""

    name: str
    counted: str
    file: str
    fingerprint: str
    lines: Callable[[], Iterable[Line | BrokenLine]]
    convert: Convert
    prepare: Prepare | None = None
    batch_lines: int = BATCH_LINES
    made_up: bool = False


@dataclass(frozen=True, slots=True)
class StageResult:
    """`skipped` says that an earlier run had done it all."""

    counted: str
    taken: int
    rejected: int
    skipped: bool
    made_up: bool = False


class StageRunner:
    """Brings stages of one source into one database, from wherever the last run stopped."""

    def __init__(
        self,
        database: Database,
        source: str,
        *,
        say: Say,
        after_batch: Callable[[], None] | None = None,
    ) -> None:
        self._database = database
        self._source = source
        self._say = say
        self._after_batch = after_batch or _nothing
        self._keys: list[StageKey] = []

    def run(self, stage: Stage) -> StageResult:
        key = StageKey(self._source, stage.name, stage.fingerprint)
        self._keys.append(key)
        with self._database.read() as unit:
            checkpoint = ImportRepository(unit.connection).checkpoint(key)
        if checkpoint.done:
            return self._told(stage, checkpoint, skipped=True)
        if checkpoint.line_number:
            self._say(f"{stage.counted}: going on after line {checkpoint.line_number}")
        lines = _after(stage.lines(), checkpoint.line_number)
        while batch := list(islice(lines, stage.batch_lines)):
            before, checkpoint = checkpoint, self._save(stage, key, checkpoint, batch)
            self._progress(stage, before, checkpoint)
            self._after_batch()
        checkpoint = replace(checkpoint, done=True)
        with self._database.write() as unit:
            ImportRepository(unit.connection).save_checkpoint(key, checkpoint)
        return self._told(stage, checkpoint, skipped=False)

    def rejected(self) -> list[RejectedLine]:
        """Return what could not be read in the stages that were run, in their order."""
        with self._database.read() as unit:
            imports = ImportRepository(unit.connection)
            return [line for key in self._keys for line in imports.rejected(key)]

    def _save(
        self, stage: Stage, key: StageKey, before: Checkpoint, batch: Sequence[Line | BrokenLine]
    ) -> Checkpoint:
        made, rejects = self._converted(stage, batch)
        after = Checkpoint(
            line_number=batch[-1].number,
            taken=before.taken + len(batch) - len(rejects),
            rejected=before.rejected + len(rejects),
        )
        with self._database.write() as unit:
            for entity, records in _by_entity(made).items():
                unit.records.save_many(entity, records)
            imports = ImportRepository(unit.connection)
            imports.reject(key, rejects)
            imports.save_checkpoint(key, after)
        for line in rejects[: max(0, MOST_TOLD - before.rejected)]:
            self._say(f"{line.file}, line {line.line_number}: {line.reason}")
        if after.rejected > MAX_REJECTS:
            raise InvalidInput(
                f"{stage.file}: more than {MAX_REJECTS} broken lines; is it the right file?",
                code="too_many_rejects",
            )
        return after

    def _converted(
        self, stage: Stage, batch: Sequence[Line | BrokenLine]
    ) -> tuple[list[Made], list[RejectedLine]]:
        """Done before the one writer's turn is taken: a running server writes in between."""
        if stage.prepare is not None:
            with self._database.read() as unit:
                stage.prepare(unit, [line for line in batch if isinstance(line, Line)])
        return _converted(stage, batch)

    def _progress(self, stage: Stage, before: Checkpoint, after: Checkpoint) -> None:
        handled = after.taken + after.rejected
        if handled // SAY_EVERY_LINES > (before.taken + before.rejected) // SAY_EVERY_LINES:
            self._say(f"{stage.counted}: {handled:,} ...")

    def _told(self, stage: Stage, checkpoint: Checkpoint, *, skipped: bool) -> StageResult:
        how = "already here" if skipped else "done"
        broken = f", {checkpoint.rejected:,} rejected" if checkpoint.rejected else ""
        self._say(f"{stage.counted}: {checkpoint.taken:,} {how}{broken}")
        return StageResult(
            stage.counted, checkpoint.taken, checkpoint.rejected, skipped, stage.made_up
        )


def _nothing() -> None:
    return


def _after(lines: Iterable[Line | BrokenLine], number: int) -> Iterator[Line | BrokenLine]:
    return (line for line in lines if line.number > number)


def _converted(
    stage: Stage, batch: Sequence[Line | BrokenLine]
) -> tuple[list[Made], list[RejectedLine]]:
    made: list[Made] = []
    rejects: list[RejectedLine] = []
    for line in batch:
        if isinstance(line, BrokenLine):
            rejects.append(RejectedLine(stage.file, line.number, line.reason, line.raw))
            continue
        try:
            made.extend(stage.convert(line))
        except _BROKEN as error:
            rejects.append(RejectedLine(stage.file, line.number, _reason(error), line.raw))
    return made, rejects


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"unknown: {error.args[0]}"
    return str(error) or type(error).__name__


def _by_entity(made: Iterable[Made]) -> dict[Entity, list[NewRecord]]:
    """Group the rows; of one id made twice in a batch, the later one counts."""
    groups: dict[Entity, dict[str, NewRecord]] = {}
    for entity, record in made:
        groups.setdefault(entity, {})[record.id] = record
    return {entity: list(records.values()) for entity, records in groups.items()}
