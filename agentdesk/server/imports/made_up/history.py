"""A whole made-up history for each customer, as one stage of an import."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from agentdesk.server.imports.lines import BrokenLine, Line
from agentdesk.server.imports.made_up.cases import case_row, draw_cases
from agentdesk.server.imports.made_up.contacts import around
from agentdesk.server.imports.made_up.daily_life import beside_cases
from agentdesk.server.imports.made_up.world import Subject, World
from agentdesk.server.imports.stages import Made, Stage

# A history is some twenty rows.
_BATCH_CUSTOMERS = 100


def history_of(world: World, subject: Subject) -> Iterator[Made]:
    for case in draw_cases(world, subject):
        yield case_row(world, subject, case)
        yield from around(world, subject, case)
    yield from beside_cases(world, subject)


def history_stage(world: World, subjects: Callable[[], Iterable[Subject]], named: str) -> Stage:
    """`named` tells this set of customers and this seed from any other."""
    by_key: dict[str, Subject] = {}

    def lines() -> Iterator[Line | BrokenLine]:
        for number, subject in enumerate(subjects(), start=1):
            by_key[subject.key] = subject
            yield Line(number, {"key": subject.key}, subject.key)

    def convert(line: Line) -> Iterable[Made]:
        return history_of(world, by_key[line.values["key"]])

    return Stage(
        name="histories",
        counted="histories",
        file="(made up)",
        fingerprint=named,
        lines=lines,
        convert=convert,
        batch_lines=_BATCH_CUSTOMERS,
        made_up=True,
    )


def fixed_stage(name: str, rows: Sequence[Made], named: str) -> Stage:
    """A handful of rows as one stage of their own."""

    def lines() -> Iterator[Line | BrokenLine]:
        for number in range(1, len(rows) + 1):
            yield Line(number, {}, "")

    def convert(line: Line) -> Iterable[Made]:
        return (rows[line.number - 1],)

    return Stage(name, name, "(made up)", named, lines, convert, made_up=True)
