"""Where each import stands: its origin, its checkpoints and the lines it could not read."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from agentdesk.server.storage.models.imports import (
    IMPORT_ORIGIN,
    IMPORT_PROGRESS,
    IMPORT_REJECT,
)

MAX_REJECTS_READ = 100_000


@dataclass(frozen=True, slots=True)
class Origin:
    """What the first import of a source fixed for all later ones."""

    started_us: int
    shift_days: int
    seed: int


@dataclass(frozen=True, slots=True)
class StageKey:
    """One stage over one content; the same file with other content is another stage."""

    source: str
    stage: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Everything up to `line_number` is in the database."""

    line_number: int = 0
    taken: int = 0
    rejected: int = 0
    done: bool = False


@dataclass(frozen=True, slots=True)
class RejectedLine:
    file: str
    line_number: int
    reason: str
    raw: str


class ImportRepository:
    """Lives inside one unit of work, so that rows and checkpoint are saved together."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        on_postgresql = connection.dialect.name == "postgresql"
        self._insert = postgresql_insert if on_postgresql else sqlite_insert

    def fix_origin(self, source: str, proposed: Origin) -> Origin:
        """Return the source's origin; the first one proposed stays for ever."""
        self._connection.execute(
            self._insert(IMPORT_ORIGIN)
            .values(
                source=source,
                started_us=proposed.started_us,
                shift_days=proposed.shift_days,
                seed=proposed.seed,
            )
            .on_conflict_do_nothing()
        )
        table = IMPORT_ORIGIN.c
        found = self._connection.execute(
            select(table.started_us, table.shift_days, table.seed).where(table.source == source)
        ).one()
        return Origin(found.started_us, found.shift_days, found.seed)

    def checkpoint(self, key: StageKey) -> Checkpoint:
        table = IMPORT_PROGRESS.c
        found = self._connection.execute(
            select(table.line_number, table.taken, table.rejected, table.done).where(
                table.source == key.source,
                table.stage == key.stage,
                table.fingerprint == key.fingerprint,
            )
        ).one_or_none()
        return Checkpoint(*found) if found is not None else Checkpoint()

    def save_checkpoint(self, key: StageKey, checkpoint: Checkpoint) -> None:
        values = {
            "line_number": checkpoint.line_number,
            "taken": checkpoint.taken,
            "rejected": checkpoint.rejected,
            "done": checkpoint.done,
        }
        self._connection.execute(
            self._insert(IMPORT_PROGRESS)
            .values(source=key.source, stage=key.stage, fingerprint=key.fingerprint, **values)
            .on_conflict_do_update(index_elements=["source", "stage", "fingerprint"], set_=values)
        )

    def reject(self, key: StageKey, lines: Sequence[RejectedLine]) -> None:
        if not lines:
            return
        self._connection.execute(
            self._insert(IMPORT_REJECT).on_conflict_do_nothing(),
            [
                {
                    "source": key.source,
                    "stage": key.stage,
                    "fingerprint": key.fingerprint,
                    "line_number": line.line_number,
                    "file": line.file,
                    "reason": line.reason,
                    "raw": line.raw,
                }
                for line in lines
            ],
        )

    def rejected(self, key: StageKey) -> list[RejectedLine]:
        """Return the lines of one stage that could not be read, in the file's order."""
        table = IMPORT_REJECT.c
        statement: Select[str, int, str, str] = (
            select(table.file, table.line_number, table.reason, table.raw)
            .where(
                table.source == key.source,
                table.stage == key.stage,
                table.fingerprint == key.fingerprint,
            )
            .order_by(table.line_number)
            .limit(MAX_REJECTS_READ)
        )
        return [RejectedLine(*found) for found in self._connection.execute(statement)]
