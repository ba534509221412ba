"""The demo's population: staff, the household panel, what is made up around it, and the story."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agentdesk.protocol.sessions import Tenant
from agentdesk.runtime.clock import Clock, from_us
from agentdesk.server.imports import demo_files, staff
from agentdesk.server.imports.household.bring_in import (
    DEFAULT_SEED,
    HouseholdJob,
    fix_origin,
    import_household,
)
from agentdesk.server.imports.household.catalogue import SOURCE
from agentdesk.server.imports.made_up.history import fixed_stage
from agentdesk.server.imports.report import Summary
from agentdesk.server.imports.staff import STAFF_LOGINS
from agentdesk.server.imports.stages import Say, StageRunner
from agentdesk.server.imports.story import story_rows
from agentdesk.server.imports.story.cast import PEOPLE, traits_at
from agentdesk.server.services import policies
from agentdesk.server.storage.database import Database

__all__ = ["STAFF_LOGINS", "TENANT", "populate", "populate_demo"]

# The panel's stores are in this zone and sell in this currency.
TENANT = Tenant(
    time_zone="America/New_York",
    currency="USD",
    languages=["en", "ja", "zh_TW", "zh_CN"],
    synthetic=True,
)


@dataclass(frozen=True, slots=True)
class Population:
    """How large, by which seed, and where broken lines would be kept."""

    households: int | None = None
    seed: int = DEFAULT_SEED
    rejects: Path = Path("demo-rejects.csv")


def populate(
    database: Database,
    passwords: Mapping[str, str],
    *,
    clock: Clock,
    population: Population,
    say: Say,
) -> Summary:
    """Bring everything in; done again it doubles nothing, killed it goes on."""
    with database.write() as unit:
        unit.tenant.change(TENANT)
        policies.ensure_default(unit)
    staff.add_staff(database, passwords)
    job = HouseholdJob(
        folder=demo_files.household_folder(),
        names=demo_files.names_folder(),
        rejects=population.rejects,
        seed=population.seed,
        households=population.households,
        agents=staff.agents(),
        people=PEOPLE,
        cast=lambda origin: traits_at(from_us(origin.started_us)),
    )
    summary = import_household(database, job, clock=clock, say=say)
    tell_story(database, job, clock=clock, say=say)
    return summary


def tell_story(database: Database, job: HouseholdJob, *, clock: Clock, say: Say) -> None:
    """Set the story's rows, once for all."""
    origin = fix_origin(database, job, clock)
    rows = list(story_rows(from_us(origin.started_us)))
    runner = StageRunner(database, SOURCE, say=say)
    runner.run(fixed_stage("story", rows, f"seed {origin.seed}"))


def populate_demo(
    database: Database,
    *,
    clock: Clock,
    passwords: Mapping[str, str],
    households: int | None = None,
    seed: int = DEFAULT_SEED,
    progress: Say = print,
) -> Summary:
    """The same, as the demo calls it."""
    population = Population(households=households, seed=seed)
    return populate(database, passwords, clock=clock, population=population, say=progress)
