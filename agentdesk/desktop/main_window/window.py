"""The window: rail, top bar, banner and the screens; it opens before anything slow is loaded."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.key_rows import key_groups
from agentdesk.desktop.item_models.palette import PaletteModel
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.keys import (
    APPROVALS,
    AUDIT,
    DESK,
    DESK_ACTIONS,
    HELP,
    MONEY,
    POLICY,
    SETTINGS,
    TAB_ACTIONS,
    WINDOW_ACTIONS,
    desk_keys,
)
from agentdesk.desktop.main_window.palette_controller import PaletteController
from agentdesk.desktop.main_window.toasts import Toasts
from agentdesk.desktop.main_window.whereabouts import Whereabouts, focus_in, give_focus
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.desktop.views.palette.palette import Palette
from agentdesk.desktop.views.shell.alert_panel import AlertPanel
from agentdesk.desktop.views.shell.keys_sheet import KeysSheet
from agentdesk.desktop.views.shell.rail import Place, Rail
from agentdesk.desktop.views.shell.sync_panel import SyncPanel
from agentdesk.desktop.views.shell.top_bar import TopBar
from agentdesk.desktop.widgets.banner import Banner
from agentdesk.desktop.widgets.reading_order import turn_focus
from agentdesk.runtime.clock import Clock

if TYPE_CHECKING:  # what only a signed-in person needs is imported after the first frame
    from agentdesk.desktop.main_window.desk_binding import DeskBinding
    from agentdesk.desktop.main_window.office_pages import OfficePages
    from agentdesk.desktop.views.approvals.page import ApprovalsPage
    from agentdesk.desktop.views.help.page import HelpPage
    from agentdesk.desktop.views.remedies.panel import RemedyPanel
    from agentdesk.desktop.views.settings.page import SettingsPage
    from agentdesk.protocol.messages import AnyCommand

_ASIDE = frozenset({SETTINGS, HELP})  # Escape leads back from there
START_SIZE = (1440, 900)
LEAST_SIZE = (1180, 760)


class MainWindow(QMainWindow):
    """Empty at first; `begin` puts a signed-in person's work into it, `end` takes it out."""

    sign_out_asked = Signal()
    sign_in_asked = Signal()
    lock_asked = Signal()
    theme_turn_asked = Signal()

    def __init__(self, keys: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.setWindowTitle("agentdesk")
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*START_SIZE)
        self._place = self._came_from = DESK
        self._bound: DeskBinding | None = None
        self._approvals: ApprovalsPage | None = None
        self._office: OfficePages | None = None
        self._settings: SettingsPage | None = None
        self._help: HelpPage | None = None
        self.registry = ActionRegistry(self, keys)
        self._add_actions()
        self.rail = Rail(_places())
        self.top = TopBar(self.registry.action("palette.open").key_hint())
        self.banner = Banner("", "warn", icon="wifi-off")
        self.screens = QStackedWidget()
        self._cover = QStackedWidget()  # the frame with its screens, or what stands before it
        self.desk_view = DeskView(desk_keys(self.registry))
        self._remedies: RemedyPanel | None = None
        self._arrange()
        self.toasts = Toasts(self, self._foot_taken_to, self.desk_view.drawers)
        self.sync_panel = SyncPanel(self.top.sync, self)
        self.alert_panel = AlertPanel(self.top.bell, self)
        self._entries = PaletteModel()
        self.palette_view = Palette(self._entries, self)
        self.finder = PaletteController(
            self.palette_view, self._entries, self.registry, lambda: self.desk_view.front, self
        )
        self._connect()

    def _arrange(self) -> None:
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self.top, self.banner):
            column.addWidget(part)
        column.addWidget(self.screens, 1)
        row.addLayout(column, 1)
        self.banner.hide()
        self.screens.addWidget(self.desk_view)
        self._frame = frame
        self._cover.addWidget(frame)
        self.setCentralWidget(self._cover)

    def _add_actions(self) -> None:
        acts = {
            "palette.open": self.open_palette,
            "keys.show": self.show_keys,
            "go.desk": lambda: self.go(DESK),
            "go.approvals": lambda: self.go(APPROVALS),
            "go.money": lambda: self.go(MONEY),
            "go.policy": lambda: self.go(POLICY),
            "go.audit": lambda: self.go(AUDIT),
            "go.settings": lambda: self.go(SETTINGS),
            "alerts.show": self._turn_alerts,
            "go.help": lambda: self.go(HELP),
            "sync.now": self._sync_now,
            "theme.turn": self.theme_turn_asked.emit,
            "keys.single": self._turn_single_keys,
            "session.lock": self.lock_asked.emit,
            "session.sign_out": self.sign_out_asked.emit,
        }
        for spec in WINDOW_ACTIONS:
            self.registry.add(spec, acts[spec.id])
        for spec in (*TAB_ACTIONS, *DESK_ACTIONS):
            self.registry.add(spec, partial(self._act, spec.id))

    def approvals_page(self, clock: Clock) -> "ApprovalsPage":
        """Return the supervisor's page, made when the first supervisor needs it."""
        from agentdesk.desktop.views.approvals.keys import register_keys  # noqa: PLC0415  late
        from agentdesk.desktop.views.approvals.page import ApprovalsPage  # noqa: PLC0415  late

        if self._approvals is None:
            self._approvals = ApprovalsPage(clock)
            self.screens.addWidget(self._approvals)
            register_keys(self.registry, self._approvals)
        return self._approvals

    def office_pages(self) -> "OfficePages":
        """Return the supervisors' and admins' pages, made when the first of them signs in."""
        from agentdesk.desktop.main_window.office_pages import OfficePages  # noqa: PLC0415  late

        if self._office is None:
            self._office = OfficePages(self.screens, self.registry)
        return self._office

    def help_page(self) -> "HelpPage":
        """Return the guide, read when somebody first asks for it."""
        from agentdesk.desktop.views.help.page import HelpPage  # noqa: PLC0415  late

        if self._help is None:
            self._help = HelpPage()
            self.screens.addWidget(self._help)
        return self._help

    def settings_page(self) -> "SettingsPage":
        """Return the settings, made when somebody first looks at them."""
        from agentdesk.desktop.views.settings.page import SettingsPage  # noqa: PLC0415  late

        if self._settings is None:
            self._settings = SettingsPage()
            self._settings.keys.sheet_asked.connect(self.show_keys)
            self._settings.lock.lock_asked.connect(self.lock_asked)
            self.screens.addWidget(self._settings)
        return self._settings

    def remedy_panel(self) -> "RemedyPanel":
        """Return the panel in the right column, made when the first person signs in."""
        from agentdesk.desktop.views.remedies.keys import register_keys  # noqa: PLC0415  late
        from agentdesk.desktop.views.remedies.panel import RemedyPanel  # noqa: PLC0415  late

        if self._remedies is None:
            self._remedies = RemedyPanel()
            self.desk_view.right.put(self._remedies)
            register_keys(self.registry, self.desk_view.right, self._panel_in_front)
        return self._remedies

    def _foot_taken_to(self) -> int:
        """Return where the desk's bottom bar is free, in the window; 0 where there is none."""
        bar = self.desk_view.bottom
        return bar.mapTo(self, QPoint(bar.taken_to(), 0)).x() if bar.isVisible() else 0

    def _panel_in_front(self) -> "RemedyPanel | None":
        panel = self._remedies
        return panel if panel is not None and panel.isVisible() else None

    def _act(self, action_id: str) -> None:
        if self._bound is not None:
            self._bound.act(action_id)

    def _connect(self) -> None:
        self.top.search_asked.connect(self.open_palette)
        self.top.sync_asked.connect(self._turn_sync_panel)
        self.top.alerts_asked.connect(self._turn_alerts)
        self.sync_panel.sign_in_asked.connect(self.sign_in_asked)
        self.top.person_asked.connect(self._open_person_menu)
        self.rail.chosen.connect(self.go)
        self.finder.customer_chosen.connect(self._open_customer)

    # ---- what stands before the desk -----------------------------------------------------

    def show_before(self, view: QWidget) -> None:
        """Show signing in or a refusal instead of the frame."""
        self._drop_cover()
        self._cover.addWidget(view)
        self._cover.setCurrentWidget(view)

    def show_frame(self) -> None:
        self._cover.setCurrentWidget(self._frame)
        self._drop_cover()

    def _drop_cover(self) -> None:
        for place in reversed(range(self._cover.count())):
            view = self._cover.widget(place)
            if view is not None and view is not self._frame:
                self._cover.removeWidget(view)
                view.deleteLater()

    # ---- a person's work -----------------------------------------------------------------

    def begin(self, work: Workplace, where: Whereabouts | None = None) -> None:
        """Put a person's work in; `where` they were in a window whose place this one takes."""
        from agentdesk.desktop.main_window.desk_binding import DeskBinding  # noqa: PLC0415  late

        self.finder.begin(work)
        self._bound = DeskBinding(self, work, None if where is None else where.contacts)
        self.show_frame()
        self.go(DESK)
        self._bound.reopen()
        self.desk_view.setFocus()
        if where is not None:
            self._return_to(where)

    def _return_to(self, where: Whereabouts) -> None:
        self.desk_view.turn_to(where.front)
        self.desk_view.put_beside(where.beside)
        if where.place == SETTINGS:
            self.settings_page().turn_to(where.section)
        self.go(where.place)
        give_focus(self, where.focus)

    def whereabouts(self) -> Whereabouts | None:
        """Return what is before the person now; None: nobody works here."""
        if self._bound is None:
            return None
        section = "" if self._settings is None else self._settings.open_key
        desk = self.desk_view
        return Whereabouts(
            self._place, section, desk.front, desk.beside, focus_in(self), self._bound.contacts
        )

    def end(self) -> None:
        self.finder.end()
        if self._bound is not None:
            self._bound.end()
            self._bound = None

    @property
    def bound(self) -> "DeskBinding | None":
        return self._bound

    def told(self, command: "AnyCommand", customer_id: str | None) -> None:
        """An act went into the outbox: show what it changes at once."""
        if self._bound is not None:
            self._bound.told(command, customer_id)

    def go(self, place: str) -> None:
        """Go to a place of the rail."""
        if self._bound is None or not self._bound.has(place):
            return
        if place in _ASIDE and self._place not in _ASIDE:
            self._came_from = self._place
        self._place = place
        self._bound.go(place)
        self.rail.choose(place)
        self.registry.set_active_scopes(self._bound.scopes(place))

    def _open_customer(self, customer_id: str, row_id: str) -> None:
        if self._bound is not None:
            self._bound.open_customer(customer_id, row_id)

    def _turn_sync_panel(self) -> None:
        if self._bound is not None:
            self._bound.sync.turn()

    def _turn_alerts(self) -> None:
        if self._bound is not None:
            self._bound.alerts.turn_list()

    def _sync_now(self) -> None:
        if self._bound is None:
            return
        if self._bound.status.needs_sign_in:
            self.sign_in_asked.emit()
        else:
            self._bound.sync.try_now()

    # ---- over the window -----------------------------------------------------------------

    def open_palette(self, text: str = "") -> None:
        if self._bound is not None:
            self.palette_view.open(text)

    def show_keys(self) -> None:
        places = {f"go.{place.key}" for place in _places()}
        known = self.registry.with_keys()
        acts = [act for act in known if act.enabled or act.spec.id not in places]
        KeysSheet(key_groups(acts), self).show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Go back from what one only looked at, where nothing else wanted Escape."""
        if event.key() == Qt.Key.Key_Escape and self._place in _ASIDE:
            self.go(self._came_from)
            return
        super().keyPressEvent(event)

    def _turn_single_keys(self) -> None:
        if self._bound is None:
            return
        act = not self._bound.work.preferences.choices.single_keys
        self._bound.work.preferences.choose(single_keys=act)
        words = (
            tr("Shell", "Single keys act again")
            if act
            else tr("Shell", "Single keys are off; Ctrl+K brings them back")
        )
        self.toasts.say(Value(words, tone=Tone.NEUTRAL, icon="keyboard"))

    def _open_person_menu(self) -> None:
        menu = QMenu(self)
        self.registry.fill_menu(menu, ["session.lock", "session.sign_out"])
        chip = self.top.person
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self.palette_view.leave()
        self.sync_panel.leave()
        self.alert_panel.leave()

    def focusNextPrevChild(self, onwards: bool) -> bool:  # noqa: N802  Qt's own
        return turn_focus(self, onwards=onwards)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and QApplication.activeModalWidget():
            self.palette_view.leave()


def _places() -> tuple[Place, ...]:
    return (
        Place("desk", "phone", tr("Shell", "Desk")),
        Place("approvals", "circle-check", tr("Shell", "Approvals")),
        Place("money", "wallet", tr("Shell", "Team money")),
        Place("policy", "shield", tr("Shell", "Policy")),
        Place("audit", "eye", tr("Shell", "Audit")),
        Place("help", "circle-help", tr("Shell", "Guide"), bottom=True),
        Place("settings", "settings", tr("Shell", "Settings"), bottom=True),
    )
