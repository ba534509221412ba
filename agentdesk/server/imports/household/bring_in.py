"""Brings the household panel into a database: one call, as often as one likes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from agentdesk.domain.errors import InvalidInput
from agentdesk.runtime.clock import Clock, from_us, to_us
from agentdesk.server.imports import demo_files
from agentdesk.server.imports.dates import DateShift, whole_weeks
from agentdesk.server.imports.household.baskets import customer_id
from agentdesk.server.imports.household.catalogue import SOURCE
from agentdesk.server.imports.household.panel import Panel, last_purchase_day
from agentdesk.server.imports.identities import Identities, load_people
from agentdesk.server.imports.made_up import distributions, phrases, shop
from agentdesk.server.imports.made_up.history import fixed_stage, history_stage
from agentdesk.server.imports.made_up.traits import Traits
from agentdesk.server.imports.made_up.world import Agent, Subject, World
from agentdesk.server.imports.report import Summary, write_rejects
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.stages import Say, Stage, StageRunner
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.repositories.imports import ImportRepository, Origin

DEFAULT_SEED = 1
# Who answered in the past, when no staff is given.
NAMELESS = (Agent("Agent 1"), Agent("Agent 2"), Agent("Agent 3"))


@dataclass(frozen=True, slots=True)
class HouseholdJob:
    """What to bring in; `people` and `cast` set single households by hand."""

    folder: Path
    names: Path
    rejects: Path
    seed: int = DEFAULT_SEED
    households: int | None = None
    made_up: bool = True  # contacts, cases and whatever else the panel does not hold
    agents: Sequence[Agent] = NAMELESS
    people: Mapping[str, str] = field(default_factory=dict)
    cast: Callable[[Origin], Mapping[str, Traits]] = lambda _origin: {}


def import_household(
    database: Database,
    job: HouseholdJob,
    *,
    clock: Clock,
    say: Say,
    after_batch: Callable[[], None] | None = None,
) -> Summary:
    """Run every stage from wherever the last run stopped; return the counts."""
    origin = fix_origin(database, job, clock)
    if origin.seed != job.seed:
        say(f"The first import used seed {origin.seed}; it stays.")
    say(f"Dates are moved by {origin.shift_days} days, fixed at the first import.")
    runner = StageRunner(database, SOURCE, say=say, after_batch=after_batch)
    results = [runner.run(stage) for stage in _stages(database, job, origin)]
    return Summary(results, write_rejects(job.rejects, runner.rejected()))


def fix_origin(database: Database, job: HouseholdJob, clock: Clock) -> Origin:
    """Return what the first import fixed: its moment, its seed and the shift of its dates."""
    now = clock.now()
    shift_days = whole_weeks(last_purchase_day(job.folder), now.date())
    with database.write() as unit:
        imports = ImportRepository(unit.connection)
        return imports.fix_origin(SOURCE, Origin(to_us(now), shift_days, job.seed))


def _stages(database: Database, job: HouseholdJob, origin: Origin) -> Iterator[Stage]:
    people = load_people(job.names)
    if not people:
        raise InvalidInput(f"{job.names} holds no people", code="no_people")
    words = phrases.load(demo_files.demo_folder() / phrases.FILE_NAME)
    panel = _panel(job, origin, Identities(people, seed=origin.seed, cast=job.people), words)
    yield from panel.stages()
    if job.made_up:
        yield from _made_up_stages(panel, job, words, _zone(database))


def _panel(
    job: HouseholdJob, origin: Origin, identities: Identities, words: phrases.Phrases
) -> Panel:
    started_at = from_us(origin.started_us)
    panel = Panel(
        folder=job.folder,
        identities=identities,
        sources=Sources(started_at),
        shift=DateShift(origin.shift_days),
        seed=origin.seed,
        now=started_at,
        households=job.households,
        cast=job.cast(origin),
    )
    if job.made_up:
        panel.accounts = shop.accounts_of(panel.wanted, words.accounts)
    return panel


def _zone(database: Database) -> ZoneInfo:
    with database.read() as unit:
        return ZoneInfo(unit.tenant.current().time_zone)


def _made_up_stages(
    panel: Panel, job: HouseholdJob, words: phrases.Phrases, zone: ZoneInfo
) -> Iterator[Stage]:
    figures = distributions.load(demo_files.demo_folder() / distributions.FILE_NAME)
    world = World(figures, words, panel.sources, job.agents, panel.seed, zone)
    named = _named(job, panel)
    accounts = list(shop.account_rows(words.accounts, panel.sources))
    advisories = list(shop.advisory_rows(words.advisories, panel.sources, panel.now))
    yield fixed_stage("accounts", accounts, named)
    yield fixed_stage("advisories", advisories, named)
    yield history_stage(world, lambda: _subjects(panel), named)


def _named(job: HouseholdJob, panel: Panel) -> str:
    """Tells one made-up history from another: who is in it, who answered, by which seed."""
    who = ",".join(agent.author_id for agent in job.agents)
    return f"seed {panel.seed} households {job.households} agents {who}"


def _subjects(panel: Panel) -> Iterable[Subject]:
    """Everybody but the cast, whose story is told by hand."""
    for line in panel.customer_lines():
        household_id = line.values["household_id"]
        if household_id.isdecimal() and household_id not in panel.cast:
            person = panel.identities.person(household_id)
            yield Subject(household_id, customer_id(household_id), person.language, panel.now)
