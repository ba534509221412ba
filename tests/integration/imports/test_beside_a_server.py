"""An import beside a running server: desktops hear of every row through the feed."""

from collections import Counter

import pytest

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.runtime.clock import SystemClock
from tests.plugins.live_server import Desk, LiveServer
from tests.plugins.panel import SmallPanel


@pytest.fixture
def agent(live_server: LiveServer) -> Desk:
    return live_server.desk(Role.AGENT, live_server.add_team())


def pull(desk: Desk, cursor: str) -> list[dict[str, object]]:
    """Follow the feed from a cursor to its end."""
    rows: list[dict[str, object]] = []
    more = True
    while more:
        reply = desk.client.get(routes.CHANGES, params={"cursor": cursor, "limit": 50})
        assert reply.status_code == 200, reply.text
        page = reply.json()
        rows += page["rows"]
        cursor, more = page["cursor"], page["more"]
    return rows


def test_a_desktop_hears_of_every_imported_row_once(
    live_server: LiveServer, agent: Desk, small_panel: SmallPanel
) -> None:
    cursor = agent.client.get(routes.HORIZON).json()["cursor"]
    with live_server.database() as database:
        small_panel.bring_in(database, SystemClock())
        small_panel.bring_in(database, SystemClock())
    heard = Counter(str(row["entity"]) for row in pull(agent, cursor))
    assert heard == {"customer": 3, "order": 4, "campaign": 2, "receipt": 2, "product": 6}


def test_the_imported_customer_is_found_by_phone_with_the_whole_card(
    live_server: LiveServer, agent: Desk, small_panel: SmallPanel
) -> None:
    with live_server.database() as database:
        small_panel.bring_in(database, SystemClock())
    reply = agent.client.get(routes.CUSTOMERS, params={"phone": "+81 90 0000 0001"})
    assert reply.status_code == 200, reply.text
    card = reply.json()
    name = card["customer"]["body"]["names"][0]
    assert (name["script"], name["display"]) in {("Jpan", "山田 花"), ("Jpan", "佐藤 健")}
    assert card["counts"]["order"] >= 1
