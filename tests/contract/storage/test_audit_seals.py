"""The sealed audit trail: whatever is done to it behind our back is found, and named."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from agentdesk.domain.actor import Role
from agentdesk.domain.audit import Head
from agentdesk.domain.merkle import Tree, leaf_hash
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.signing import Signer
from agentdesk.server.services import audit_seals
from agentdesk.server.services.audit_seals import BrokenTrail
from agentdesk.server.storage.repositories.audit_seals import Seal
from tests.plugins.storage import Desk

SIGNER = Signer(b"the seed of the server's signer ")
THIEF = Signer(b"somebody with the database alone")


def write(desk: Desk, entries: int, actor_team: str = "") -> None:
    actor = desk.person(Role.AGENT, actor_team or desk.new_id())
    for number in range(entries):
        with desk.database.write(actor) as unit:
            unit.audit("note.add", Entity.NOTE, desk.new_id(), {"number": number, "text": "顧客"})


def seal(desk: Desk) -> Seal | None:
    with desk.database.write() as unit:
        return audit_seals.seal(unit, SIGNER)


def faults(desk: Desk, kept: Mapping[int, bytes] | None = None) -> list[str]:
    with desk.database.read() as unit:
        return audit_seals.verify(unit, SIGNER.public_key, kept)


def tamper(desk: Desk, *statements: str) -> None:
    """What an administrator of the database can do: first the triggers, then the rows."""
    with desk.database.engine.writing() as connection:
        for table in ("audit", "audit_leaf", "audit_seal"):
            if connection.dialect.name == "sqlite":
                connection.execute(text(f"DROP TRIGGER IF EXISTS {table}_not_changed"))
                connection.execute(text(f"DROP TRIGGER IF EXISTS {table}_not_deleted"))
            else:
                connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        for statement in statements:
            connection.execute(text(statement))


@pytest.fixture
def sealed(desk: Desk) -> Desk:
    """Thirty entries under three seals, and two that are not sealed yet."""
    for _ in range(3):
        write(desk, 10)
        assert seal(desk) is not None
    write(desk, 2)
    return desk


def test_an_honest_trail_has_no_fault(sealed: Desk) -> None:
    assert faults(sealed) == []
    assert seal(sealed) is not None
    assert seal(sealed) is None
    assert faults(sealed) == []


def test_what_was_never_sealed_has_no_fault(desk: Desk) -> None:
    write(desk, 3)
    assert faults(desk) == []


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE audit SET detail = '{}'",
        "UPDATE audit_leaf SET seq = seq + 100",
        "UPDATE audit_seal SET epoch = 'another'",
        "DELETE FROM audit",
        "DELETE FROM audit_leaf",
        "DELETE FROM audit_seal",
    ],
)
def test_the_database_itself_refuses_edits(sealed: Desk, edit: str) -> None:
    with (
        pytest.raises(DBAPIError, match="append-only"),
        sealed.database.engine.writing() as connection,
    ):
        connection.execute(text(edit))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit SET at_us = at_us + 1 WHERE seq = 14",
        "UPDATE audit SET user_id = 'somebody else' WHERE seq = 14",
        "UPDATE audit SET user_id = NULL WHERE seq = 14",
        "UPDATE audit SET session_id = NULL WHERE seq = 14",
        "UPDATE audit SET action = 'plan.give' WHERE seq = 14",
        "UPDATE audit SET entity = 'case' WHERE seq = 14",
        "UPDATE audit SET entity_id = 'another' WHERE seq = 14",
        "UPDATE audit SET detail = '{}' WHERE seq = 14",
    ],
)
def test_a_changed_entry_is_named(sealed: Desk, change: str) -> None:
    tamper(sealed, change)
    assert faults(sealed) == ["entry 14 is not what it was when it was sealed"]


def test_the_first_of_several_comes_first(sealed: Desk) -> None:
    tamper(sealed, "UPDATE audit SET action = 'x' WHERE seq IN (7, 21, 22)")
    assert faults(sealed)[0].startswith("entry 7 ")
    assert len(faults(sealed)) == 3


def test_an_entry_that_is_gone_is_named(sealed: Desk) -> None:
    tamper(sealed, "DELETE FROM audit WHERE seq = 5")
    assert faults(sealed) == ["entry 5 is gone"]


def test_two_entries_that_changed_places_are_named(sealed: Desk) -> None:
    tamper(
        sealed,
        "UPDATE audit SET seq = 1000 WHERE seq = 3",
        "UPDATE audit SET seq = 3 WHERE seq = 4",
        "UPDATE audit SET seq = 4 WHERE seq = 1000",
    )
    assert faults(sealed) == [
        "entry 3 is not what it was when it was sealed",
        "entry 4 is not what it was when it was sealed",
    ]


def test_an_entry_put_in_afterwards_is_named(sealed: Desk) -> None:
    """With another number, and in a transaction that was over long ago."""
    tamper(
        sealed,
        "DELETE FROM audit WHERE seq = 5",
        "INSERT INTO audit (seq, xid, at_us, action, entity, entity_id, detail)"
        " SELECT 0, xid, at_us, action, entity, entity_id, detail FROM audit WHERE seq = 6",
    )
    assert faults(sealed) == ["entry 5 is gone", "entry 0 came in behind the seals"]


def rewritten(desk: Desk, signer: Signer) -> None:
    """The entry, its leaf and every root over it, by somebody who is thorough."""
    tamper(desk, "UPDATE audit SET user_id = 'somebody else' WHERE seq = 14")
    with desk.database.read() as unit:
        entries = [leaf.entry for leaf in unit.audit_seals.leaves() if leaf.entry]
        made = {one.head.size: one for one in unit.audit_seals.every()}
    leaves = [(entry.seq, leaf_hash(entry.words())) for entry in entries]
    tree, again = Tree.empty(), []
    for _, leaf in leaves:
        tree.append(leaf)
        if tree.size in made:
            again.append(signed_again(made[tree.size], tree, signer))
    tamper(desk, "DELETE FROM audit_seal", "DELETE FROM audit_leaf")
    with desk.database.write() as unit:
        unit.audit_seals.add_leaves(0, leaves)
        for seal_ in again:
            unit.audit_seals.add(seal_)


def signed_again(made: Seal, tree: Tree, signer: Signer) -> Seal:
    head = Head(made.head.epoch, tree.size, made.head.at_us, tree.root())
    return replace(
        made,
        head=head,
        frontier=tuple(tree.frontier),
        public_key=signer.public_key,
        signature=signer.sign(head.words()),
    )


def test_a_leaf_made_to_fit_breaks_the_seal_over_it(sealed: Desk) -> None:
    with sealed.database.read() as unit:
        whole = list(unit.audit_seals.every())
    rewritten(sealed, THIEF)
    tamper(sealed, "DELETE FROM audit_seal")
    with sealed.database.write() as unit:
        for one in whole:
            unit.audit_seals.add(one)
    assert faults(sealed)[0] == "the seal over entries 11 to 20 does not hold"


def test_roots_signed_by_somebody_else_are_no_seals(sealed: Desk) -> None:
    rewritten(sealed, THIEF)
    assert faults(sealed)[0] == "the seal over entries 1 to 10 does not hold"
    with pytest.raises(BrokenTrail):
        seal(sealed)


def test_even_with_our_key_a_root_kept_elsewhere_tells(sealed: Desk) -> None:
    with sealed.database.read() as unit:
        kept = {one.head.size: one.head.root for one in unit.audit_seals.every()}
    rewritten(sealed, SIGNER)
    assert faults(sealed) == []
    told = faults(sealed, kept=kept)
    assert told[0].startswith("up to entry 20 the trail is not the one")


def test_a_leaf_that_is_gone_is_missed(sealed: Desk) -> None:
    tamper(sealed, "DELETE FROM audit_leaf WHERE position = 12")
    assert faults(sealed)[0] == "before entry 14 a leaf is gone"


def test_a_seal_that_is_gone_is_missed(sealed: Desk) -> None:
    tamper(sealed, "DELETE FROM audit_seal WHERE size = 30")
    assert faults(sealed) == ["from entry 21 on there are leaves and no seal"]


def test_a_trail_cut_short_with_its_seals_is_missed_by_a_root_kept_elsewhere(sealed: Desk) -> None:
    tamper(
        sealed,
        "DELETE FROM audit WHERE seq > 20",
        "DELETE FROM audit_leaf WHERE position >= 20",
        "DELETE FROM audit_seal WHERE size > 20",
    )
    with sealed.database.read() as unit:
        twenty = unit.audit_seals.latest()
    assert twenty is not None
    assert faults(sealed) == []
    assert faults(sealed, kept={30: b"a root over thirty"}) == [
        "of 30 sealed entries the last 10 are gone"
    ]


def test_an_entry_that_is_committed_late_is_sealed_after_all(postgresql_desk: Desk) -> None:
    """Its number was drawn early; until its end nothing that came after it is sealed either."""
    desk = postgresql_desk
    write(desk, 1)
    with desk.database.write() as late:
        late.audit("note.add", Entity.NOTE, "late")
        write(desk, 3)
        assert sealed_now(desk) == 1
    assert sealed_now(desk) == 5
    assert faults(desk) == []


def sealed_now(desk: Desk) -> int:
    made = seal(desk)
    assert made is not None
    return made.head.size
