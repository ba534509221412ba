"""The sync engine: one write-read loop on plain asyncio, one stream beside it."""

import asyncio
import logging
from contextlib import suppress

from agentdesk.cache.leases import LeaseShelf
from agentdesk.cache.store import Store
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.errors import AgentdeskError, NotFound, Unavailable
from agentdesk.protocol.devices import WIPED
from agentdesk.protocol.pages import SearchHit
from agentdesk.protocol.push import Ring
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import Clock, from_us, to_us
from agentdesk.runtime.sqlcipher import StoreTrouble
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth
from agentdesk.sync.backoff import Backoff
from agentdesk.sync.delivery import Delivery
from agentdesk.sync.digests import DigestCheck
from agentdesk.sync.failures import ServerTrouble, SignedOut
from agentdesk.sync.intake import Intake
from agentdesk.sync.leases import LeaseKeeper
from agentdesk.sync.office import Office
from agentdesk.sync.on_demand import OnDemand
from agentdesk.sync.planner import Situation, StepKind, next_step
from agentdesk.sync.push import Push, PushHandlers
from agentdesk.sync.reference_check import ReferenceCheck
from agentdesk.sync.renewal import Renewal
from agentdesk.sync.status import SyncListener, SyncState, SyncStatus
from agentdesk.sync.watchdog import LOOK_EVERY_S, Patience, Watchdog, end

_LOG = logging.getLogger(__name__)
_SETTLE_EVERY_S = 300.0
_RING_MATTERS_S = 60.0
_MAX_PREFETCHES = 8
_LEASE_WAIT_S = 1.0


class SyncEngine:
    """Lives on one event loop; `wake` alone may be called from any thread."""

    def __init__(  # noqa: PLR0913  what it works with, and how often it is looked after
        self,
        store: Store,
        api: ApiClient,
        clock: Clock,
        listener: SyncListener,
        shelf: LeaseShelf | None = None,
        *,
        look_every_s: float = LOOK_EVERY_S,
    ) -> None:
        self._store = store
        self._api = api
        self._clock = clock
        self._listener = listener
        self._auth = Auth(api, store.session, clock)
        api.tell_waiting(self._waiting)
        self._delivery = Delivery(store, api, self._auth, clock, listener)
        self._intake = Intake(store, api, self._auth, clock, listener)
        self._digests = DigestCheck(store, api, self._auth, clock, listener)
        self._reference = ReferenceCheck(store, api, self._auth, clock, listener)
        self._renewal = Renewal(store, api, self._auth, clock, listener)
        self._demand = OnDemand(store, api, self._auth, listener)
        # Without a shelf nothing is taken along: offline every act above nothing is a request.
        self._lease = None if shelf is None else LeaseKeeper(shelf, api, self._auth, clock)
        self.office = Office(api, self._auth)
        # A stream that broke off is answered by a pull: it finds out whether the server is there.
        heard = PushHandlers(
            self._look, self._rang, self._ended, lost=self._look, opened=self._reached
        )
        self._push = Push(api, self._auth, clock, heard)
        self._watchdog = Watchdog(self._work, self._is_stuck, look_every_s)
        self._patience = Patience(clock)
        self._backoff = Backoff()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._awake = asyncio.Event()
        self._stopping = asyncio.Event()
        self._gives_back = True
        self._prefetches: set[asyncio.Task[None]] = set()
        self._not_before_s = 0.0
        self._pull_asked = True
        self._pulled_s: float | None = None
        self._rang_s: float | None = None
        self._settled_s = clock.monotonic_s()
        self._offline = False
        self._problem = ""
        self._told: SyncStatus | None = None

    # Life

    async def run(self) -> None:
        """Keep the store and the server in step until `stop`."""
        self._loop = asyncio.get_running_loop()
        parts = (self._watchdog.run(), self._push.run())
        tasks = [asyncio.ensure_future(part) for part in parts]
        try:
            await self._stopping.wait()
        finally:
            await end([*tasks, *self._prefetches])
            if self._gives_back:
                await self._give_back_lease()
            await self._api.close()

    async def stop(self, *, keep_lease: bool = False) -> None:
        """Ask `run` to end, which it does at once; what is not delivered stays in the outbox.

        `keep_lease`: the same desk goes on soon, a lock is no leaving. By the clocks the lease
        grows older meanwhile, whoever runs.
        """
        self._gives_back = not keep_lease
        self._stopping.set()

    def wake(self) -> None:
        """Something waits to be sent, or the network came back: try now (any thread)."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._woken)

    def take_along(self, customer_id: str, case_id: str | None) -> None:
        """The person works with this customer: their budgets come along (any thread)."""
        loop, lease = self._loop, self._lease
        if lease is not None and loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._take_along, lease, customer_id, case_id)

    # What a person asks for

    async def sign_in(self, login: str, password: str) -> Me:
        """Sign in; raises SignedOut (wrong name or password) or Unavailable (no server)."""
        me = await self._auth.sign_in(login, password)
        self._woken()
        return me

    async def sign_out(self) -> None:
        """End the session; what waits in the outbox stays for the next sign-in."""
        await self._give_back_lease()
        await self._auth.sign_out()
        self._tell()

    async def fetch_card(self, customer_id: str) -> None:
        """Bring the customer's card into the cache; raises NotFound or Unavailable."""
        await self._demand.card(customer_id)

    async def fetch_card_by_phone(self, text: str) -> str | None:
        """Bring the caller's card into the cache; None when nobody has the number."""
        return await self._demand.card_by_phone(text)

    async def search(self, text: str) -> list[SearchHit]:
        """Ask the server, which knows everybody; raises Unavailable."""
        return await self._demand.search(text)

    async def older_timeline(self, customer_id: str, before: tuple[int, str]) -> bool:
        """Bring one older page into the cache; True: there is more."""
        return await self._demand.older_timeline(customer_id, before)

    def compare(self) -> None:
        """Prove now that what is held equals the server's (any thread)."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._compare)

    # The loop

    async def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                await self._turn()
            except SignedOut as error:
                self._hold_off(error.code)
            except StoreTrouble as error:  # our own disk: the server may be well
                self._hold_off(error.code)
                await self._wait(self._not_before_s - self._clock.monotonic_s())
            except AgentdeskError as error:
                self._failed(error)
            except Exception:  # noqa: BLE001 - a fault of ours must not end the work, nor spin
                _LOG.exception("the sync engine stumbled")
                self._hold_off("internal_error")

    async def _turn(self) -> None:
        self._tell()
        step = next_step(self._situation())
        if step.kind is StepKind.WAIT:
            await self._wait(step.wait_s)
        else:
            await self._do(step.kind)
            self._succeeded()

    async def _do(self, kind: StepKind) -> None:
        match kind:
            case StepKind.SEND:
                if not await self._delivery.send():
                    await self._wait(0.05)  # an earlier one is on its way
            case StepKind.BOOTSTRAP:
                await self._intake.bootstrap_page()
            case StepKind.PULL:
                self._pull_asked = False  # asked again meanwhile: pulled again
                more = await self._intake.feed_page()
                self._pulled_s = self._clock.monotonic_s()
                self._pull_asked = self._pull_asked or more
                if not more:
                    self._digests.pulled()
                    self._reference.pulled()
            case StepKind.LEASE if self._lease is not None:
                await self._lease.renew()
            case StepKind.RENEW:
                await self._renewal.step()
            case StepKind.COMPARE:
                check = self._reference if self._reference.is_wanted else self._digests
                self._pull_asked = await check.step() or self._pull_asked
            case _:
                with suppress(NotFound):  # it is let go of, and owed no more
                    await self._demand.card(self._store.held.owed(1)[0])

    def _situation(self) -> Situation:
        now_s = self._clock.monotonic_s()
        return Situation(
            now_s=now_s,
            signed_in=self._auth.is_signed_in,
            not_before_s=self._not_before_s,
            next_send_s=self._next_send_s(now_s),
            bootstrapped=self._store.progress().bootstrapped,
            pull_asked=self._pull_asked,
            pulled_s=self._pulled_s,
            anxious=self._push.is_silent() and self._is_awaiting(now_s),
            cards_owed=bool(self._store.held.owed(1)),
            bootstrap_from_s=self._intake.not_before_s,
            compare_wanted=not self._offline
            and (self._digests.is_wanted or self._reference.is_wanted),
            renewal_due=not self._offline and self._renewal.is_due(),
            lease_wanted=self._lease is not None and self._lease.is_wanted,
        )

    def _next_send_s(self, now_s: float) -> float | None:
        """Commands keep the wall clock's time, for they outlive the process."""
        next_us = self._store.outbox.next_try_us()
        if next_us is None:
            return None
        return now_s + max(0, next_us - to_us(self._clock.now())) / 1_000_000

    def _is_awaiting(self, now_s: float) -> bool:
        if self._rang_s is not None and now_s - self._rang_s < _RING_MATTERS_S:
            return True
        open_states = (RequestState.PENDING, RequestState.OFFERED)
        return bool(self._store.queries.approvals(states=open_states))

    async def _wait(self, wait_s: float | None) -> None:
        self._settle_now_and_then()
        with suppress(TimeoutError):
            async with asyncio.timeout(wait_s):
                await self._awake.wait()
        self._awake.clear()

    def _settle_now_and_then(self) -> None:
        now_s = self._clock.monotonic_s()
        if now_s - self._settled_s >= _SETTLE_EVERY_S:
            self._settled_s = now_s
            self._store.settle()

    # What came of it

    def _succeeded(self) -> None:
        if self._offline:
            self._pull_asked = True
            self._push.reconnect()
        self._offline = False
        self._problem = self._intake.problem
        self._backoff.reset()

    def _failed(self, error: AgentdeskError) -> None:
        self._offline = isinstance(error, Unavailable)
        self._digests.shaken()
        self._reference.shaken()
        least_s = error.retry_after_s if isinstance(error, ServerTrouble) else 0.0
        self._hold_off(error.code, least_s)

    def _hold_off(self, problem: str, least_s: float = 0.0) -> None:
        self._problem = problem
        wait_s = max(self._backoff.next_s(), least_s)
        self._not_before_s = self._clock.monotonic_s() + wait_s

    def _tell(self) -> None:
        """Tell what has changed; the end of a session also for itself, once."""
        told, status = self._told, self._status()
        if status == told:
            return
        self._told = status
        self._listener.status(status)
        ended = status.state is SyncState.NEEDS_SIGN_IN
        if ended and told is not None and told.state is not SyncState.NEEDS_SIGN_IN:
            self._listener.signed_out(status.problem or "signed_out")

    def _status(self) -> SyncStatus:
        progress = self._store.progress()
        waiting = self._store.outbox.waiting()
        state = SyncState.SYNCED
        if not self._auth.is_signed_in:
            state = SyncState.NEEDS_SIGN_IN
        elif self._offline:
            state = SyncState.OFFLINE
        elif waiting or self._pull_asked or not progress.bootstrapped:
            state = SyncState.SYNCING
        synced_us = progress.synced_at_us
        synced_at = None if synced_us is None else from_us(synced_us)
        differences = self._digests.differences + self._reference.differences
        counted = (self._watchdog.restarts, differences)
        problem = WIPED if self._auth.is_wiped else self._problem
        return SyncStatus(state, waiting, synced_at, problem, *counted)

    def _waiting(self) -> int | None:
        with suppress(StoreTrouble):
            return self._store.outbox.waiting()
        return None

    def _is_stuck(self) -> bool:
        """Whether a command could have been sent for a minute, and nobody tried."""
        held_off = self._not_before_s > self._clock.monotonic_s()
        lying = None
        if not (self._offline or held_off) and self._auth.is_signed_in:
            with suppress(StoreTrouble):
                lying = self._store.outbox.lying()
        return self._patience.is_over(lying)

    # The lease

    def _take_along(self, lease: LeaseKeeper, customer_id: str, case_id: str | None) -> None:
        lease.take_along(customer_id, case_id)
        self._awake.set()

    async def _give_back_lease(self) -> None:
        """What is drawn goes out first; out of reach it stays reserved until its time is over."""
        lease = self._lease
        if lease is None or self._offline or not self._auth.is_signed_in:
            return
        with suppress(AgentdeskError, TimeoutError):
            async with asyncio.timeout(_LEASE_WAIT_S):
                if not await lease.give_back():
                    await self._delivery.send()
                    await lease.give_back()

    # News from outside

    def _woken(self) -> None:
        self._backoff.reset()
        self._not_before_s = 0.0
        self._push.reconnect()
        self._awake.set()

    def _reached(self) -> None:
        """The stream is open: an outage is over, whatever the back-off had in mind."""
        self._backoff.reset()
        self._not_before_s = 0.0
        self._look()

    def _compare(self) -> None:
        self._digests.begin()
        self._reference.begin()
        self._awake.set()

    def _look(self) -> None:
        self._pull_asked = True
        self._awake.set()

    def _rang(self, ring: Ring) -> None:
        """Tell at once what is known; what is not, is fetched behind."""
        self._rang_s = self._clock.monotonic_s()
        self._listener.rang(ring)
        if ring.customer_id is not None and len(self._prefetches) < _MAX_PREFETCHES:
            task = asyncio.ensure_future(self._prefetch(ring.customer_id))
            self._prefetches.add(task)
            task.add_done_callback(self._prefetches.discard)

    async def _prefetch(self, customer_id: str) -> None:
        try:
            await self._demand.card(customer_id)
        except AgentdeskError as error:
            _LOG.info("the caller's card did not come", extra={"error": error.code})

    def _ended(self) -> None:
        """The stream says that the session is over: asking once will tell for certain."""
        self._look()
