"""What whoever carries effects out must be able to do: act once per key, and tell what became."""

from dataclasses import dataclass
from typing import Protocol

from agentdesk.domain.effects import Adapter, Answer, EffectKind, Errand


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Which effects it carries out, and whether it can be asked about one it was sent."""

    kinds: frozenset[EffectKind]
    looks_up: bool = True


class EffectAdapter(Protocol):
    """Every outcome is an answer; an exception is read as no answer at all."""

    @property
    def name(self) -> Adapter: ...

    @property
    def capabilities(self) -> Capabilities: ...

    def send(self, errand: Errand) -> Answer:
        """Carry it out; the same key again does nothing and answers the same."""
        ...

    def look_up(self, errand: Errand) -> Answer:
        """Say what became of it, without doing anything."""
        ...

    def close(self) -> None: ...
