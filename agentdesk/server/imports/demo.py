"""The demo's population: staff, the household panel, what is made up around it, and the story."""

from collections.abc import Mapping
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
from agentdesk.server.imports.story.scenes import STORES
from agentdesk.server.services import policies
from agentdesk.server.storage.database import Database

__all__ = ["STAFF_LOGINS", "TENANT", "demo_job", "populate"]

# The panel's stores are in this zone and sell in this currency.
TENANT = Tenant(
    time_zone=STORES.key,
    currency="USD",
    languages=["en", "ja", "zh_TW", "zh_CN"],
    synthetic=True,
)


_REJECTS = Path("demo-rejects.csv")


def populate(  # noqa: PLR0913 - the demo's knobs, all of them by name
    database: Database,
    *,
    clock: Clock,
    passwords: Mapping[str, str],
    households: int | None = None,
    seed: int = DEFAULT_SEED,
    progress: Say = print,
) -> Summary:
    """Bring everything in; done again it doubles nothing, killed it goes on."""
    with database.write() as unit:
        unit.tenant.change(TENANT)
        policies.ensure_default(unit)
    staff.add_staff(database, passwords)
    job = demo_job(households=households, seed=seed)
    summary = import_household(database, job, clock=clock, say=progress)
    return _with_story(database, job, summary, clock=clock, say=progress)


def demo_job(*, households: int | None = None, seed: int = DEFAULT_SEED) -> HouseholdJob:
    """Return the panel as the demo brings it in: with staff of its own and the story's cast."""
    return HouseholdJob(
        folder=demo_files.household_folder(),
        names=demo_files.names_folder(),
        rejects=_REJECTS,
        seed=seed,
        households=households,
        agents=staff.agents(),
        people=PEOPLE,
        cast=lambda origin: traits_at(from_us(origin.started_us)),
    )


def _with_story(
    database: Database, job: HouseholdJob, summary: Summary, *, clock: Clock, say: Say
) -> Summary:
    """Set the story's rows, once for all."""
    origin = fix_origin(database, job, clock)
    rows = list(story_rows(from_us(origin.started_us)))
    runner = StageRunner(database, SOURCE, say=say)
    told = runner.run(fixed_stage("story", rows, f"seed {origin.seed}"))
    return Summary([*summary.results, told], summary.rejects)
