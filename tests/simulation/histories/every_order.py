"""A second checker that knows nothing of versions: it tries every order, so it is for few deeds."""

from collections.abc import Mapping, Sequence

from tests.simulation.histories.history import Answer, Ledger, Op

MOST_OPS = 12


def is_explained(history: Sequence[Op], ledger: Ledger) -> bool:
    """Is there any order, true to the clock, in which every answer is right?"""
    assert len(history) <= MOST_OPS
    return _explained(tuple(history), dict.fromkeys(ledger.caps, 0), ledger)


def _explained(waiting: tuple[Op, ...], used: Mapping[str, int], ledger: Ledger) -> bool:
    if not waiting:
        return all(used[bucket] == ledger.used[bucket] for bucket in used)
    first_return = min(op.returned_ns for op in waiting)
    for op in waiting:
        if op.invoked_ns > first_return:  # somebody was over before it was asked
            continue
        after = _after(op, used, ledger)
        rest = tuple(other for other in waiting if other is not op)
        if after is not None and _explained(rest, after, ledger):
            return True
    return False


def _after(op: Op, used: Mapping[str, int], ledger: Ledger) -> Mapping[str, int] | None:
    """What stands in the buckets after it, or None when it could not have happened here."""
    if op.answer is Answer.REFUSED:
        right = all(
            any(used[bucket] + reason.amount > limit for bucket, limit in reason.limits.items())
            for reason in op.reasons
        )
        return used if right else None
    after = dict(used)
    for bucket, touch in op.touches.items():
        after[bucket] += touch.change
        if not 0 <= after[bucket] <= ledger.caps[bucket]:
            return None
    return after
