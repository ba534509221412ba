"""Kill -9 between sending a refund and noting its answer: the money goes out once, and is noted."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from agentdesk.cli.processes import pause
from agentdesk.domain.actor import Role
from agentdesk.domain.effects import EffectState
from agentdesk.protocol.empowerment import EffectBody
from agentdesk.protocol.entities import OrderBody, OrderLine, Payment
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.server_secrets import ServerSecrets
from tests.plugins.live_server import CLOCK, Desk, LiveServer, make_id
from tests.plugins.payment_server import KEY, Break, Wire
from tests.plugins.storage import SOURCE

KILLS = 3
PATIENCE_S = 30.0
LOOK_EVERY_S = 0.05


def test_killed_between_sent_and_confirmed_the_refund_is_one(
    paying_server: LiveServer, payment_wire: Wire
) -> None:
    server = paying_server
    desk = server.desk(Role.AGENT, server.add_team())
    charge_id = payment_wire.provider.charge(6_000)
    payment_wire.breaks = [Break.HELD]

    effect_id = refund(server, desk, charge_id)
    assert payment_wire.holds.wait(30)  # the provider has done it, and nobody here knows
    server.kill()
    assert state(server, effect_id) is EffectState.SENT
    payment_wire.lets_go.set()
    server.start()

    wait_for_confirmation(server, effect_id)
    assert len(payment_wire.provider.refunds(charge_id)) == 1
    assert len(payment_wire.sent) == 1
    assert server.faults() == []


def test_what_is_queued_when_the_power_goes_is_sent_when_it_comes_back(
    paying_server: LiveServer, payment_wire: Wire
) -> None:
    server = paying_server
    desk = server.desk(Role.AGENT, server.add_team())
    charges = [payment_wire.provider.charge(6_000) for _ in range(KILLS)]
    effects = []
    for charge_id in charges:
        effects.append(refund(server, desk, charge_id))
        server.kill()
        server.start()

    for charge_id, effect_id in zip(charges, effects, strict=True):
        wait_for_confirmation(server, effect_id)
        assert len(payment_wire.provider.refunds(charge_id)) == 1


@pytest.fixture
def paying_server(sqlite_url: str, tmp_path: Path, payment_wire: Wire) -> Iterator[LiveServer]:
    """A server that was told where the provider is, and what it is known by there."""
    folder = tmp_path / "server"
    folder.mkdir()
    settings = {"payments_url": payment_wire.url, "payments_timeout_s": 1.0}
    server = LiveServer(sqlite_url, folder, settings=settings)
    server.secrets.touch(0o600)
    server.secrets.write_bytes(msgspec.json.encode(ServerSecrets(payments_key=KEY)))
    server.start()
    yield server
    server.close()


def refund(server: LiveServer, desk: Desk, charge_id: str) -> str:
    """The agent gives back what is owed; the effect's id."""
    customer_id, case_id = server.add_customer(), make_id()
    order_id = save_order(server, customer_id, charge_id)
    answers = desk.command(
        {
            "type": "case.open",
            "customer_id": customer_id,
            "case_id": case_id,
            "subject": "Torn bag",
            "reason": "Delivery damage",
            **named(),
        },
        {
            "type": "plan.give",
            "plan_id": make_id(),
            "customer_id": customer_id,
            "case_id": case_id,
            "reason": "Delivery damage",
            "remedies": [
                {
                    "kind": "refund",
                    "basis": "owed",
                    "order_id": order_id,
                    "lines": [{"line_id": "1", "quantity": 1}],
                    "evidence": "damaged_on_arrival",
                }
            ],
            **named(),
        },
    )
    assert [one["outcome"] for one in answers] == ["applied", "applied"], answers
    return str(next(row["id"] for row in answers[1]["rows"] if row["entity"] == "effect"))


def named() -> dict[str, Any]:
    return {"command_id": make_id(), "made_at": CLOCK.now().isoformat()}


def save_order(server: LiveServer, customer_id: str, charge_id: str) -> str:
    body = OrderBody(
        source=SOURCE,
        number=charge_id[-12:],
        customer_id=customer_id,
        placed_at=CLOCK.now(),
        state="delivered",
        currency="USD",
        total_minor=6_000,
        lines=[OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000)],
        payments=[Payment(charge_id, "card", 6_000)],
    )
    with server.database() as database, database.write() as unit:
        return unit.records.save(Entity.ORDER, make_id(), body).id


def state(server: LiveServer, effect_id: str) -> EffectState:
    with server.database() as database, database.read() as unit:
        return unit.records.body(Entity.EFFECT, effect_id, EffectBody).state


def wait_for_confirmation(server: LiveServer, effect_id: str) -> None:
    for _ in range(round(PATIENCE_S / LOOK_EVERY_S)):
        if state(server, effect_id) is EffectState.CONFIRMED:
            return
        pause(LOOK_EVERY_S)
    pytest.fail(f"the effect is {state(server, effect_id)}: {server.log.read_text()[-2000:]}")
