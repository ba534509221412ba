"""The office against the real server: two administrators change a policy, the trail tells of it."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.cache.store import Store, StoreKeys
from agentdesk.desktop import i18n, theme
from agentdesk.desktop.item_models.preferences import Preferences
from agentdesk.desktop.main_window.draft_keeper import DraftKeeper
from agentdesk.desktop.main_window.keys import AUDIT, MONEY, POLICY
from agentdesk.desktop.main_window.office_pages import OfficePages
from agentdesk.desktop.main_window.window import MainWindow
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.desktop.sync_bridge import SyncBridge
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.text import Text
from agentdesk.domain.actor import Role
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.runtime.clock import SystemClock
from agentdesk.sync.api_client import ApiClient, Device
from agentdesk.sync.engine import SyncEngine
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.live_server import PASSWORD, LiveServer, make_id
from tests.plugins.look import cut_parts, keep_picture

WAIT_MS = 30_000
STOP_MS = 3_000
CLOCK = SystemClock()


@dataclass
class Chair:
    """One person's window on a real engine."""

    window: MainWindow
    store: Store
    bridge: SyncBridge
    answers: list[CommandResult]

    @property
    def pages(self) -> OfficePages:
        return self.window.office_pages()

    def words(self) -> str:
        parts = self.window.findChildren(Text)
        return "\n".join(part.text() for part in parts if part.isVisible())

    def leave(self) -> None:
        self.window.end()
        self.bridge.stop(STOP_MS)
        self.store.close()


TakeChair = Callable[[Role], Chair]


@pytest.fixture
def server(sqlite_url: str, make_server: Callable[..., LiveServer]) -> LiveServer:
    return make_server(sqlite_url)


@pytest.fixture
def take_chair(
    server: LiveServer, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[TakeChair]:
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))
    team, chairs = server.add_team("Tokyo"), list[Chair]()

    def sit(role: Role) -> Chair:
        user = server.add_user(role, team)
        keys = StoreKeys(os.urandom(32), os.urandom(32))
        store = Store.open(tmp_path / user.login, keys, clock=CLOCK)
        bridge, window = SyncBridge(), MainWindow()
        api = ApiClient(server.url, Device(make_id(), "a chair"))
        engine = SyncEngine(store, api, CLOCK, bridge.listener)
        chair = Chair(window, store, bridge, [])
        chairs.append(chair)
        qtbot.addWidget(window)
        bridge.answered.connect(chair.answers.append)
        bridge.start(engine)
        signed_in: list[object] = []
        bridge.call(
            lambda: engine.sign_in(user.login, PASSWORD), signed_in.append, signed_in.append
        )
        qtbot.waitUntil(lambda: bool(signed_in), timeout=WAIT_MS)
        me = store.me()
        assert me is not None, signed_in
        door = CommandDoor(store.outbox, CLOCK, bridge.wake, window.told)
        drafts = DraftKeeper(store.drafts)
        preferences = Preferences(store.preferences)
        window.begin(
            Workplace(
                store.queries, door, bridge, CLOCK, me, drafts=drafts, preferences=preferences
            )
        )
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: store.queries.policy() is not None, timeout=WAIT_MS)
        return chair

    yield sit
    for chair in chairs:
        chair.leave()


def test_two_administrators_change_a_policy_and_the_trail_tells_of_it(
    take_chair: TakeChair, qtbot: QtBot
) -> None:
    first = take_chair(Role.ADMIN)
    first.window.go(POLICY)
    amount = find(first.pages.policy, MoneyEdit)
    before = amount.amount_minor
    press(Qt.Key.Key_E)
    qtbot.waitUntil(amount.hasFocus)
    write("250")
    propose = first.pages.policy.acts.propose
    assert propose.isVisible()
    write("fewer waits", at=find(first.pages.policy, QPlainTextEdit, "policy_words"))
    propose.press()
    qtbot.waitUntil(lambda: propose.ripe)
    press(Qt.Key.Key_Return, CONTROL, at=propose)
    qtbot.waitUntil(lambda: bool(first.answers), timeout=WAIT_MS)
    assert [(one.outcome, one.code) for one in first.answers] == [(Outcome.APPLIED, "")]

    second = take_chair(Role.ADMIN)

    def proposal() -> str:
        held = second.store.queries.policies()
        return next((one.id for one in held if one.body.state is PolicyState.PROPOSED), "")

    qtbot.waitUntil(lambda: bool(proposal()), timeout=WAIT_MS)
    second.window.go(POLICY)
    second.pages.policy.version_chosen.emit(proposal())
    confirm = second.pages.policy.acts.confirm
    assert confirm.isVisible()
    confirm.press()
    qtbot.waitUntil(lambda: confirm.ripe)
    press(Qt.Key.Key_Return, CONTROL, at=confirm)

    qtbot.waitUntil(lambda: bool(second.answers), timeout=WAIT_MS)
    assert [(one.outcome, one.code) for one in second.answers] == [(Outcome.APPLIED, "")]

    def in_force() -> int:
        policy = first.store.queries.policy()
        return policy.limits[0].amount_minor if policy is not None else 0

    qtbot.waitUntil(lambda: in_force() == 25_000, timeout=WAIT_MS)
    assert before != in_force()
    second.window.go(AUDIT)
    qtbot.waitUntil(lambda: "confirmed a policy" in second.words(), timeout=WAIT_MS)
    assert "proposed a policy" in second.words()
    qtbot.waitUntil(lambda: cut_parts(second.pages.audit) == [])
    keep_picture(second.window, "live_audit")


def test_a_supervisor_sees_pools_books_and_rehearses(take_chair: TakeChair, qtbot: QtBot) -> None:
    chair = take_chair(Role.SUPERVISOR)
    window, money, policy = chair.window, chair.pages.money, chair.pages.policy
    window.go(MONEY)
    qtbot.waitUntil(money.day.close_card.isVisible, timeout=WAIT_MS)
    assert "US dollars" in chair.words()
    qtbot.waitUntil(lambda: cut_parts(money) == [])
    keep_picture(window, "live_money")
    window.go(POLICY)
    assert not policy.acts.propose.isVisible()
    press(Qt.Key.Key_R, at=window)
    qtbot.waitUntil(lambda: "Nothing was given" in chair.words(), timeout=WAIT_MS)
    keep_picture(window, "live_policy")
    assert not window.rail.button(AUDIT).isVisible()


def test_the_office_says_calmly_that_the_server_is_away(
    server: LiveServer, take_chair: TakeChair, qtbot: QtBot
) -> None:
    chair = take_chair(Role.ADMIN)
    server.kill()
    chair.window.go(MONEY)
    qtbot.waitUntil(lambda: "The books are on the server" in chair.words(), timeout=WAIT_MS)
    chair.window.go(AUDIT)
    qtbot.waitUntil(lambda: "The audit trail is on the server" in chair.words(), timeout=WAIT_MS)


def test_an_agent_has_none_of_these_places(take_chair: TakeChair) -> None:
    chair = take_chair(Role.AGENT)
    for place in (MONEY, POLICY, AUDIT):
        assert not chair.window.rail.button(place).isVisible()
        assert not chair.window.registry.action(f"go.{place}").enabled
