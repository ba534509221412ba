"""Whether the server is at work on what a line has asked of it."""

from tests.simulation.network.hurried import hurried_loop


class Asked:
    """Time is in no hurry between `begin` and `end`; either may come twice."""

    def __init__(self) -> None:
        self._loop = hurried_loop()
        self._is_waiting = False

    def begin(self) -> None:
        if not self._is_waiting:
            self._is_waiting = True
            self._loop.server_asked()

    def end(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self._loop.server_answered()
