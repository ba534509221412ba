"""The settings bound to one person's choices: what is chosen counts at once."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from agentdesk import __version__
from agentdesk.cache.shapes import StoredHere
from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.item_models.made_of import made_of
from agentdesk.desktop.item_models.settings import SettingsFacts, build_settings
from agentdesk.desktop.main_window.keys_controller import KeysController
from agentdesk.desktop.main_window.record_controller import RecordController
from agentdesk.desktop.main_window.team_controller import TeamController
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.tasks import Background
from agentdesk.desktop.views.settings.page import SettingsPage

_END_MS = 1000


class SettingsController(QObject):
    """Counts what lies on this computer each time somebody looks."""

    copy_asked = Signal()

    def __init__(
        self, page: SettingsPage, work: Workplace, registry: ActionRegistry, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._work = page, work
        self._keys = KeysController(page.keys.all, work.preferences, registry, self)
        self._counting = Background(self)
        status = work.bridge.status
        self._facts = SettingsFacts(
            now=work.clock.now(),
            currency=work.me.tenant.currency if work.me.tenant is not None else "USD",
            lock_after_s=work.about.lock_after_s,
            server=work.about.server,
            profile=work.about.profile,
            version=__version__,
            synced_at=None if status is None else status.last_synced_at,
            made_of=made_of(),
        )
        self._record = RecordController(page.record, work, self)
        self._team = TeamController(page.team, work, self)
        page.offer_team(offered=self._team.is_wanted)
        page.turned_to.connect(self._turned)
        page.chosen.connect(self._choose)
        page.data.copy_asked.connect(self.copy_asked)
        work.preferences.changed.connect(self._show)
        self._show()

    def open(self) -> None:
        """The page came to the front: look at what may have changed."""
        status = self._work.bridge.status
        self._facts = replace(
            self._facts,
            now=self._work.clock.now(),
            synced_at=None if status is None else status.last_synced_at,
        )
        self._show()
        self._keys.show()
        self._turned(self._page.open_key)
        count = self._work.about.stored
        if count is not None:
            self._counting.run(count, self._counted, lambda _error: None)

    def end(self) -> None:
        self._counting.close(_END_MS)
        self._record.end()
        self._team.end()
        self._page.turned_to.disconnect(self._turned)
        self._page.chosen.disconnect(self._choose)

    def _turned(self, key: str) -> None:
        if key == self._page.record.key:
            self._record.open()

    def _counted(self, stored: StoredHere) -> None:
        self._facts = replace(self._facts, stored=stored)
        self._show()

    def _choose(self, name: str, value: object) -> None:
        self._work.preferences.choose(**{name: value})

    def _show(self, _changed: str = "") -> None:
        self._page.show_settings(build_settings(self._work.preferences.choices, self._facts))
