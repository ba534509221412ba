"""Delivers the outbox: in batches, in order, each command once however often it is sent."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from agentdesk.cache.outbox import LONGEST_WAIT_S
from agentdesk.cache.shapes import OutboxEntry
from agentdesk.cache.store import Store
from agentdesk.domain.errors import NotSignedIn
from agentdesk.protocol.messages import MAX_BATCH, CommandResult, Outcome
from agentdesk.protocol.problems import RETRY_STATUS
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth
from agentdesk.sync.backoff import jittered_s
from agentdesk.sync.failures import RequestRefused, ServerTrouble, Unreachable
from agentdesk.sync.status import SyncListener


class Delivery:
    """The only sender of commands."""

    def __init__(
        self, store: Store, api: ApiClient, auth: Auth, clock: Clock, listener: SyncListener
    ) -> None:
        self._store = store
        self._api = api
        self._auth = auth
        self._clock = clock
        self._listener = listener
        self._singly = 0  # how many to send one by one, to find the one that spoils the batch

    async def send(self) -> bool:
        """Send what may be sent now; False when nothing may."""
        taken = self._store.outbox.take(1 if self._singly else MAX_BATCH)
        if not taken:
            return False
        self._singly = max(0, self._singly - 1)
        try:
            results = await self._auth.call(
                lambda token: self._api.commands(token, [entry.command for entry in taken])
            )
        except RequestRefused as error:
            self._refused(taken, error)
        except BaseException as error:  # also when we are being stopped in the middle
            self._give_back(taken, error)
            raise
        else:
            self._answered(taken, results)
        return True

    def _answered(self, taken: Sequence[OutboxEntry], results: Iterable[CommandResult]) -> None:
        """First the rows into the cache, then the answers into the outbox: never the other way."""
        asked = {entry.command_id: entry for entry in taken}
        heard = {one.command_id: one for one in results if one.command_id in asked}
        try:
            changed = self._store.apply.reply([row for one in heard.values() for row in one.rows])
        except BaseException:  # a full disk, say: not kept is not heard, and is asked for again
            self._store.outbox.no_answer(taken)
            raise
        again_us = {
            one.command_id: self._again_us(asked[one.command_id])
            for one in heard.values()
            if one.outcome is Outcome.RETRY
        }
        self._store.outbox.answers(list(heard.values()), again_us)
        for entry in taken:
            if entry.command_id not in heard:
                self._store.outbox.no_answer([entry], next_try_us=self._again_us(entry))
        if changed:
            self._listener.applied(changed)
        for result in heard.values():
            if result.outcome is not Outcome.RETRY:
                self._listener.answered(result)

    def _refused(self, taken: Sequence[OutboxEntry], error: RequestRefused) -> None:
        """One poisoned command refuses the whole batch: send them singly, park the poison."""
        if error.status in RETRY_STATUS:
            again_us = max(self._again_us(entry) for entry in taken)
            self._store.outbox.not_sent(taken, next_try_us=again_us)
        elif len(taken) > 1:
            self._store.outbox.not_sent(taken)
            self._singly = len(taken)
        else:
            self._park(taken[0], error)

    def _park(self, entry: OutboxEntry, error: RequestRefused) -> None:
        self._store.outbox.park(entry.command_id, error.code)
        self._listener.answered(
            CommandResult(entry.command_id, Outcome.REJECTED, error.code, error.detail, error.path)
        )

    def _give_back(self, taken: Sequence[OutboxEntry], error: BaseException) -> None:
        """Only what certainly was not heard is as if it had never been sent."""
        unheard = isinstance(error, Unreachable | NotSignedIn) or (
            isinstance(error, ServerTrouble) and error.not_processed
        )
        if unheard:
            self._store.outbox.not_sent(taken)
        else:
            self._store.outbox.no_answer(taken)

    def _again_us(self, entry: OutboxEntry) -> int:
        now = self._clock.now()
        helpless = entry.needs_help(to_us(now))
        # After a day of trying, once an hour is enough.
        wait_s = LONGEST_WAIT_S if helpless else jittered_s(entry.attempts)
        return to_us(now + timedelta(seconds=wait_s))
