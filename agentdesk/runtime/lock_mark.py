"""The mark of a locked desk: it stands beside its keys until the sign-in password lifts it."""

import re
from pathlib import Path

from agentdesk.runtime.paths import write_private

_NAME = "lock.mark"
WRAP_NAME = "password.json"  # the second wrap (runtime.password_wrap)
_FREE_TRIES = 3
_LONGEST_WAIT_S = 60.0


class LockMark:
    """Kept on disk, so that ending the lock screen, or the computer, opens nothing.

    It holds how often a wrong password was tried: starting anew does not begin that count anew.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME

    def stands(self) -> bool:
        return self._path.exists()

    def set(self) -> None:
        if not self.stands():
            write_private(self._path, b"0")

    def lift(self) -> None:
        self._path.unlink(missing_ok=True)

    def count_wrong(self) -> float:
        """Count one wrong password; return for how many seconds none may be tried."""
        wrong = self._wrong() + 1
        write_private(self._path, str(wrong).encode("ascii"))
        return wait_after(wrong)

    def _wrong(self) -> int:
        try:
            said = self._path.read_text(encoding="ascii", errors="replace")
        except OSError:
            return 0
        return int(said) if re.fullmatch(r"[0-9]{1,6}", said) else 0


def wait_after(wrong: int) -> float:
    """Three tries are free; from then on each doubles the wait, up to a minute."""
    if wrong <= _FREE_TRIES:
        return 0.0
    return min(_LONGEST_WAIT_S, 2.0 ** min(wrong - _FREE_TRIES, 10))


def has_wrap(folder: Path) -> bool:
    """Return whether somebody has signed in here with a password, so that it can unlock."""
    return (folder / WRAP_NAME).exists()
