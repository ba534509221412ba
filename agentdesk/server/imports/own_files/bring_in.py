"""Brings one CSV file into a database, under a source name that keeps its records apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from agentdesk.domain.ids import stable_id
from agentdesk.protocol.entities import Body
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import Clock, from_us, to_us
from agentdesk.server.imports.lines import Line, fingerprint, read
from agentdesk.server.imports.own_files.fields import Fields, Reading
from agentdesk.server.imports.own_files.kinds import KINDS, Kind
from agentdesk.server.imports.report import Summary, write_rejects
from agentdesk.server.imports.stages import Made, Say, Stage, StageRunner
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.repositories.imports import ImportRepository, Origin
from agentdesk.server.storage.repositories.records import NewRecord
from agentdesk.server.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class CsvJob:
    """`columns` maps fields to the file's columns; fields left out are looked up by their name."""

    kind: str
    file: Path
    columns: Mapping[str, str]
    source: str
    reading: Reading
    rejects: Path


def import_csv(database: Database, job: CsvJob, *, clock: Clock, say: Say) -> Summary:
    """Bring the file in from wherever the last run stopped; return the counts."""
    with database.write() as unit:
        imports = ImportRepository(unit.connection)
        origin = imports.fix_origin(job.source, Origin(to_us(clock.now()), 0, 0))
    maker = RecordMaker(job, Source(system=job.source, at=from_us(origin.started_us)))
    runner = StageRunner(database, job.source, say=say)
    result = runner.run(maker.stage())
    return Summary([result], write_rejects(job.rejects, runner.rejected()))


class RecordMaker:
    """Turns lines into records of one kind, and finds whose they are."""

    def __init__(self, job: CsvJob, source: Source) -> None:
        self._job = job
        self._kind: Kind = KINDS[job.kind]
        self._source = source
        self._columns = {field: job.columns.get(field, field) for field in self._kind.fields}
        self._customers: dict[str, str] = {}

    def stage(self) -> Stage:
        job = self._job
        needed = [self._columns[field] for field in self._kind.required]
        said = [column for field, column in job.columns.items() if field in self._kind.optional]
        mapping = sha256(repr(sorted(self._columns.items())).encode()).hexdigest()[:16]
        return Stage(
            name=job.kind,
            counted=job.kind,
            file=job.file.name,
            fingerprint=f"{fingerprint(job.file)} {mapping}",
            lines=lambda: read(job.file, [*needed, *said]),
            convert=self.convert,
            prepare=self._find_customers if self._kind.of_customer else None,
        )

    def convert(self, line: Line) -> Iterator[Made]:
        fields = Fields(line.values, self._columns, self._job.reading)
        key = fields.needed(self._kind.key)
        source = msgspec.structs.replace(self._source, reference=key)
        body = _checked(self._kind.build(fields, source, self._customer(fields)))
        row_id = stable_id(self._job.source, self._kind.entity.value, key)
        yield self._kind.entity, NewRecord(row_id, body)

    def _customer(self, fields: Fields) -> str:
        if not self._kind.of_customer:
            return ""
        reference = fields.needed("customer")
        if reference not in self._customers:
            raise KeyError(f"customer {reference}")
        return self._customers[reference]

    def _find_customers(self, unit: UnitOfWork, lines: Sequence[Line]) -> None:
        """Look the batch's customers up once: of this source, or the only one of that number."""
        column = self._columns["customer"]
        references = {line.values[column].strip() for line in lines} - self._customers.keys()
        for reference in references:
            found = self._find(unit, reference)
            if found is not None:
                self._customers[reference] = found

    def _find(self, unit: UnitOfWork, reference: str) -> str | None:
        own = stable_id(self._job.source, Entity.CUSTOMER.value, reference)
        if unit.records.row(Entity.CUSTOMER, own) is not None:
            return own
        others = unit.records.find(Entity.CUSTOMER, external_reference=reference, limit=2)
        return others[0].id if len(others) == 1 else None


def _checked(body: Body) -> Body:
    """Hold what came in to the bounds of the wire: lengths, patterns, sizes of numbers."""
    return msgspec.json.decode(msgspec.json.encode(body), type=type(body))
