"""Reads that wait for a thread wait in a queue with an end; who comes after is told so at once."""

import asyncio
import threading

import pytest

from agentdesk.domain.errors import Unavailable
from agentdesk.server.api.problems import status_of
from agentdesk.server.services.units import Units
from agentdesk.server.storage.unit_of_work import UnitOfWork
from tests.plugins.storage import Desk


def test_the_read_that_finds_the_queue_full_is_refused_and_the_next_is_not(desk: Desk) -> None:
    goes_on = threading.Event()

    def wait(_: UnitOfWork) -> bool:
        return goes_on.wait(20)

    async def story() -> None:
        units = Units(desk.database, readers=1, read_queue=2, writers=1, wait_s=1)
        waiting = [asyncio.create_task(units.read(wait)) for _ in range(3)]
        await asyncio.sleep(0)  # lets the three begin
        with pytest.raises(Unavailable) as refused:
            await units.read(wait)
        goes_on.set()
        assert (refused.value.code, status_of(refused.value)) == ("busy", 503)
        assert await asyncio.gather(*waiting) == [True, True, True]
        assert await units.read(wait)
        units.close()

    asyncio.run(story())
