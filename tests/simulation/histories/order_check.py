"""The version-order check: is there one order of deeds that explains every answer?

Each bucket counts its changes, and every answer tells the count. So nothing has to be searched:
per bucket the versions are the order, and what must hold of it is checked in one pass.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from tests.simulation.histories.history import Answer, Ledger, Op, Reason

Lines = Mapping[str, Sequence[Op]]


def check(history: Sequence[Op], ledger: Ledger) -> list[str]:
    """Return what no honest ledger could have answered; nothing is good news."""
    lines = _by_version(history)
    return [
        *_versions(lines, ledger),
        *_replay(lines, ledger),
        *_real_time(lines),
        *presence(history, ledger),
        *_refusals(history, lines),
        *_one_order(history, lines),
    ]


def _by_version(history: Iterable[Op]) -> Lines:
    lines: dict[str, list[Op]] = defaultdict(list)
    for op in history:
        for bucket in op.touches:
            lines[bucket].append(op)
    return {bucket: sorted(ops, key=_version_of(bucket)) for bucket, ops in lines.items()}


def _version_of(bucket: str) -> Callable[[Op], int]:
    return lambda op: op.touches[bucket].version


def _versions(lines: Lines, ledger: Ledger) -> Iterator[str]:
    """(a) Every change of a bucket was told to somebody, and to one only."""
    for bucket, ops in lines.items():
        told = [op.touches[bucket].version for op in ops]
        if told != list(range(1, ledger.versions[bucket] + 1)):
            twice = [version for version, times in Counter(told).items() if times > 1]
            yield f"versions of {bucket}: {len(told)} told, twice {twice[:5]}"


def _replay(lines: Lines, ledger: Ledger) -> Iterator[str]:
    """(c) One after the other, every accepted deed fits and leaves what it said it left."""
    for bucket, ops in lines.items():
        used = 0
        for op in ops:
            touch = op.touches[bucket]
            used += touch.change
            if used != touch.used_after:
                yield f"{op.name} left {touch.used_after} in {bucket}, its past says {used}"
            if not 0 <= used <= ledger.caps[bucket]:
                yield f"{op.name} overspent {bucket}: {used} of {ledger.caps[bucket]}"
        if used != ledger.used[bucket]:
            yield f"{bucket} ends with {ledger.used[bucket]}, the deeds with {used}"


def _real_time(lines: Lines) -> Iterator[str]:
    """(b) What had returned before another was asked stands before it."""
    for bucket, ops in lines.items():
        latest = 0
        for op in ops:
            if op.returned_ns < latest:
                yield f"{op.name} was over before one that stands before it in {bucket} began"
            latest = max(latest, op.invoked_ns)


def presence(history: Iterable[Op], ledger: Ledger) -> Iterator[str]:
    """(d) Told as done: there, once. Refused: not there. Unknown: at most once."""
    allowed = {Answer.OK: {1}, Answer.REFUSED: {0}, Answer.UNKNOWN: {0, 1}}
    for op in history:
        times = ledger.deeds.get(op.name, 0)
        if times not in allowed[op.answer]:
            yield f"{op.name} was {op.answer} and stands in the books {times} times"


def _refusals(history: Iterable[Op], lines: Lines) -> Iterator[str]:
    """(c) Every refusal was right at some moment between its question and its answer."""
    moments = {bucket: _Moments(bucket, ops) for bucket, ops in lines.items()}
    for op in history:
        for reason in op.reasons:
            if not any(_was_full(moments, op, reason, bucket) for bucket in reason.limits):
                yield f"{op.name} was refused {reason.amount} while there was room for it"


def _was_full(moments: "Mapping[str, _Moments]", op: Op, reason: Reason, bucket: str) -> bool:
    most = moments[bucket].most_used(op) if bucket in moments else 0
    return most + reason.amount > reason.limits[bucket]


class _Moments:
    """Which versions of a bucket somebody could have seen during a call."""

    def __init__(self, bucket: str, ops: Sequence[Op]) -> None:
        self._used = [0, *(op.touches[bucket].used_after for op in ops)]
        # A version may be seen from its asking on; its successor hides it once that has returned.
        self._begun = _running_most(op.invoked_ns for op in ops)
        self._over = _running_least_from_behind([op.returned_ns for op in ops])

    def most_used(self, op: Op) -> int:
        first = bisect_left(self._over, op.invoked_ns)
        last = bisect_right(self._begun, op.returned_ns)
        return max(self._used[first : last + 1], default=0)


def _running_most(values: Iterable[int]) -> list[int]:
    found: list[int] = []
    for value in values:
        found.append(max(value, found[-1] if found else 0))
    return found


def _running_least_from_behind(values: Sequence[int]) -> list[int]:
    found: list[int] = []
    for value in reversed(values):
        found.append(min(value, found[-1] if found else value))
    return found[::-1]


def _one_order(history: Sequence[Op], lines: Lines) -> Iterator[str]:
    """(e) The buckets' orders and the clock's agree with each other: no circle anywhere."""
    graph: TopologicalSorter[str] = TopologicalSorter()
    for ops in lines.values():
        for before, after in pairwise(ops):
            graph.add(after.name, before.name)
    _add_clock(graph, [op for op in history if op.touches])
    try:
        graph.prepare()
    except CycleError as error:
        yield f"no single order: {' -> '.join(map(str, error.args[1][:8]))}"


def _add_clock(graph: TopologicalSorter[str], ops: Iterable[Op]) -> None:
    """A chain of moments stands for all pairs: whoever returned hangs before, who asks behind."""
    moments = [(op.returned_ns, 1, op.name) for op in ops]
    moments += [(op.invoked_ns, 0, op.name) for op in ops]
    chain = "the beginning"
    for at_ns, is_return, name in sorted(moments):
        if not is_return:
            graph.add(name, chain)
            continue
        moment = f"moment {at_ns} {name}"
        graph.add(moment, chain, name)
        chain = moment
