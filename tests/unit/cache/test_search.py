"""Whoever is held here is found as one types, in any script and any order, as on the server."""

import pytest

from agentdesk.cache.store import Store
from agentdesk.domain.cases import CaseState
from agentdesk.protocol.entities import CaseBody
from agentdesk.protocol.rows import Entity
from tests.plugins.stores import SOURCE, START, customer, fill, row


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Mary Ann Johnson", "johnson"),
        ("Mary Ann Johnson", "johnson mary"),
        ("Mary Ann Johnson", "MARY JOH"),
        ("Zoltán Kodály", "kodaly zol"),
        ("田中 花子", "花子"),
        ("田中 花子", "田"),
        ("タナカ ハナコ", "たなか"),
        ("國立 太郎", "国立"),
    ],
)
def test_a_name_is_found_as_it_is_typed(store: Store, name: str, typed: str) -> None:
    wanted = customer(name, "+15550100201")
    fill(store, wanted, customer("Somebody Else", "+15550199999"))
    assert [hit.customer_id for hit in store.queries.search(typed)] == [wanted.id]
    assert store.queries.search(typed)[0].display == name


@pytest.mark.parametrize("typed", ["+1 (555) 010-0201", "555 010 0201", "0100201", "15550100201"])
def test_a_phone_is_found_in_any_format(store: Store, typed: str) -> None:
    wanted = customer("Mary Johnson", "+15550100201")
    fill(store, wanted, customer("Somebody Else", "+15550199999"))
    (hit,) = store.queries.search(typed)
    assert (hit.customer_id, hit.matched) == (wanted.id, "phone")


def test_a_number_that_two_share_belongs_to_neither_alone(store: Store) -> None:
    one, other = customer("One", "+15550100201"), customer("Other", "+15550100201")
    fill(store, one)
    assert store.queries.customer_by_phone("+15550100201") == one.id
    assert store.queries.customer_by_phone("+5550100201") is None
    fill(store, other)
    assert store.queries.customer_by_phone("+15550100201") is None


def test_an_email_and_a_case_number_lead_to_their_owner(store: Store) -> None:
    wanted = customer("Mary Johnson")
    body = CaseBody(
        source=SOURCE,
        number="C-20417",
        customer_id=wanted.id,
        subject="Torn bag",
        reason="Delivery damage",
        state=CaseState.OPEN,
        opened_at=START,
    )
    case = row(Entity.CASE, body)
    fill(store, wanted, case)
    (by_email,) = store.queries.search("mary@exam")
    assert (by_email.customer_id, by_email.matched) == (wanted.id, "email")
    (by_case,) = store.queries.search("c-204")
    assert (by_case.customer_id, by_case.entity_id) == (wanted.id, case.id)
    assert (by_case.matched, by_case.subtitle) == ("case", "C-20417")


@pytest.mark.parametrize("typed", ["", " ", "%", "' OR 1=1 --", "\U0010ffff", "a" * 5000])
def test_odd_text_finds_nobody_and_breaks_nothing(store: Store, typed: str) -> None:
    fill(store, customer())
    assert store.queries.search(typed) == []
