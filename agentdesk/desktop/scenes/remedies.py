"""What can be given, kind by kind: each opens a part of the panel with fields of its own."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.desktop.scenes.desk import on_contact
from agentdesk.desktop.scenes.stage import Stage
from agentdesk.domain.remedies import RemedyKind


def of_kind(*kinds: RemedyKind) -> Callable[[Stage], QWidget]:
    """Return the scene in which these kinds are chosen, the last of them in view."""

    def build(stage: Stage) -> QWidget:
        desk = on_contact(stage)
        for kind in kinds:
            desk.act(f"remedy.{kind}")
        QCoreApplication.processEvents()  # a field that gets the focus marks what is in it
        for field in desk.window.remedy_panel().findChildren(QLineEdit):
            field.deselect()
        return desk.window

    return build
