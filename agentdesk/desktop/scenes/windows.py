"""More than one place for customers: two beside each other, a window of one's own, many tabs."""

from PySide6.QtWidgets import QWidget

from agentdesk.desktop.scenes import people
from agentdesk.desktop.scenes.desk import on_contact
from agentdesk.desktop.scenes.stage import Stage
from agentdesk.desktop.scenes.words import made_id
from agentdesk.protocol.entities import CustomerBody, PersonName
from agentdesk.protocol.rows import Entity

_MANY = 12
_UNREAD = (3, 7)


def beside(stage: Stage) -> QWidget:
    """Two customers beside each other; where two do not fit, the one in front stands alone."""
    desk = on_contact(stage)
    view = desk.window.desk_view

    def open_it() -> None:
        if view.can_stand_beside():
            view.put_beside(people.ROBERT)

    stage.keep_open(desk.window, open_it)
    return desk.window


def apart(stage: Stage) -> QWidget:
    """A customer's own window."""
    desk = on_contact(stage)
    desk.act("tab.apart")
    bound = desk.window.bound
    own = bound.windows.window_of(people.HANAKO) if bound is not None else None
    return own or desk.window


def many(stage: Stage) -> QWidget:
    """More tabs than one can read, some with something new in them."""
    desk = on_contact(stage)
    bound = desk.window.bound
    for number in range(_MANY):
        customer_id = made_id(0x700 + number)
        name = stage.words.all("people.callers")[number]
        body = CustomerBody(source=people.DESK, names=[PersonName("Latn", name)])
        desk.arrives(people.row(Entity.CUSTOMER, customer_id, body, customer_id))
        if bound is not None:
            bound.desk.open(customer_id, in_front=False)
            if number in _UNREAD:
                bound.tabs.mark(customer_id)
    return desk.window
