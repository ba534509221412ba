"""The tree gives the roots that were published for certificate transparency, leaf by leaf."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.merkle import Tree, leaf_hash, node_hash

# The leaves and roots that the authors of certificate transparency test their own code by.
LEAVES = [
    b"",
    b"\x00",
    b"\x10",
    b"\x20\x21",
    b"\x30\x31",
    b"\x40\x41\x42\x43",
    bytes(range(0x50, 0x58)),
    bytes(range(0x60, 0x70)),
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def grown(leaves: list[bytes]) -> Tree:
    tree = Tree.empty()
    for leaf in leaves:
        tree.append(leaf_hash(leaf))
    return tree


def test_published_roots() -> None:
    assert Tree.empty().root().hex() == EMPTY
    for size, root in enumerate(ROOTS, 1):
        assert grown(LEAVES[:size]).root().hex() == root


def as_written(leaves: list[bytes]) -> bytes:
    """The definition of RFC 9162, word for word."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaf_hash(leaves[0])
    largest = 1
    while largest * 2 < len(leaves):
        largest *= 2
    return node_hash(as_written(leaves[:largest]), as_written(leaves[largest:]))


@given(st.lists(st.binary(max_size=4), max_size=40))
def test_growing_is_the_definition(leaves: list[bytes]) -> None:
    assert grown(leaves).root() == as_written(leaves)


@given(st.lists(st.binary(max_size=4), max_size=40), st.data())
def test_a_tree_goes_on_from_its_frontier(leaves: list[bytes], data: st.DataObject) -> None:
    there = data.draw(st.integers(0, len(leaves)))
    kept = grown(leaves[:there])
    again = Tree(kept.size, list(kept.frontier))
    for leaf in leaves[there:]:
        again.append(leaf_hash(leaf))
    assert again == grown(leaves)


@given(st.lists(st.binary(max_size=4), min_size=1, max_size=40, unique=True), st.data())
def test_any_other_leaf_gives_another_root(leaves: list[bytes], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(leaves) - 1))
    changed = [*leaves[:place], leaves[place] + b"!", *leaves[place + 1 :]]
    assert grown(changed).root() != grown(leaves).root()
