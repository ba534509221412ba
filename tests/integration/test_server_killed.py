"""kill -9 of the server at every step of the day: nothing lost, nothing doubled, nobody out."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

from agentdesk.cache.shapes import RowStatus
from agentdesk.domain.actor import Role
from agentdesk.protocol.entities import CustomerBody, NoteBody, PersonName
from agentdesk.protocol.fields import Source
from agentdesk.protocol.messages import AddNote, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.repositories.records import NewRecord
from tests.plugins.contact_day import a_contact
from tests.plugins.desktops import CLOCK, Desktop
from tests.plugins.live_server import PASSWORD, LiveServer, make_id

SOURCE = Source("test", CLOCK.now(), synthetic=True)
CUSTOMERS = 1_200


def add_customers(server: LiveServer) -> str:
    """Enough for a bootstrap of several pages; the first is the one who calls."""
    bodies = [
        CustomerBody(source=SOURCE, names=[PersonName("Latn", f"Person {number}")])
        for number in range(CUSTOMERS)
    ]
    records = [NewRecord(make_id(), body) for body in bodies]
    with server.database() as database, database.write() as unit:
        unit.records.save_many(Entity.CUSTOMER, records)
    return records[0].id


def notes_on_the_server(server: LiveServer) -> Counter[str]:
    with server.database() as database, database.read() as unit:
        rows = unit.records.find(Entity.NOTE)
    return Counter(msgspec.json.decode(row.body, type=NoteBody).text for row in rows)


def test_a_day_with_the_server_killed_at_every_step(
    make_server: Callable[..., LiveServer],
    make_desktop: Callable[[str], Desktop],
    tmp_path: Path,
) -> None:
    server = make_server(f"sqlite:///{tmp_path}/server.db", access_token_life_s=2.0)
    customer_id = add_customers(server)
    login = server.add_user(Role.AGENT, server.add_team()).login
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    desktop.heard.wait(lambda: desktop.heard.changes, "the first page of the bootstrap")
    server.kill()
    server.start()
    desktop.engine.wake()
    desktop.wait_synced()
    desktop.ask(desktop.engine.fetch_card(customer_id))

    commands = a_contact(customer_id)
    for command in commands:
        desktop.do(command)
        server.kill()  # while it is on its way, before or after it took effect
        after = AddNote(
            command_id=make_id(),
            made_at=CLOCK.now(),
            note_id=make_id(),
            customer_id=customer_id,
            text=f"Offline after {type(command).__name__}",
        )
        desktop.do(after)
        server.start()
        desktop.engine.wake()
        desktop.wait_answered(command, after)

    assert desktop.heard.ends == []
    told = Counter(one.command_id for one in desktop.heard.answers)
    assert set(told.values()) == {1}
    refused = [one for one in desktop.heard.answers if one.outcome is not Outcome.APPLIED]
    assert refused == []
    assert set(notes_on_the_server(server).values()) == {1}
    assert len(notes_on_the_server(server)) == len(commands) + 1
    card = desktop.store.queries.card(customer_id)
    assert card is not None
    rows = (*card.notes, *card.interactions, *card.cases, *card.promises)
    assert len(rows) == len(commands) + 1 + 3
    assert {held.status for held in rows} == {RowStatus.CONFIRMED}
    assert desktop.store.outbox.waiting() == 0
