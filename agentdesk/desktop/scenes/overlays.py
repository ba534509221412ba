"""What lies over the window: the palette, the sync panel, keys, toasts, and a fault."""

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from agentdesk.desktop.errors import fault_problem
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.scenes.desk import on_contact, unconfirmed
from agentdesk.desktop.scenes.stage import Desk, Stage
from agentdesk.desktop.views.shell.fault_dialog import FaultDialog
from agentdesk.domain.errors import Unavailable
from agentdesk.sync.status import SyncState


class _DiskFull(Unavailable):
    code = "disk_full"


def palette(stage: Stage) -> QWidget:
    """Nothing is typed yet: the acts with their keys."""
    desk = on_contact(stage)
    desk.window.open_palette()
    return desk.window


def palette_found(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    return _typed(desk, "山田")


def palette_nothing(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    return _typed(desk, "qqqq")


def _typed(desk: Desk, text: str) -> QWidget:
    desk.window.open_palette(text)
    for field in desk.window.palette_view.findChildren(QLineEdit):
        field.deselect()
    return desk.window


def sync_panel(stage: Stage) -> QWidget:
    """Acts on their way, one of them refused."""
    window = unconfirmed(stage)
    _turn(window)
    return window


def sync_panel_calm(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    _turn(desk.window)
    return desk.window


def sync_panel_trouble(stage: Stage) -> QWidget:
    """The disk is full: nothing new can be kept, and the banner says so."""
    desk = on_contact(stage)
    desk.says(SyncState.OFFLINE, problem="disk_full")
    _turn(desk.window)
    return desk.window


def session_over(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    desk.says(SyncState.NEEDS_SIGN_IN, waiting=2)
    return desk.window


def _turn(window: QWidget) -> None:
    bound = getattr(window, "bound", None)
    if bound is not None:
        bound.sync.turn()


def toasts(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    words = tr("Desk", "{name} is calling").format(name="Robert Klein")
    desk.window.toasts.say(Value(words, tone=Tone.ACCENT, icon="phone-incoming"))
    words = tr("Errors", "Somebody changed it first. Look again and decide anew.")
    desk.window.toasts.say(Value(words, tone=Tone.BAD, icon="circle-x"))
    return desk.window


def keys(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    desk.window.show_keys()
    return stage.keep(_dialog_of(desk.window))


def fault(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    dialog = FaultDialog(fault_problem(_DiskFull("no space left")), desk.window)
    dialog.show()
    return dialog


def _dialog_of(window: QWidget) -> QDialog:
    return window.findChildren(QDialog)[-1]
