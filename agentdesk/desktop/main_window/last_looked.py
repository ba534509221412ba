"""When one last looked at each customer, so that what came since can be told from the rest."""

from agentdesk.desktop.item_models.preferences import Preferences
from agentdesk.runtime.clock import Clock, to_us

SCOPE = "looked"


class LastLooked:
    """Kept at this desk for this person, the newest 5,000 customers."""

    def __init__(self, preferences: Preferences, clock: Clock) -> None:
        self._preferences, self._clock = preferences, clock

    def at(self, customer_id: str) -> int | None:
        """Return the moment in microseconds; None for a customer never looked at."""
        kept = self._preferences.get(SCOPE, customer_id)
        return int(kept) if kept is not None and kept.isdigit() else None

    def look_away(self, customer_id: str) -> int:
        """Keep that one has seen all there is until now."""
        now_us = to_us(self._clock.now())
        self._preferences.put(SCOPE, customer_id, str(now_us).encode())
        return now_us
