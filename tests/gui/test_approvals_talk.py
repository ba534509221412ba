"""Beside deciding: ask back, hand up, set a condition, lend one's right; and what one may not."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QListView
from pytestqt.qtbot import QtBot

from agentdesk.cache.shapes import Held
from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.item_models.approval_choices import Choice
from agentdesk.desktop.item_models.approval_facts import ApprovalFacts
from agentdesk.desktop.item_models.approvals import build_approvals
from agentdesk.desktop.item_models.approvals_model import ApprovalsModel, Decided, Talked
from agentdesk.desktop.views.approvals.key_guard import QUIET_S
from agentdesk.desktop.views.approvals.keys import SCOPE, register_keys
from agentdesk.desktop.views.approvals.page import ApprovalsPage, bind
from agentdesk.desktop.widgets.button import Button
from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import Decision
from agentdesk.domain.interactions import Presence
from agentdesk.domain.request_threads import Said
from agentdesk.protocol.delegations import DelegationBody
from agentdesk.protocol.empowerment import ApprovalBody, PolicyLevel
from agentdesk.protocol.request_threads import ThreadEntry
from agentdesk.runtime.clock import FakeClock
from tests.gui import approval_samples as sample
from tests.gui.remedy_samples import MADE_UP, NOW
from tests.plugins.hands import CONTROL, click, find, press, write
from tests.plugins.look import SIZES, cut_parts, keep_picture

SENIOR = "senior"
WORDS = "Which of the two bags was it?"


@dataclass
class Desk:
    page: ApprovalsPage
    model: ApprovalsModel
    clock: FakeClock
    decided: list[Decided] = field(default_factory=list)
    talked: list[Talked] = field(default_factory=list)
    handed_up: list[Talked] = field(default_factory=list)

    def rest(self) -> None:
        self.clock.advance(timedelta(seconds=QUIET_S))


def talk() -> list[ThreadEntry]:
    at = NOW - timedelta(seconds=50)
    return [
        ThreadEntry(at, Said.ESCALATION),
        ThreadEntry(at, Said.QUESTION, WORDS, sample.SUPERVISOR, "Y. Tanaka"),
        ThreadEntry(at + timedelta(seconds=20), Said.ANSWER, "The large one.", "a", "M. Sato"),
    ]


def changed(held: Held[ApprovalBody], **fields: object) -> Held[ApprovalBody]:
    return replace(held, body=msgspec.structs.replace(held.body, **fields))


def first(**fields: object) -> Held[ApprovalBody]:
    return changed(sample.request(sample.FIRST, sample.KLEIN, "Robert Klein", "Why."), **fields)


def lent(to: str, giver: str = sample.SUPERVISOR) -> Held[DelegationBody]:
    body = DelegationBody(
        source=MADE_UP,
        from_user_id=giver,
        from_name="Y. Tanaka",
        to_user_id=to,
        to_name="A. Mori",
        until=NOW + timedelta(hours=4),
        most_minor=30_000,
        currency="USD",
        set_by=giver,
        set_at=NOW,
    )
    return Held("lent", 1, body)


def as_senior(facts: ApprovalFacts) -> ApprovalFacts:
    """The facts as a senior sees them whose supervisor works here."""
    boss = sample.user("Y. Tanaka", Presence.AVAILABLE, user_id=sample.SUPERVISOR)
    boss.body.role = Role.SUPERVISOR
    users = (*facts.users, boss)
    return replace(facts, user_id=SENIOR, person_id=SENIOR, role=Role.SENIOR, users=users)


@pytest.fixture
def sit(qtbot: QtBot, light: None) -> Callable[[ApprovalFacts], Desk]:
    def open_page(facts: ApprovalFacts) -> Desk:
        clock = FakeClock(NOW)
        made = Desk(ApprovalsPage(clock), ApprovalsModel(facts), clock)
        qtbot.addWidget(made.page)
        bind(made.page, made.model)
        made.model.decided.connect(made.decided.append)
        made.model.talked.connect(made.talked.append)
        made.model.handed_up.connect(made.handed_up.append)
        registry = ActionRegistry(made.page)
        register_keys(registry, made.page)
        registry.set_active_scopes([SCOPE])
        made.page.resize(1384, 848)
        with qtbot.waitActive(made.page):
            made.page.show()
            made.page.activateWindow()
        find(made.page, QListView).setFocus()
        made.rest()
        return made

    return open_page


@pytest.fixture
def desk(sit: Callable[[ApprovalFacts], Desk]) -> Desk:
    return sit(sample.facts())


def confirm(desk: Desk) -> None:
    desk.rest()
    press(Qt.Key.Key_Return, CONTROL)


def test_asking_back_needs_words_and_leaves_the_request_open(desk: Desk) -> None:
    press(Qt.Key.Key_Q)
    confirm(desk)
    assert desk.talked == []
    write(WORDS, at=desk.page.detail.decide.fields.words)
    confirm(desk)
    assert [(one.request_id, one.words, one.seen_version) for one in desk.talked] == [
        (sample.FIRST, WORDS, 1)
    ]
    assert desk.page.detail.decide.fields.written() == ""


def test_handing_up_needs_no_words(desk: Desk) -> None:
    press(Qt.Key.Key_U)
    confirm(desk)
    assert [one.request_id for one in desk.handed_up] == [sample.FIRST]


def test_where_nobody_stands_above_nothing_is_handed_up(
    sit: Callable[[ApprovalFacts], Desk],
) -> None:
    desk = sit(sample.facts(first(level=2)))
    press(Qt.Key.Key_U)
    assert desk.page.detail.decide.armed is None


def test_a_condition_goes_along_with_the_approval(desk: Desk) -> None:
    fields = desk.page.detail.decide.fields
    assert not fields.condition.isVisible()
    press(Qt.Key.Key_A)
    write("Call her on Friday.", at=fields.condition)
    confirm(desk)
    assert [(one.decision, one.condition) for one in desk.decided] == [
        (Decision.APPROVE, "Call her on Friday.")
    ]


def test_an_answer_that_arrives_disarms_and_keeps_what_was_written(desk: Desk) -> None:
    press(Qt.Key.Key_D)
    write("credited last", at=desk.page.detail.decide.fields.words)
    desk.model.show_facts(sample.facts(first(version=3, thread=talk())))
    assert desk.page.detail.decide.armed is None
    assert desk.page.detail.decide.fields.written() == "credited last"


def test_what_is_above_ones_own_reach_is_offered_less_or_handed_up(
    sit: Callable[[ApprovalFacts], Desk],
) -> None:
    policy = msgspec.structs.replace(
        sample.POLICY, levels=[PolicyLevel([Role.SUPERVISOR], most_minor=25_000)]
    )
    desk = sit(replace(sample.facts(), policy=policy))
    press(Qt.Key.Key_A)
    confirm(desk)
    assert desk.decided == []
    press(Qt.Key.Key_O)
    card = desk.page.detail.decide
    card.fields.offer.selectAll()
    write("250", at=card.fields.offer)
    write("as much as I may", at=card.fields.words)
    confirm(desk)
    assert [part.amount_minor for part in desk.decided[0].offer] == [25_000]


def test_a_senior_decides_only_by_a_lent_right() -> None:
    without = as_senior(sample.facts(first()))
    assert build_approvals(without).rows == ()
    shown = build_approvals(replace(without, delegations=(lent(SENIOR),)))
    assert (len(shown.rows), shown.for_me) == (1, 1)
    assert shown.detail is not None
    assert shown.detail.decide.enabled
    assert shown.stand_ins.lines[0].text.startswith("You stand in for Y. Tanaka")


def test_nobody_decides_for_their_own_account() -> None:
    card = sample.card()
    card.customer.body.person_id = "person of the supervisor"
    facts = replace(sample.facts(first()), cards={sample.KLEIN: card})
    shown = build_approvals(facts)
    assert shown.detail is not None
    assert not shown.detail.decide.enabled
    assert "your own account" in shown.detail.decide.reason


def test_what_is_handed_to_me_stands_first() -> None:
    early = sample.request(sample.SECOND, sample.CHEN, "陳怡君", "", waited_s=200)
    shown = build_approvals(sample.facts(early, first(assigned_to=sample.SUPERVISOR)))
    assert [row.request_id for row in shown.rows] == [sample.FIRST, sample.SECOND]
    assert shown.rows[0].subtitle.endswith("for you")


def test_lending_ones_right(desk: Desk) -> None:
    senior = sample.user("A. Mori", Presence.AVAILABLE, user_id=SENIOR)
    senior.body.role = Role.SENIOR
    desk.model.show_facts(replace(sample.facts(), users=(senior,)))
    lent_out: list[tuple[object, ...]] = []
    desk.page.stand_ins.lent.connect(lambda *said: lent_out.append(said))
    press(Qt.Key.Key_S)
    person = find(desk.page.stand_ins, QComboBox)
    assert person.hasFocus()
    person.setCurrentIndex(0)
    person.activated.emit(0)
    button = next(b for b in desk.page.stand_ins.findChildren(Button) if b.isVisible())
    click(button)
    assert lent_out == [(SENIOR, "1", 26_000, "USD")]


def test_a_lent_right_is_shown_and_ended(desk: Desk) -> None:
    desk.model.show_facts(replace(sample.facts(), delegations=(lent(SENIOR),)))
    ended: list[str] = []
    desk.page.stand_ins.ended.connect(ended.append)
    end = next(b for b in desk.page.stand_ins.findChildren(Button) if b.text() == "End")
    click(end)
    assert ended == ["lent"]


@pytest.mark.parametrize("size", sorted(SIZES))
def test_no_word_is_cut_when_everything_is_said(qtbot: QtBot, mode: str, size: str) -> None:
    facts = sample.facts(first(level=1, thread=talk(), assigned_to=sample.SUPERVISOR))
    facts = replace(facts, delegations=(lent(SENIOR),))
    page, model = ApprovalsPage(FakeClock(NOW)), ApprovalsModel(facts)
    qtbot.addWidget(page)
    bind(page, model)
    width, height = SIZES[size]
    page.resize(width - 56, height - 52)
    page.show()
    page.detail.decide.press(Choice.APPROVE)
    QApplication.processEvents()
    keep_picture(page, f"approvals_talk_{mode}_{size}")
    assert cut_parts(page) == []
