"""The office's pages: the team's money, the policy, the audit trail; full, empty and away."""

from PySide6.QtWidgets import QWidget

from agentdesk.desktop.main_window.keys import AUDIT, MONEY, POLICY
from agentdesk.desktop.scenes.office_answers import StillOffice
from agentdesk.desktop.scenes.shop import policy_id
from agentdesk.desktop.scenes.stage import Desk, Stage
from agentdesk.domain.actor import Role
from agentdesk.sync.status import SyncState


def money(stage: Stage) -> QWidget:
    return _at(stage, MONEY, StillOffice(stage.words)).window


def money_differs(stage: Stage) -> QWidget:
    """A refund has failed: the day cannot be closed."""
    return _at(stage, MONEY, StillOffice(stage.words, differs=True)).window


def money_settling(stage: Stage) -> QWidget:
    """A person says what became of the refund that has failed."""
    desk = _at(stage, MONEY, StillOffice(stage.words, differs=True))
    desk.act("money.settle")
    return desk.window


def money_closing(stage: Stage) -> QWidget:
    """The day is about to be closed for good: the second press does it."""
    desk = _at(stage, MONEY, StillOffice(stage.words))
    desk.act("money.close")
    return desk.window


def money_away(stage: Stage) -> QWidget:
    return _away(stage, MONEY)


def policy(stage: Stage) -> QWidget:
    return _at(stage, POLICY, StillOffice(stage.words)).window


def policy_changed(stage: Stage) -> QWidget:
    """A limit was raised, and the change rehearsed on what was given before."""
    desk = _at(stage, POLICY, StillOffice(stage.words))
    page = desk.window.office_pages().policy
    page.limits.amount_changed.emit(0, stage.words.amount(24_000))
    page.rehearsal.asked.emit()
    return desk.window


def policy_limit(stage: Stage) -> QWidget:
    """A limit of its own is being filled in."""
    desk = _at(stage, POLICY, StillOffice(stage.words))
    desk.window.office_pages().policy.limits.opened.emit(0)
    return desk.window


def policy_proposed(stage: Stage) -> QWidget:
    """Somebody else proposed it: the second person confirms."""
    desk = _at(stage, POLICY, StillOffice(stage.words))
    desk.window.office_pages().policy.version_chosen.emit(policy_id(8))
    return desk.window


def policy_confirming(stage: Stage) -> QWidget:
    """The proposal is about to be put into force: the second press does it."""
    desk = _at(stage, POLICY, StillOffice(stage.words))
    desk.window.office_pages().policy.version_chosen.emit(policy_id(8))
    desk.act("policy.confirm")
    return desk.window


def policy_away(stage: Stage) -> QWidget:
    return _away(stage, POLICY)


def audit(stage: Stage) -> QWidget:
    return _at(stage, AUDIT, StillOffice(stage.words)).window


def audit_empty(stage: Stage) -> QWidget:
    return _at(stage, AUDIT, StillOffice(stage.words, quiet=True)).window


def audit_away(stage: Stage) -> QWidget:
    return _away(stage, AUDIT)


def _at(stage: Stage, place: str, office: StillOffice | None) -> Desk:
    desk = stage.desk(Role.ADMIN, office=office)
    desk.window.go(place)
    return desk


def _away(stage: Stage, place: str) -> QWidget:
    desk = _at(stage, place, None)
    desk.says(SyncState.OFFLINE)
    return desk.window
