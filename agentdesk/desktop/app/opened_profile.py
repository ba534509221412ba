"""One person's profile, opened: lock, keys, store and engine; imported after the first frame."""

import platform
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from agentdesk.cache.leases import LeaseShelf, moment_of
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.runtime.clock import Clock
from agentdesk.runtime.keychain import Keychain, open_keys
from agentdesk.runtime.paths import Profile, profile_folder
from agentdesk.runtime.signing import Signer
from agentdesk.runtime.single_instance import InstanceLock
from agentdesk.runtime.sqlcipher import disk_refusals
from agentdesk.runtime.wipe_mark import note_device
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.status import SyncListener


@dataclass(frozen=True)
class OpenedProfile:
    """Closed in the order of its parts: the engine has ended before this is asked to close."""

    profile: Profile
    lock: InstanceLock
    store: Store
    engine: SyncEngine
    lease: LeaseShelf | None  # None: this profile does not persist, and takes nothing along

    @property
    def can_go_on(self) -> bool:
        """Whether somebody is signed in here, as far as this computer knows."""
        return self.store.me() is not None and self.store.session.refresh_token() is not None

    def close(self) -> None:
        try:
            self.store.close()
        finally:
            self.lock.release()


def open_profile(
    profile: Profile,
    data_dir: Path | None,
    clock: Clock,
    listener: SyncListener,
    *,
    persists: bool = True,
) -> OpenedProfile:
    """Take the lock, then the keys, then the files; what fails gives back what was taken.

    A lease on a computer that forgets would be lost with what was drawn from it: there is none.
    """
    with disk_refusals():
        folder = profile_folder(profile, data_dir)
        lock = InstanceLock.take(folder)
    try:
        with disk_refusals():
            keys = open_keys(folder, profile.name, Keychain.of_system())
        api = ApiClient(profile.server, Device(keys.device_id, platform.node()))
        store = Store.open(folder, StoreKeys(keys.cache, keys.outbox), clock=clock)
    except BaseException:
        lock.release()
        raise
    note_device(folder, keys.device_id)
    lease = store.leases(Signer(keys.device_seed), partial(moment_of, clock)) if persists else None
    engine = SyncEngine(store, api, clock, listener, lease)
    return OpenedProfile(profile, lock, store, engine, lease)
