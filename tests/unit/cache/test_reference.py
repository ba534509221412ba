"""What every card asks for is decoded once, and never older than what was written."""

from datetime import timedelta

from agentdesk.cache.store import Store
from agentdesk.protocol.entities import AdvisoryBody
from agentdesk.protocol.rows import Entity, Row
from tests.plugins.stores import SOURCE, START, fill, make_id, row


def advisory(title: str, row_id: str, version: int = 1) -> Row:
    since = START - timedelta(days=1)
    body = AdvisoryBody(source=SOURCE, title=title, text="Told by the product team", since=since)
    return row(Entity.ADVISORY, body, row_id=row_id, version=version)


def titles(store: Store) -> list[str]:
    return [held.body.title for held in store.queries.advisories()]


def test_it_is_decoded_once_while_nothing_is_written(store: Store) -> None:
    fill(store, advisory("Torn bags", make_id()))
    first, again = store.queries.advisories(), store.queries.advisories()
    assert first[0].body is again[0].body
    first.clear()
    assert titles(store) == ["Torn bags"], "whoever asked may do what they like with the list"


def test_what_is_written_is_seen_at_the_next_question(store: Store) -> None:
    one = make_id()
    fill(store, advisory("Torn bags", one))
    assert titles(store) == ["Torn bags"]
    store.apply.reply([advisory("Torn bags, 5 kg", one, version=2)])
    assert titles(store) == ["Torn bags, 5 kg"]
