"""What a walk has done, for whoever has to find out why it failed."""

from collections import Counter
from dataclasses import dataclass, field

LAST_LINES = 25


@dataclass
class Trace:
    lines: list[str] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)  # how often each was given

    def note(self, what: str, answer: str = "") -> None:
        self.lines = [*self.lines[1 - LAST_LINES :], f"{what} {answer}"]

    def answered(self, what: str, answer: str) -> None:
        self.lines[-1] = f"{self.lines[-1]} {answer}"
        self.answers[f"{what} {answer}"] += 1

    def told(self) -> str:
        return "\n".join(self.lines)
