"""The async door to units of work: one use of a service is one unit, run in a thread of its own.

A handler awaits here; the service itself is plain synchronous code. A client that goes away can
cancel the waiting, never a COMMIT. Writers wait for their turn *before* they take a thread, and
not for ever: sixty-four threads fighting for one SQLite lock fail, one queue does not. Readers
wait in a queue with an end: who comes after it is told to come back, not kept in memory.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Unavailable
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.unit_of_work import UnitOfWork

P = ParamSpec("P")
R = TypeVar("R")


class Units:
    """Runs services on a database; belongs to one event loop."""

    def __init__(
        self, database: Database, *, readers: int, read_queue: int, writers: int, wait_s: float
    ) -> None:
        self._database = database
        self._wait_s = wait_s
        self._reads_free = readers + read_queue
        self._turns = asyncio.Semaphore(writers)
        self._read_pool = ThreadPoolExecutor(readers, thread_name_prefix="read")
        self._write_pool = ThreadPoolExecutor(writers, thread_name_prefix="write")

    async def read(
        self, use: Callable[Concatenate[UnitOfWork, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a reading service in one consistent snapshot."""
        if not self._reads_free:
            raise Unavailable("every reader is busy", code="busy")
        work = partial(self._in_read, lambda unit: use(unit, *args, **kwargs))
        running = self._read_pool.submit(work)
        self._reads_free -= 1
        running.add_done_callback(_afterwards(self._give_back_read))
        return await asyncio.wrap_future(running)

    async def write(
        self,
        actor: Actor | None,
        use: Callable[Concatenate[UnitOfWork, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run a writing service in one transaction: all of it happens, or nothing."""
        await self._turn()
        work = partial(self._in_write, actor, lambda unit: use(unit, *args, **kwargs))
        running = self._write_pool.submit(work)
        running.add_done_callback(_afterwards(self._turns.release))
        return await asyncio.wrap_future(running)

    def close(self) -> None:
        """Wait for what has begun; take nothing new."""
        self._read_pool.shutdown(wait=True)
        self._write_pool.shutdown(wait=True)

    async def _turn(self) -> None:
        try:
            await asyncio.wait_for(self._turns.acquire(), self._wait_s)
        except TimeoutError as error:
            raise Unavailable("every writer is busy", code="busy") from error

    def _give_back_read(self) -> None:
        self._reads_free += 1

    def _in_read(self, use: Callable[[UnitOfWork], R]) -> R:
        with self._database.read() as unit:
            return use(unit)

    def _in_write(self, actor: Actor | None, use: Callable[[UnitOfWork], R]) -> R:
        with self._database.write(actor) as unit:
            return use(unit)


def _afterwards(give_back: Callable[[], None]) -> Callable[[Future[R]], None]:
    """Called in the worker thread, when the work is really over; the loop may be gone by then."""
    loop = asyncio.get_running_loop()

    def over(_: Future[R]) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(give_back)

    return over
