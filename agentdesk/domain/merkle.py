"""The hash tree of RFC 9162, section 2.1: one root says what every leaf was, and in which order.

A tree of n leaves is its frontier: the roots of the full subtrees that n is the sum of, the largest
first. Adding a leaf costs as many hashes as n has trailing ones; nothing older is read again.
"""

import hashlib
from dataclasses import dataclass

HASH_BYTES = 32
_LEAF = b"\x00"
_NODE = b"\x01"  # so that no node can pass for a leaf


def leaf_hash(entry: bytes) -> bytes:
    return hashlib.sha256(_LEAF + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(_NODE + left + right).digest()


@dataclass(slots=True)
class Tree:
    """Grows at its end only."""

    size: int
    frontier: list[bytes]

    @classmethod
    def empty(cls) -> "Tree":
        return cls(0, [])

    def append(self, leaf: bytes) -> None:
        """Add a leaf's hash, and join what became a full subtree by it."""
        subtree, size = leaf, self.size
        while size & 1:
            subtree = node_hash(self.frontier.pop(), subtree)
            size >>= 1
        self.frontier.append(subtree)
        self.size += 1

    def root(self) -> bytes:
        """Return the hash of the whole tree; of the empty one, the hash of nothing."""
        if not self.frontier:
            return hashlib.sha256().digest()
        *others, root = self.frontier
        for subtree in reversed(others):
            root = node_hash(subtree, root)
        return root
