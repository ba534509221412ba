"""Brings rows in: the resumable bootstrap, then the feed, a page at a time."""

import logging
from datetime import datetime
from functools import partial

import msgspec

from agentdesk.cache.progress import Progress
from agentdesk.cache.store import Store
from agentdesk.domain.errors import Conflict
from agentdesk.protocol.pages import BootstrapPage, ChangePage, Horizon
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth
from agentdesk.sync.backoff import Backoff
from agentdesk.sync.failures import BadReply
from agentdesk.sync.losses import LossGuard
from agentdesk.sync.status import SyncListener

_LOG = logging.getLogger(__name__)

_RESYNC = "resync"
# Asked to start again after so long a peace, a server is obeyed at once; sooner, less and less.
_PEACE_S = 600.0
_MOST_WAIT_S = 300.0


class Intake:
    """Every page is written with the place it leads to, so any may be the last before a crash."""

    def __init__(
        self, store: Store, api: ApiClient, auth: Auth, clock: Clock, listener: SyncListener
    ) -> None:
        self._store = store
        self._api = api
        self._auth = auth
        self._clock = clock
        self._listener = listener
        self.problem = ""
        self.not_before_s = 0.0  # of the next bootstrap, by the monotonic clock
        self._restarts = Backoff(first_s=2.0, most_s=_MOST_WAIT_S)
        self._started_again_s: float | None = None
        self._losses = LossGuard(clock)

    async def bootstrap_page(self) -> None:
        """Read the horizon first, then page what is there; the feed goes on from the horizon."""
        progress = self._store.progress()
        if not progress.cursor:
            horizon = await self._auth.call(self._api.horizon)
            now_us = to_us(self._clock.now())
            self._store.apply.progress(partial(_begun, horizon=horizon, now_us=now_us))
            return
        entity = progress.remaining[0]
        try:
            page = await self._auth.call(
                lambda token: self._api.bootstrap(token, entity, progress.after, progress.cursor)
            )
        except Conflict as error:
            self._resync(error)
            return
        _check_forward(progress, page)
        changed = self._store.apply.bootstrap(page.rows, partial(_paged, page=page))
        self._listener.applied(changed)
        if page.after is None and len(progress.remaining) == 1:
            refused = self._store.apply.sweep()
            self.problem = "" if refused is None else "server_emptied"

    async def feed_page(self) -> bool:
        """Pull one page of changes; True when there are more."""
        cursor = self._store.progress().cursor
        try:
            page = await self._auth.call(lambda token: self._api.changes(token, cursor))
        except Conflict as error:
            self._resync(error)
            return False
        if page.more and page.cursor == cursor:
            raise BadReply("the feed does not move forward")
        if self._losses.is_too_much(self._store.apply.loss_by(page.rows)):
            _LOG.warning("much of what is here would go: it is asked for anew instead")
            self._start_again()
            return False
        now_us = to_us(self._clock.now())
        changed = self._store.apply.feed(page.rows, partial(_pulled, page=page, now_us=now_us))
        if changed:
            self._listener.applied(changed)
        return page.more

    def _resync(self, error: Conflict) -> None:
        """The server's history is another one."""
        if error.code != _RESYNC:
            raise error
        self._start_again()

    def _start_again(self) -> None:
        """Bootstrap anew, keeping what is here meanwhile."""
        self._store.apply.progress(lambda now: Progress(epoch=now.epoch + 1))
        now_s, before_s = self._clock.monotonic_s(), self._started_again_s
        self._started_again_s = now_s
        if before_s is None or now_s - before_s >= _PEACE_S:
            self._restarts.reset()
        else:
            self.not_before_s = now_s + self._restarts.next_s()


def _begun(now: Progress, horizon: Horizon, now_us: int) -> Progress:
    return msgspec.structs.replace(
        now,
        cursor=horizon.cursor,
        remaining=list(horizon.entities),
        after=None,
        renewed_at_us=now_us,
        told_at_us=_us(horizon.told_at),
    )


def _paged(now: Progress, page: BootstrapPage) -> Progress:
    if page.after is not None:
        return msgspec.structs.replace(now, after=page.after)
    return msgspec.structs.replace(now, after=None, remaining=now.remaining[1:])


def _pulled(now: Progress, page: ChangePage, now_us: int) -> Progress:
    return msgspec.structs.replace(
        now, cursor=page.cursor, synced_at_us=now_us, told_at_us=_us(page.told_at)
    )


def _us(told_at: datetime | None) -> int | None:
    return None if told_at is None else to_us(told_at)


def _check_forward(progress: Progress, page: BootstrapPage) -> None:
    if page.after is not None and progress.after is not None and page.after <= progress.after:
        raise BadReply("the bootstrap does not move forward")
