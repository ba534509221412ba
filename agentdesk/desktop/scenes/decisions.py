"""The supervisor's queue: waiting, empty, decided, offering less, what one asked for oneself."""

from PySide6.QtWidgets import QWidget

from agentdesk.desktop.item_models.approval_choices import Choice
from agentdesk.desktop.main_window.keys import APPROVALS
from agentdesk.desktop.scenes import others, people, shop
from agentdesk.desktop.scenes.office_answers import StillOffice
from agentdesk.desktop.scenes.requests import APPROVED, Asked, newer, request
from agentdesk.desktop.scenes.stage import Desk, Stage
from agentdesk.desktop.views.approvals.page import ApprovalsPage
from agentdesk.domain.actor import Role
from agentdesk.protocol.rows import Row


def waiting(stage: Stage) -> QWidget:
    return _queue(stage).window


def offering(stage: Stage) -> QWidget:
    """Less is about to be offered: the second press does it."""
    desk = _queue(stage)
    decide = _page(desk).detail.decide
    decide.press(Choice.OFFER)
    decide.fields.words.setPlainText(stage.words("request.offer"))
    return desk.window


def declining(stage: Stage) -> QWidget:
    """Declined without a word: it says what is missing."""
    desk = _queue(stage)
    decide = _page(desk).detail.decide
    decide.press(Choice.DECLINE)
    decide.confirm()
    return desk.window


def asking(stage: Stage) -> QWidget:
    """A question is about to be asked; the second press does it."""
    desk = _queue(stage)
    decide = _page(desk).detail.decide
    decide.fields.words.setPlainText(stage.words("request.question"))
    decide.press(Choice.QUESTION)
    return desk.window


def asked_back(stage: Stage) -> QWidget:
    """A question waits for its answer."""
    desk = _queue(stage)
    desk.arrives(newer(stage.words, Asked(question=True)))
    return desk.window


def own(stage: Stage) -> QWidget:
    """What one asked for oneself is decided by somebody else; like cases are too few."""
    rows = [*_office_rows(stage), request(stage.words, Asked(requester=people.YUKI))]
    return _queue(stage, rows=rows, quiet=True).window


def decided(stage: Stage) -> QWidget:
    desk = _queue(stage)
    page = _page(desk)
    page.shows_decided.emit(True)
    page.selected.emit(APPROVED.request_id)
    return desk.window


def empty(stage: Stage) -> QWidget:
    return _queue(stage, rows=list(_office_rows(stage))).window


def _queue(stage: Stage, *, rows: list[Row] | None = None, quiet: bool = False) -> Desk:
    office = StillOffice(stage.words, quiet=quiet)
    desk = stage.desk(Role.SUPERVISOR, office=office, rows=rows)
    desk.window.go(APPROVALS)
    return desk


def _page(desk: Desk) -> ApprovalsPage:
    return desk.window.approvals_page(desk.clock)


def _office_rows(stage: Stage) -> list[Row]:
    words = stage.words
    return [
        *people.colleagues(words),
        *shop.reference(words),
        *people.customers(words),
        *others.others_lives(words),
        *shop.budgets(words),
    ]
