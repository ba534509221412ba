"""What lies over the window: the palette, the sync panel, keys, toasts, and a fault."""

from datetime import timedelta

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from agentdesk.cache.shapes import Mended
from agentdesk.desktop import i18n
from agentdesk.desktop.errors import fault_problem
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.workplace import About
from agentdesk.desktop.operations.notes import add_note
from agentdesk.desktop.scenes import people
from agentdesk.desktop.scenes.desk import on_contact, unconfirmed_desk
from agentdesk.desktop.scenes.requests import Asked, newer
from agentdesk.desktop.scenes.shop import CASE
from agentdesk.desktop.scenes.stage import Desk, Stage
from agentdesk.desktop.views.shell.fault_dialog import FaultDialog
from agentdesk.desktop.widgets.toast import Toast
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.customers import ScriptName, said_in
from agentdesk.domain.errors import Unavailable
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.sync.status import SyncState


class _DiskFull(Unavailable):
    code = "disk_full"


def palette(stage: Stage) -> QWidget:
    """Nothing is typed yet: the acts with their keys."""
    return _typed(stage, "")


def palette_found(stage: Stage) -> QWidget:
    return _typed(stage, "山田")


def palette_nothing(stage: Stage) -> QWidget:
    return _typed(stage, "qqqq")


def _typed(stage: Stage, text: str) -> QWidget:
    window = on_contact(stage).window

    def open_it() -> None:
        window.open_palette(text)
        for field in window.palette_view.findChildren(QLineEdit):
            field.deselect()

    stage.keep_open(window, open_it)
    return window


def sync_panel(stage: Stage) -> QWidget:
    """Acts on their way, one of them refused."""
    return _with_sync_panel(stage, unconfirmed_desk(stage))


def sync_panel_calm(stage: Stage) -> QWidget:
    return _with_sync_panel(stage, on_contact(stage))


def sync_panel_trouble(stage: Stage) -> QWidget:
    """The disk is full: nothing new can be kept, and the banner says so."""
    desk = on_contact(stage)
    desk.says(SyncState.OFFLINE, problem="disk_full")
    return _with_sync_panel(stage, desk)


def sync_panel_mended(stage: Stage) -> QWidget:
    """The desk was opened with damaged files, on a computer that forgets them anyway."""
    mended = Mended(kept=4, lost=1, outbox_aside="outbox.db.aside", cache_aside="cache.db.aside")
    desk = stage.desk(about=About(mended=mended, persists=False))
    return _with_sync_panel(stage, desk)


def sync_panel_sign_in(stage: Stage) -> QWidget:
    """The session is over: one has to sign in again before anything is sent."""
    desk = on_contact(stage)
    add_note(desk.work.door, people.HANAKO, stage.words("past.note"), CASE)
    desk.says(SyncState.NEEDS_SIGN_IN)
    return _with_sync_panel(stage, desk)


def session_over(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    desk.says(SyncState.NEEDS_SIGN_IN, waiting=2)
    return desk.window


def _with_sync_panel(stage: Stage, desk: Desk) -> QWidget:
    bound = desk.window.bound
    if bound is not None:
        panel = desk.window.sync_panel
        stage.keep_open(desk.window, lambda: panel.open(bound.sync.view()))
    return desk.window


def came_in(stage: Stage) -> QWidget:
    """What was missed during a contact: a decision, a refusal, somebody else calling."""
    desk = on_contact(stage)
    declined = Asked(state=RequestState.DECLINED, words="request.declined")
    desk.arrives(newer(stage.words, declined))
    desk.clock.advance(timedelta(minutes=26))
    if desk.window.bound is not None:
        desk.window.bound.alerts.see_all()
    add_note(desk.work.door, people.HANAKO, stage.words("past.note"), CASE)
    note = desk.store.outbox.entries()[-1].command_id
    refused = CommandResult(note, Outcome.REJECTED, code="case_closed")
    desk.bridge.answered.emit(refused)
    desk.clock.advance(timedelta(minutes=2))
    desk.rings(people.YIJUN)
    desk.synced()
    return _with_alerts(stage, desk)


def came_in_nothing(stage: Stage) -> QWidget:
    return _with_alerts(stage, stage.desk())


def _with_alerts(stage: Stage, desk: Desk) -> QWidget:
    bound, panel = desk.window.bound, desk.window.alert_panel
    if bound is not None:
        for toast in desk.window.findChildren(Toast):
            toast.dismiss()

        def open_it() -> None:
            panel.leave()
            bound.alerts.turn_list()

        stage.keep_open(desk.window, open_it)
    return desk.window


def toasts(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    caller = said_in(i18n.language(), ScriptName("Latn", "Robert Klein"))
    words = tr("Desk", "{name} is calling").format(name=caller)
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
