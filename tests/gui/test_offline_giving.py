"""The server is away: what came along is given by the same keys, and the timeline says how."""

import os
from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.timeline_model import ROW_ROLE
from agentdesk.desktop.views.remedies.panel import RemedyPanel
from agentdesk.domain.interactions import Channel
from agentdesk.domain.leases import DeviceBook
from agentdesk.domain.ledger import Subjects, Vector, claims, vector
from agentdesk.domain.remedies import PlanState, RemedyKind
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.leases import LeaseWords, sign
from agentdesk.protocol.messages import CommandResult, GivePlan, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Me, Tenant
from agentdesk.runtime.signing import Signer
from agentdesk.sync.status import SyncState, SyncStatus
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, press, write
from tests.plugins.seat import Seat

CAME_MINOR = 5_000


@pytest.fixture
def seat(take_seat: Callable[[Me], Seat]) -> Seat:
    """Hanako's call is in hand, her budgets came along, and the server has gone."""
    tenant = Tenant("Asia/Tokyo", "USD", ["en"], synthetic=True)
    made = take_seat(structs.replace(hanako.ME, tenant=tenant))
    take_along(made)
    made.bridge.rang.emit(hanako.hanakos_ring())
    made.bridge.status_changed.emit(SyncStatus(SyncState.OFFLINE, 0, hanako.NOW))
    return made


def take_along(seat: Seat) -> None:
    policy = domain_values.policy(hanako.policy())
    act = domain_values.circumstances(
        hanako.ME.role, hanako.hanako(), policy.currency, "Delivery damage", Channel.VOICE
    ).giving({RemedyKind.CREDIT: 1})
    subjects = Subjects(hanako.CASE, hanako.MIKA, hanako.HANAKO, hanako.TEAM)
    every = claims(policy, act, subjects, hanako.NOW.date())
    words = LeaseWords(
        lease_id=hanako.made_id(200),
        version=1,
        device_id=hanako.made_id(201),
        device_key=seat.lease.device_key,
        agent_id=hanako.MIKA,
        currency=policy.currency,
        amounts={claim.bucket_id: CAME_MINOR for claim in vector(every, Vector.OWN)},
        most_minor=CAME_MINOR,
        kinds=[RemedyKind.CREDIT, RemedyKind.POINTS, RemedyKind.DISCOUNT],
        issued_at=hanako.NOW,
        spend_by=hanako.NOW + timedelta(hours=4),
        settle_by=hanako.NOW + timedelta(hours=76),
        policy_version=policy.version,
        epoch="made up",
    )
    seat.lease.keep(sign(words, Signer(os.urandom(32))))


def credit(dollars: str) -> None:
    press(Qt.Key.Key_5)
    write(dollars)


def panel(seat: Seat) -> RemedyPanel:
    return seat.window.findChildren(RemedyPanel)[0]


def gift(seat: Seat) -> GivePlan:
    acts = [entry.command for entry in seat.store.outbox.entries()]
    (given,) = [act for act in acts if isinstance(act, GivePlan)]
    return given


def chips(seat: Seat) -> list[str]:
    views = seat.window.findChildren(QListView, "timeline")
    model = next(view.model() for view in views if view.isVisible())
    rows = [model.index(place, 0).data(ROW_ROLE) for place in range(model.rowCount())]
    return [chip.text for row in rows if row.title == "Remedy" for chip in row.chips]


def book(seat: Seat) -> DeviceBook:
    there = seat.lease.book()
    assert there is not None
    return there


def test_the_same_key_grants_and_the_timeline_says_how(seat: Seat, qtbot: QtBot) -> None:
    credit("20")
    assert panel(seat).can_give()
    press(Qt.Key.Key_Return, CONTROL)
    act = gift(seat)
    assert act.draw is not None
    assert (act.ask, act.remedies[0].amount_minor) == (False, 2_000)
    assert set(book(seat).left.values()) == {CAME_MINOR - 2_000}
    qtbot.waitUntil(lambda: "granted offline, confirmed when online" in chips(seat))
    assert "asked" not in chips(seat)


def test_above_what_came_along_it_is_asked_and_nothing_is_drawn(seat: Seat) -> None:
    credit("50.01")
    press(Qt.Key.Key_Return, CONTROL)
    act = gift(seat)
    assert (act.draw, act.ask) == (None, True)
    assert set(book(seat).left.values()) == {CAME_MINOR}


def test_when_its_time_runs_out_before_the_click_nothing_is_given_unseen(seat: Seat) -> None:
    credit("20")
    seat.clock.advance(timedelta(hours=5))
    press(Qt.Key.Key_Return, CONTROL)
    assert "GivePlan" not in seat.commands()
    press(Qt.Key.Key_Return, CONTROL)  # the button says by now that it asks
    assert gift(seat).ask


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (PlanState.POSTED, ""),
        (PlanState.PENDING, "went to review"),
        (PlanState.REJECTED, "tell the customer"),
    ],
)
def test_what_became_of_it_is_said(seat: Seat, state: PlanState, said: str) -> None:
    credit("20")
    press(Qt.Key.Key_Return, CONTROL)
    act = gift(seat)
    row = hanako.row(Entity.REMEDY_PLAN, act.plan_id, settled(act, state), hanako.HANAKO)
    result = CommandResult(act.command_id, Outcome.APPLIED, rows=[row])
    seat.store.outbox.answers([result])
    seat.bridge.answered.emit(result)
    texts = seat.window.toasts.texts()
    assert any(said in text for text in texts) if said else texts == []


def settled(act: GivePlan, state: PlanState) -> RemedyPlanBody:
    return RemedyPlanBody(
        source=hanako.hanako().source,
        customer_id=act.customer_id,
        case_id=act.case_id,
        state=state,
        currency="USD",
        remedies=[],
        goodwill_minor=2_000,
        owed_minor=0,
        at=hanako.NOW,
        given_by=hanako.MIKA,
        given_by_name="Mika Sato",
        reason=act.reason,
        words="",
    )
