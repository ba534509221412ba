"""What speaks of a case or a customer that was merged is about the one it goes on in."""

from typing import TypeVar

import msgspec

from agentdesk.domain.errors import Conflict
from agentdesk.server.storage.unit_of_work import UnitOfWork

S = TypeVar("S", bound=msgspec.Struct)

_NAMED = ("customer_id", "case_id")
# What was said on the sight of the merged row itself is not carried over to another.
_OF_ITSELF = frozenset({"base_version", "into_case_id", "into_customer_id"})


def of(unit: UnitOfWork, said: S) -> S | None:
    """Return the same about the successors; None when nothing it names was merged.

    Conflict where it speaks of the merged row itself.
    """
    names = {name: getattr(said, name, None) for name in _NAMED}
    into = unit.merges.successors([row_id for row_id in names.values() if row_id])
    moved = {name: into[row_id] for name, row_id in names.items() if row_id in into}
    if not moved:
        return None
    if _OF_ITSELF & set(said.__struct_fields__):
        name = next(iter(moved))
        what = name.removesuffix("_id")
        raise Conflict(f"the {what} goes on in another", code=f"{what}_merged", path=name)
    return msgspec.structs.replace(said, **moved)
