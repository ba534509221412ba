"""One life of a desktop, engine and store, in a process of its own that dies at a given step.

A step is any call or return, of Python or C, in our code of sync, cache and runtime and in the
HTTP beneath it: each statement to the disk and each word to the network has one on either side.
"""

import asyncio
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

from agentdesk.cache.store import Store, StoreKeys
from agentdesk.protocol.messages import AnyCommand
from agentdesk.runtime.identity import new_id
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.status import SyncState, SyncStatus
from tests.plugins.contact_day import CLOCK, a_contact
from tests.plugins.desktops import Heard

_COUNTED = ("/agentdesk/sync/", "/agentdesk/cache/", "/agentdesk/runtime/", "/httpcore/")
_LONGEST_LIFE_S = 60.0
SIGNED_OUT = 3  # how a process ends whose session was ended: it may not be


@dataclass(frozen=True, slots=True)
class Profile:
    """What outlives every process."""

    folder: Path
    keys: StoreKeys
    device: Device
    server_url: str
    customer_id: str

    def open(self) -> Store:
        return Store.open(self.folder, self.keys, clock=CLOCK)


Act = Callable[[Store, AnyCommand, int], None]


def keep_then_say(store: Store, command: AnyCommand, told: int) -> None:
    """Keep the act, and only then tell the person that it is kept."""
    store.outbox.append(command)
    os.write(told, command.command_id.encode())


class _Listener(Heard):
    """Hears the engine, and lets somebody on its own loop wait until nothing is left to do."""

    def __init__(self) -> None:
        super().__init__()
        self.quiet = asyncio.Event()

    def status(self, status: SyncStatus) -> None:
        super().status(status)
        if status.state is SyncState.SYNCED or status.state is SyncState.NEEDS_SIGN_IN:
            self.quiet.set()
        else:
            self.quiet.clear()


def live(profile: Profile, told: int, dies_at: int, act: Act) -> NoReturn:
    """Open the profile, work through a contact, wait until it is delivered, end; or die before."""
    code = 1
    try:
        steps = _Steps(dies_at)
        sys.setprofile(steps.count)
        code = asyncio.run(_work(profile, told, act))
        sys.setprofile(None)
        os.write(told, b"%036d" % steps.taken)
    except BaseException:  # noqa: BLE001 - nothing of the parent may run on in its child
        traceback.print_exc()
    finally:
        os._exit(code)


async def _work(profile: Profile, told: int, act: Act) -> int:
    store, listener = profile.open(), _Listener()
    engine = SyncEngine(store, ApiClient(profile.server_url, profile.device), CLOCK, listener)
    running = asyncio.ensure_future(engine.run())
    for command in a_contact(profile.customer_id, words=new_id(CLOCK)):
        await asyncio.sleep(0)
        act(store, command, told)
        engine.wake()
    listener.quiet.clear()
    async with asyncio.timeout(_LONGEST_LIFE_S):
        while store.outbox.waiting() and not listener.ends:
            await listener.quiet.wait()
            listener.quiet.clear()
    await engine.stop()
    await running
    store.close()
    return SIGNED_OUT if listener.ends else 0


class _Steps:
    """Counts, and kills the process that counts, as nothing can be caught or finished."""

    def __init__(self, dies_at: int) -> None:
        self._dies_at = dies_at
        self.taken = 0

    def count(self, frame: FrameType, _event: str, _: object) -> None:
        if any(part in frame.f_code.co_filename for part in _COUNTED):
            self.taken += 1
            if self.taken == self._dies_at:
                os.kill(os.getpid(), signal.SIGKILL)
