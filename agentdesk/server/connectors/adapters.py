"""What whoever carries effects out must be able to do: act once per key, and tell what became."""

from dataclasses import dataclass
from typing import Protocol

from agentdesk.domain.effects import ERRAND_LIFE_S, Adapter, Answer, EffectKind, Errand


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Which effects it carries out, and after how long without a word an errand counts as lost.

    `at_once` are taken together: more than one only where all are done long before that.
    """

    kinds: frozenset[EffectKind]
    at_once: int = 1
    errand_life_s: int = ERRAND_LIFE_S


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
