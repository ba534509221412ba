"""One running desktop per profile: a file lock that the system drops when the process dies."""

import os
import sys
from pathlib import Path
from typing import Self

from agentdesk.domain.errors import Unavailable
from agentdesk.runtime.paths import private_file

LOCK_NAME = "instance.lock"


class AlreadyRunning(Unavailable):
    """Another process has this profile open; `detail` is its process id when known."""

    code = "already_running"


class InstanceLock:
    """Held from `take` until `release` or the end of the process, however it ends."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, folder: Path) -> Self:
        """Lock the profile, or raise AlreadyRunning at once."""
        path = private_file(folder / LOCK_NAME)
        descriptor = os.open(path, os.O_RDWR)
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise AlreadyRunning(path.read_text(encoding="ascii", errors="replace")) from error
        os.truncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode("ascii"), 0)
        return cls(descriptor)

    def release(self) -> None:
        """Let the next one in; the file stays, for removing it would race with a new owner."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    _FAR_BYTE = 1 << 30  # outside the text, so that the process id stays readable

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
