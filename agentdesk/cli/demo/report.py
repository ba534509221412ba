"""What the story tells: each step with what was seen and how long it took; pictures beside it."""

import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from agentdesk.cli.demo.desk import Desk


@dataclass
class Step:
    """One step of the story; `seconds` counts from the act to what was seen."""

    number: int
    title: str
    seen: list[str] = field(default_factory=list)
    seconds: float = 0.0
    pictures: list[str] = field(default_factory=list)

    def saw(self, words: str) -> None:
        self.seen.append(words)


class Report:
    """Prints each step as it ends and keeps them all for `report.json`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._steps: list[Step] = []

    @contextmanager
    def step(self, title: str, *watched: Desk) -> Iterator[Step]:
        """Time what happens inside, print it, and take a picture of each watched desktop."""
        step = Step(len(self._steps) + 1, title)
        started = time.monotonic()
        try:
            yield step
        except Exception:
            self._picture(step, watched)
            print(f"[{step.number:2}] FAILED  {title}", flush=True)
            for desk in watched:
                print(f"     {desk.name} reads: {' | '.join(desk.reads())[:2000]}", flush=True)
            raise
        step.seconds = time.monotonic() - started
        self._steps.append(step)
        self._picture(step, watched)
        print(f"[{step.number:2}] {step.seconds:6.2f} s  {title}", flush=True)
        for words in step.seen:
            print(f"              saw: {words}", flush=True)

    def save(self) -> None:
        steps = [asdict(step) for step in self._steps]
        (self._folder / "report.json").write_text(json.dumps(steps, indent=2, ensure_ascii=False))

    def _picture(self, step: Step, watched: tuple[Desk, ...]) -> None:
        for desk in watched:
            slug = "-".join(re.findall(r"[a-z]+", step.title.lower())[:6])
            name = f"{step.number:02}-{slug}-{desk.name}.png"
            desk.picture(self._folder / name)
            step.pictures.append(name)
