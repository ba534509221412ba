"""Argon2 in a small pool of its own, with a bounded queue: a flood of sign-ins stalls only itself.

The figures are argon2-cffi's RFC 9106 low-memory profile: about 54 ms and 64 MiB a hash.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from agentdesk.domain.errors import Unavailable

R = TypeVar("R")

_HASHER = PasswordHasher()
# An unknown login costs as much time as a known one, so that timing tells nothing.
_NOBODY = _HASHER.hash("nobody has this password")


def hash_password(password: str) -> str:
    """Return the argon2id hash; slow on purpose, so never call it on the event loop."""
    return _HASHER.hash(password)


def is_password(stored: str | None, password: str) -> bool:
    """Compare with the stored hash; None stands for a login that does not exist."""
    try:
        return _HASHER.verify(stored or _NOBODY, password) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


class PasswordPool:
    """Runs the two functions above for the server; belongs to one event loop."""

    def __init__(self, *, threads: int, queue: int) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="argon2")
        self._places = asyncio.Semaphore(threads + queue)

    async def hash(self, password: str) -> str:
        return await self._run(hash_password, password)

    async def verify(self, stored: str | None, password: str) -> bool:
        return await self._run(is_password, stored, password)

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    async def _run(self, work: Callable[..., R], *args: str | None) -> R:
        if self._places.locked():
            raise Unavailable("too many sign-ins at once", code="busy")
        async with self._places:
            return await asyncio.get_running_loop().run_in_executor(self._pool, work, *args)
