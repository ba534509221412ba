"""Where imported values come from, as it is said on screen: one word per source."""

from dataclasses import dataclass
from datetime import datetime

from agentdesk.protocol.fields import Source

HOUSEHOLD = "Complete Journey"  # purchases, campaigns, demographics of an anonymised panel
NAMES = "Made-up names"
GENERATOR = "Demo generator"


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of one import; their age is that of the first import, so that it stands still."""

    at: datetime

    def household(self, reference: str = "") -> Source:
        return Source(system=HOUSEHOLD, at=self.at, reference=reference)

    def names(self, reference: str = "") -> Source:
        return Source(system=NAMES, at=self.at, synthetic=True, reference=reference)

    def generator(self, reference: str = "") -> Source:
        return Source(system=GENERATOR, at=self.at, synthetic=True, reference=reference)
