"""Brings the household panel into a database: one call, as often as one likes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from agentdesk.domain.errors import InvalidInput
from agentdesk.runtime.clock import Clock, from_us, to_us
from agentdesk.server.imports.dates import DateShift, whole_weeks
from agentdesk.server.imports.household.panel import Panel, last_purchase_day
from agentdesk.server.imports.household.catalogue import SOURCE
from agentdesk.server.imports.identities import Identities, load_people
from agentdesk.server.imports.made_up.traits import Traits
from agentdesk.server.imports.report import Summary, write_rejects
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.stages import Say, StageRunner
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.repositories.imports import ImportRepository, Origin

DEFAULT_SEED = 1


@dataclass(frozen=True, slots=True)
class HouseholdJob:
    """What to bring in; `cast` names people and traits of single households set by hand."""

    folder: Path
    names: Path
    seed: int = DEFAULT_SEED
    households: int | None = None
    people: Mapping[str, str] = field(default_factory=dict)
    cast: Callable[[Origin], Mapping[str, Traits]] = lambda _origin: {}
    accounts: Mapping[str, str] = field(default_factory=dict)


def fix_origin(database: Database, job: HouseholdJob, clock: Clock) -> Origin:
    """Return what the first import fixed: its moment, its seed and the shift of its dates."""
    now = clock.now()
    shift_days = whole_weeks(last_purchase_day(job.folder), now.date())
    with database.write() as unit:
        imports = ImportRepository(unit.connection)
        return imports.fix_origin(SOURCE, Origin(to_us(now), shift_days, job.seed))


def open_panel(job: HouseholdJob, origin: Origin) -> Panel:
    started_at = from_us(origin.started_us)
    people = load_people(job.names)
    if not people:
        raise InvalidInput(f"{job.names} holds no people", code="no_people")
    return Panel(
        folder=job.folder,
        identities=Identities(people, seed=origin.seed, cast=job.people),
        sources=Sources(started_at),
        shift=DateShift(origin.shift_days),
        seed=origin.seed,
        now=started_at,
        households=job.households,
        cast=job.cast(origin),
        accounts=job.accounts,
    )


def import_household(
    database: Database,
    job: HouseholdJob,
    *,
    clock: Clock,
    say: Say,
    rejects: Path,
    after_batch: Callable[[], None] | None = None,
) -> Summary:
    """Run every stage from wherever the last run stopped; return the counts."""
    origin = fix_origin(database, job, clock)
    if origin.seed != job.seed:
        say(f"The first import used seed {origin.seed}; it stays.")
    say(f"Dates are moved by {origin.shift_days} days, fixed at the first import.")
    runner = StageRunner(database, SOURCE, say=say, after_batch=after_batch)
    results = [runner.run(stage) for stage in open_panel(job, origin).stages()]
    return Summary(results, write_rejects(rejects, runner.rejected()))
