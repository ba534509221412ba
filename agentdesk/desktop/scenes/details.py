"""A customer's own data: masked, open to be edited, and written by two at the same time."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from agentdesk.desktop.scenes import people
from agentdesk.desktop.scenes.desk import on_contact
from agentdesk.desktop.scenes.stage import Stage
from agentdesk.desktop.scenes.words import NOW
from agentdesk.domain.field_merge import SuggestionState, Why
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.customer_fields import CustomerFields, SuggestionBody
from agentdesk.protocol.entities import Preferences
from agentdesk.protocol.rows import Entity, Row

_HOURS = "9-12"
_SUGGESTION = "01930000-0000-7000-8000-0000000000b5"


def masked(stage: Stage) -> QWidget:
    """Nobody is verified: how they are reached is masked, and shut."""
    desk = on_contact(stage)
    desk.act("desk.edit")
    return desk.window


def edited(stage: Stage) -> QWidget:
    """Verified; a second number that cannot be one."""
    desk = on_contact(stage)
    desk.act("desk.verify")
    desk.act("desk.edit")
    drawer = desk.window.desk_view.details
    drawer.fields.phones.show_lines((*drawer.fields.phones.lines(), "12"), locked=False)
    drawer.fields.phones.edited.emit()
    desk.synced()
    return desk.window


def unconfirmed(stage: Stage) -> QWidget:
    """An edit that the server has not heard of yet."""
    desk = on_contact(stage)
    desk.act("desk.edit")
    drawer = desk.window.desk_view.details
    drawer.fields.hours.setText(_HOURS)
    drawer.fields.hours.textEdited.emit(_HOURS)
    drawer.saved.emit()
    desk.act("desk.edit")
    return desk.window


def clash(stage: Stage) -> QWidget:
    """Somebody else had chosen another channel at the same time."""
    desk = on_contact(stage)
    desk.arrives(_suggestion(people.MIKA))
    return desk.window


def _suggestion(made_by: str) -> Row:
    body = SuggestionBody(
        source=people.DESK,
        customer_id=people.HANAKO,
        field="preferences.channel",
        values=CustomerFields(preferences=Preferences(Channel.VOICE)),
        why=Why.CHANGED_MEANWHILE,
        state=SuggestionState.OPEN,
        made_by=made_by,
        made_at=NOW - timedelta(minutes=4),
    )
    return people.row(Entity.SUGGESTION, _SUGGESTION, body, people.HANAKO)
