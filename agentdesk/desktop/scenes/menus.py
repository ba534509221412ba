"""The small menus and hints, each under what it was opened from."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from agentdesk.desktop.scenes import people
from agentdesk.desktop.scenes.desk import on_contact
from agentdesk.desktop.scenes.office_answers import StillOffice
from agentdesk.desktop.scenes.stage import Desk, Stage
from agentdesk.desktop.scenes.words import NOW, made_id
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.domain.actor import Role
from agentdesk.domain.field_merge import SuggestionState, Why
from agentdesk.protocol.customer_fields import CustomerFields, SuggestionBody
from agentdesk.protocol.entities import Preferences
from agentdesk.protocol.rows import Entity

_SHOWN_APART = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


def lying_over(window: QWidget) -> list[QWidget]:
    """Return the menus and hints over a window: each is a window of its own."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible() and part.windowType() in _SHOWN_APART
    ]


def presence(stage: Stage) -> QWidget:
    """Nobody is in hand: what is chosen counts at once."""
    desk = stage.desk()
    return _opened(stage, desk, desk.window.top.presence, desk.window.top.presence.click)


def presence_then(stage: Stage) -> QWidget:
    """On a contact it counts afterwards."""
    desk = on_contact(stage)
    return _opened(stage, desk, desk.window.top.presence, desk.window.top.presence.click)


def person(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    return _opened(stage, desk, desk.window.top.person, desk.window.top.person.click)


def case_moves(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    strip = desk.window.desk_view.customer.strip
    return _opened(stage, desk, strip, lambda: desk.act("desk.move_case"))


def more_filters(stage: Stage) -> QWidget:
    """The kinds of entries for which the row of chips has no room."""
    desk = on_contact(stage)
    timeline = desk.window.desk_view.customer.timeline

    def chip() -> ChipButton:
        """Made anew whenever the row of chips has another width."""
        return timeline.findChildren(ChipButton, "filter_more")[-1]

    return _opened(stage, desk, chip, lambda: chip().click())


def origin(stage: Stage) -> QWidget:
    """Where the name is from, and how old it is."""
    desk = on_contact(stage)
    header = desk.window.desk_view.customer.header
    return _opened(stage, desk, header, lambda: desk.act("desk.origins"))


def kept_aside(stage: Stage) -> QWidget:
    """What was written about a customer who has been removed since."""
    desk = on_contact(stage)
    body = SuggestionBody(
        source=people.DESK,
        customer_id=people.STRANGER,
        field="preferences.hours",
        values=CustomerFields(preferences=Preferences(hours=stage.words("customer.hours"))),
        why=Why.CUSTOMER_REMOVED,
        state=SuggestionState.OPEN,
        made_by=people.MIKA,
        made_at=NOW - timedelta(days=2),
        until=NOW + timedelta(days=28),
    )
    desk.arrives(people.row(Entity.SUGGESTION, made_id(0xB6), body, people.STRANGER))
    view = desk.window.desk_view
    return _opened(stage, desk, view.tabs, lambda: desk.act("desk.kept_aside"))


def computers(stage: Stage) -> QWidget:
    """A supervisor reports one of the team's computers lost: what can be done about the first."""
    desk = stage.desk(Role.SUPERVISOR, office=StillOffice(stage.words))

    def with_its_steps() -> None:
        desk.act("desk.report_lost")
        for menu in lying_over(desk.window):
            if isinstance(menu, QMenu):
                menu.setActiveAction(menu.actions()[0])

    return _opened(stage, desk, desk.window.desk_view.tabs, with_its_steps)


def _opened(
    stage: Stage,
    desk: Desk,
    under: QWidget | Callable[[], QWidget],
    open_it: Callable[[], object],
) -> QWidget:
    """Open it as a person would; no screen is here whose edge would push it away."""
    window = desk.window

    def anew() -> None:
        for part in lying_over(window):
            part.close()
        QCoreApplication.processEvents()  # what was pressed finds its place again
        anchor = under if isinstance(under, QWidget) else under()
        open_it()
        for part in lying_over(window):
            part.move(_place_of(part, anchor, window))

    stage.keep_open(window, anew)
    return window


def _place_of(part: QWidget, anchor: QWidget, window: QWidget) -> QPoint:
    """Below what it was opened from; a menu of a menu beside its line."""
    over = part.parentWidget()
    if isinstance(over, QMenu) and isinstance(part, QMenu):
        return over.pos() + over.actionGeometry(part.menuAction()).topRight()
    place = anchor.mapTo(window, QPoint(0, anchor.height()))
    left = min(place.x(), window.width() - part.width())
    return window.mapToGlobal(QPoint(left, place.y()))
