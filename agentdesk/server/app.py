"""Builds the server from its settings: the one place that knows every room."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from litestar import Litestar
from litestar.di import Provide
from litestar.handlers import BaseRouteHandler
from litestar.middleware import DefineMiddleware
from sqlalchemy import make_url

from agentdesk.domain.actor import Actor
from agentdesk.domain.desk_policy import DeskPolicy
from agentdesk.domain.errors import InvalidInput, NotSignedIn
from agentdesk.runtime.clock import Clock, SystemClock
from agentdesk.runtime.server_secrets import ServerSecrets, load_secrets
from agentdesk.runtime.settings import ServerSettings
from agentdesk.runtime.signing import Signer
from agentdesk.server.api import (
    audit,
    changes,
    commands,
    customer_creation,
    customers,
    deeds,
    devices,
    digests,
    documents,
    health,
    journal,
    leases,
    metrics,
    precedents,
    problems,
    push,
    records,
    rehearsals,
    sessions,
    teams,
    telephony,
    users,
)
from agentdesk.server.api.bodies import whole_bodies
from agentdesk.server.api.metrics import MeasuredRequests, Metrics
from agentdesk.server.api.options import options_for
from agentdesk.server.api.requests import MAX_BODY_BYTES, StrictRequest, exact_integers, refuse_nul
from agentdesk.server.auth.access import check_all_declared
from agentdesk.server.auth.callers import CallerMiddleware
from agentdesk.server.auth.issuing import Issuer
from agentdesk.server.auth.password_door import PasswordDoor, SignInLimits
from agentdesk.server.auth.passwords import PasswordPool
from agentdesk.server.auth.rate_limit import RateLimit
from agentdesk.server.connectors.adapters import EffectAdapter
from agentdesk.server.connectors.book import BookAdapter
from agentdesk.server.connectors.payments import PaymentsAdapter
from agentdesk.server.jobs import Jobs, Witness
from agentdesk.server.push.announcer import Announcer
from agentdesk.server.push.hub import Hub
from agentdesk.server.push.neighbours import Committed, Neighbours
from agentdesk.server.push.streams import StreamTimes
from agentdesk.server.services import feed
from agentdesk.server.services.readings import Readings
from agentdesk.server.services.units import Units
from agentdesk.server.storage.database import CommitNotice, Database
from agentdesk.server.storage.engines.base import Wire

_ROOMS = (
    audit,
    changes,
    commands,
    customer_creation,
    customers,
    deeds,
    devices,
    digests,
    health,
    journal,
    leases,
    metrics,
    precedents,
    push,
    records,
    rehearsals,
    sessions,
    teams,
    telephony,
    users,
)
HANDLERS: tuple[BaseRouteHandler, ...] = tuple(
    handler for room in _ROOMS for handler in room.HANDLERS
)
_SQLITE_WRITERS = 1


@dataclass(frozen=True, slots=True)
class Parts:
    """What one process is made of; lives as long as the app."""

    clock: Clock
    database: Database
    units: Units
    hub: Hub
    announcer: Announcer
    passwords: PasswordPool
    readings: Readings
    witness: Witness
    neighbours: Neighbours
    wire: Wire | None
    adapters: Sequence[EffectAdapter]

    def close(self) -> None:
        """Let what has begun come to its end, then let go of the database."""
        self.passwords.close()
        self.units.close()
        if self.wire is not None:
            self.wire.close()
        self.database.close()

    def hear(self, words: str) -> None:
        """Take, on the loop, what another process of this server tells."""
        news = self.neighbours.read(words)
        if isinstance(news, Committed):
            self.announcer.hear(news)
        elif news is not None:
            self.hub.hear(news)


def open_database(settings: ServerSettings, secrets: ServerSecrets, clock: Clock) -> Database:
    """Open it with the password of the file of keys: others can read a command line."""
    url = make_url(settings.database)
    if url.password is not None:
        raise InvalidInput("the password belongs in the file of keys", code="password_in_url")
    if secrets.database_password:
        url = url.set(password=secrets.database_password)
    return Database.open(
        url.render_as_string(hide_password=False),
        clock=clock,
        write_wait_s=settings.write_wait_s,
        cursor_key=secrets.cursor_key,
        desk=DeskPolicy(settings.desk_customers, settings.desk_days, settings.desk_due_days),
    )


def create_app(settings: ServerSettings, *, clock: Clock | None = None) -> Litestar:
    """Return the app; its database is open and its streams run from start-up to shutdown."""
    clock = clock or SystemClock()
    secrets = load_secrets(settings.secrets)
    parts = _build(settings, secrets, open_database(settings, secrets, clock), clock)
    counted = Metrics()
    check_all_declared(HANDLERS)
    app = Litestar(
        route_handlers=[
            *options_for(HANDLERS),  # first, or the framework makes its own
            *(problems.documented(handler) for handler in HANDLERS),
        ],
        dependencies=_dependencies(settings, secrets, parts, counted),
        middleware=[
            refuse_nul,
            whole_bodies(settings.body_wait_s),
            DefineMiddleware(CallerMiddleware, units=parts.units, clock=clock),
        ],
        guards=[exact_integers],
        exception_handlers=problems.HANDLERS,
        request_class=StrictRequest,
        request_max_body_size=MAX_BODY_BYTES,
        openapi_config=documents.OPENAPI,
        lifespan=[partial(_living, parts)],
        logging_config=None,
    )
    # Around everything, so that paths nobody knows are named and counted too.
    app.asgi_handler = MeasuredRequests(app.asgi_handler, metrics=counted, clock=clock)
    app.state.hub = parts.hub
    return app


def _build(
    settings: ServerSettings, secrets: ServerSecrets, database: Database, clock: Clock
) -> Parts:
    embedded = settings.database.startswith("sqlite")
    units = Units(
        database,
        readers=settings.threads,
        read_queue=settings.read_queue,
        writers=_SQLITE_WRITERS if embedded else settings.threads,
        wait_s=settings.write_wait_s,
    )
    wire = database.wire()
    neighbours = Neighbours(None if wire is None else wire.say)
    hub = Hub(
        streams_per_user=settings.streams_per_user,
        stream_buffer=settings.stream_buffer,
        neighbours=neighbours,
    )
    announcer = Announcer(
        hub,
        partial(units.read, feed.reach),
        latest=partial(units.read, feed.latest),
        neighbours=neighbours,
    )
    database.on_commit(partial(_announce, announcer))
    passwords = PasswordPool(
        threads=settings.password_hash_threads, queue=settings.password_hash_queue
    )
    readings = Readings(clock)
    return Parts(
        clock=clock,
        database=database,
        units=units,
        hub=hub,
        announcer=announcer,
        passwords=passwords,
        readings=readings,
        witness=Witness(database, readings, Signer(secrets.audit_seed), settings.audit_roots),
        neighbours=neighbours,
        wire=wire,
        adapters=_adapters(settings, secrets, database),
    )


def _adapters(
    settings: ServerSettings, secrets: ServerSecrets, database: Database
) -> Sequence[EffectAdapter]:
    """Our own book always; a payment provider where one is set up."""
    book = BookAdapter(database)
    if not settings.payments_url:
        return (book,)
    key, timeout_s = secrets.payments_key, settings.payments_timeout_s
    return (book, PaymentsAdapter(settings.payments_url, key, timeout_s=timeout_s))


def _announce(announcer: Announcer, notice: CommitNotice) -> None:
    announcer.committed((notice.position.xid, notice.position.seq))


def _dependencies(
    settings: ServerSettings, secrets: ServerSecrets, parts: Parts, counted: Metrics
) -> Mapping[str, Provide]:
    """What handlers may name among their parameters."""
    issuer = Issuer(
        secrets.token_key,
        access_life=timedelta(seconds=settings.access_token_life_s),
        refresh_life=timedelta(seconds=settings.refresh_token_life_s),
    )
    within_s = settings.sign_in_window_s
    limits = SignInLimits(
        of_login=RateLimit(parts.clock, tries=settings.sign_in_tries, window_s=within_s),
        of_address=RateLimit(parts.clock, tries=settings.sign_in_failures, window_s=within_s),
    )
    values = {
        "units": parts.units,
        "hub": parts.hub,
        "clock": parts.clock,
        "passwords": parts.passwords,
        "readings": parts.readings,
        "metrics": counted,
        "issuer": issuer,
        "password_door": PasswordDoor(parts.units, parts.passwords, issuer, limits),
        "lease_signer": Signer(secrets.lease_key),
        "stream_times": StreamTimes(settings.heartbeat_s, settings.stream_check_s),
    }
    provided = {name: Provide(_giving(value)) for name, value in values.items()}
    return provided | {"actor": Provide(_actor)}


def _giving(value: object) -> Callable[[], Awaitable[object]]:
    async def give() -> object:
        return value

    return give


async def _actor(request: problems.AnyRequest) -> Actor:
    if request.user is None:
        raise NotSignedIn
    return request.user


@asynccontextmanager
async def _living(parts: Parts, _: Litestar) -> AsyncIterator[None]:
    """Announce and sweep while the app lives; at its end streams, threads, then the database."""
    announcing = asyncio.create_task(parts.announcer.run())
    if parts.wire is not None:
        loop = asyncio.get_running_loop()
        parts.wire.listen(lambda words: loop.call_soon_threadsafe(parts.hear, words))
    jobs = Jobs(parts.database, parts.witness, parts.adapters)
    try:
        yield
    finally:
        parts.hub.close()
        await asyncio.to_thread(jobs.stop)
        announcing.cancel()
        with suppress(asyncio.CancelledError):
            await announcing
        await asyncio.to_thread(parts.close)
