"""Seals the audit trail behind the work, and finds the first entry that is not what it was.

A seal is a signed root over all entries up to a place. Who can write to the database can change an
entry, its leaf and the roots, but not sign them; and who holds an old root elsewhere also sees
that entries at the end were taken away together with their seals.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import msgspec

from agentdesk.domain.audit import Head
from agentdesk.domain.errors import AgentdeskError
from agentdesk.domain.merkle import Tree, leaf_hash
from agentdesk.protocol.audit import AuditSeal
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.runtime.signing import Signer, is_signed
from agentdesk.server.storage.repositories.audit_seals import Leaf, Seal
from agentdesk.server.storage.unit_of_work import UnitOfWork

MAX_PER_SEAL = 1_000
MOST_TOLD = 20


class BrokenTrail(AgentdeskError):
    """The newest seal is not ours or not whole: nothing may be built on it."""

    code = "broken_trail"


def seal(unit: UnitOfWork, signer: Signer) -> Seal | None:
    """Seal what has come since the last seal; None when there was nothing."""
    unit.audit_seals.wait_for_turn()
    last = unit.audit_seals.latest()
    if last is not None and not _is_whole(last, signer.public_key):
        raise BrokenTrail(f"the seal over {last.head.size} entries is not ours")
    fresh = unit.audit_seals.unsealed(last, MAX_PER_SEAL)
    if not fresh:
        return None
    tree = Tree.empty() if last is None else last.tree
    leaves = [(entry.seq, leaf_hash(entry.words())) for _, entry in fresh]
    unit.audit_seals.add_leaves(tree.size, leaves)
    for _, leaf in leaves:
        tree.append(leaf)
    head = Head(unit.tenant.epoch(), tree.size, to_us(unit.now()), tree.root())
    made = Seal(
        head, tuple(tree.frontier), fresh[-1][0], signer.public_key, signer.sign(head.words())
    )
    unit.audit_seals.add(made)
    return made


def waiting(unit: UnitOfWork, most: int) -> int:
    """Return how many entries are not sealed yet, up to this many."""
    return unit.audit_seals.waiting(unit.audit_seals.latest(), most)


def on_the_wire(made: Seal) -> AuditSeal:
    return AuditSeal(
        size=made.head.size,
        root=made.head.root.hex(),
        at=from_us(made.head.at_us),
        public_key=made.public_key.hex(),
        signature=made.signature.hex(),
        epoch=made.head.epoch,
    )


def kept_roots(lines: Iterable[bytes], public_key: bytes) -> Mapping[int, bytes]:
    """Return the roots by size that were written down elsewhere; only what we signed counts."""
    roots = {}
    for line in lines:
        told = msgspec.json.decode(line, type=AuditSeal)
        head = Head(told.epoch, told.size, to_us(told.at), bytes.fromhex(told.root))
        if not is_signed(public_key, head.words(), bytes.fromhex(told.signature)):
            raise BrokenTrail(f"the root kept over {told.size} entries is not signed by us")
        roots[told.size] = head.root
    return roots


def verify(
    unit: UnitOfWork, public_key: bytes | None = None, kept: Mapping[int, bytes] | None = None
) -> list[str]:
    """Return what is broken, the first first; nothing is good news.

    `public_key` is whose signatures count; without one the newest seal's own. `kept` are roots by
    size that were written down elsewhere.
    """
    newest = unit.audit_seals.latest()
    trusted = public_key or (newest.public_key if newest else b"")
    return list(islice(_Walk(unit, trusted, kept or {}).faults(newest), MOST_TOLD))


class _Walk:
    """Once along all leaves, growing the tree anew and holding it against every seal."""

    def __init__(self, unit: UnitOfWork, public_key: bytes, kept: Mapping[int, bytes]) -> None:
        self._unit = unit
        self._public_key = public_key
        self._kept = kept
        self._seals = {made.head.size: made for made in unit.audit_seals.every()}
        self._tree = Tree.empty()
        self._since: int | None = None  # the first entry since the last seal

    def faults(self, newest: Seal | None) -> Iterator[str]:
        for leaf in self._unit.audit_seals.leaves():
            yield from self._leaf_faults(leaf)
            self._since = self._since or leaf.seq
            self._tree.append(leaf.digest)
            yield from self._root_faults(leaf)
        yield from self._end_faults(newest)

    def _leaf_faults(self, leaf: Leaf) -> Iterator[str]:
        if leaf.entry is None:
            yield f"entry {leaf.seq} is gone"
        elif leaf_hash(leaf.entry.words()) != leaf.digest:
            yield f"entry {leaf.seq} is not what it was when it was sealed"
        if leaf.position != self._tree.size:
            yield f"before entry {leaf.seq} a leaf is gone"

    def _root_faults(self, leaf: Leaf) -> Iterator[str]:
        size, root = self._tree.size, self._tree.root
        made = self._seals.pop(size, None)
        if made is not None:
            if made.head.root != root() or not _is_whole(made, self._public_key):
                yield f"the seal over entries {self._since} to {leaf.seq} does not hold"
            self._since = None
        if size in self._kept and self._kept[size] != root():
            yield f"up to entry {leaf.seq} the trail is not the one whose root was kept elsewhere"

    def _end_faults(self, newest: Seal | None) -> Iterator[str]:
        size = self._tree.size
        sealed = max((*self._seals, *self._kept, newest.head.size if newest else 0), default=0)
        if sealed > size:
            yield f"of {sealed} sealed entries the last {sealed - size} are gone"
        if self._since is not None:
            yield f"from entry {self._since} on there are leaves and no seal"
        for seq in self._unit.audit_seals.slipped_in(newest, MOST_TOLD) if newest else ():
            yield f"entry {seq} came in behind the seals"


def _is_whole(made: Seal, public_key: bytes) -> bool:
    """Signed by us, and its frontier is the one its root was made from."""
    signed = is_signed(public_key, made.head.words(), made.signature)
    return signed and made.tree.root() == made.head.root
