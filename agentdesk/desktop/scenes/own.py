"""What is a person's own: each section of the settings, and the guide."""

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtWidgets import QWidget

from agentdesk import __version__
from agentdesk.cache.shapes import StoredHere
from agentdesk.desktop.item_models.made_of import made_of
from agentdesk.desktop.item_models.preferences import Choices
from agentdesk.desktop.item_models.settings import SettingsFacts, build_settings
from agentdesk.desktop.main_window.workplace import About
from agentdesk.desktop.scenes.office_answers import StillOffice
from agentdesk.desktop.scenes.people import MIKA, YUKI
from agentdesk.desktop.scenes.stage import Desk, Stage
from agentdesk.desktop.scenes.words import NOW, at, made_id
from agentdesk.domain.actor import Role
from agentdesk.protocol.audit import AuditEntry
from agentdesk.protocol.own_record import OwnFigures, OwnRecord

_TAKEN = QKeyCombination(Qt.Key.Key_N)


def look(stage: Stage) -> QWidget:
    return _settings(stage.desk(), "look")


def language(stage: Stage) -> QWidget:
    return _settings(stage.desk(), "language")


def keys(stage: Stage) -> QWidget:
    return _settings(stage.desk(), "keys")


def keys_taken(stage: Stage) -> QWidget:
    """A key was pressed that another act has."""
    desk = stage.desk()
    window = _settings(desk, "keys")
    desk.window.settings_page().keys.all.caught.emit("keys.show", _TAKEN)
    return window


def notifications(stage: Stage) -> QWidget:
    return _settings(stage.desk(), "notifications")


def team(stage: Stage) -> QWidget:
    """How after-contact work ends, for who answers for a team."""
    return _settings(stage.desk(Role.SUPERVISOR), "team")


def lock(stage: Stage) -> QWidget:
    return _settings(stage.desk(), "lock")


def data(stage: Stage) -> QWidget:
    """Counted: a still desk has nobody to count for it."""
    desk = stage.desk()
    window = _settings(desk, "data")
    facts = SettingsFacts(
        now=NOW,
        currency=stage.words.currency,
        lock_after_s=300.0,
        server="https://desk.example.com",
        profile="mika",
        version=__version__,
        stored=StoredHere(512, 48_213, 3, 2, 61_400_000),
        synced_at=NOW,
        made_of=made_of(),
    )
    desk.window.settings_page().show_settings(build_settings(Choices(), facts))
    return window


def record(stage: Stage) -> QWidget:
    return _settings(stage.desk(office=_Remembers(stage)), "record")


def record_away(stage: Stage) -> QWidget:
    return _settings(stage.desk(), "record")


def about(stage: Stage) -> QWidget:
    here = About(profile="mika", server="https://desk.example.com")
    return _settings(stage.desk(about=here), "about")


def guide(stage: Stage) -> QWidget:
    return guide_topic("start")(stage)


def guide_topic(key: str) -> Callable[[Stage], QWidget]:
    """Return the scene in which a topic of the guide is read."""

    def build(stage: Stage) -> QWidget:
        desk = stage.desk()
        desk.act("go.help")
        desk.window.help_page().turn_to(key)
        return desk.window

    return build


def _settings(desk: Desk, section: str) -> QWidget:
    desk.act("go.settings")
    desk.window.settings_page().turn_to(section)
    return desk.window


class _Remembers(StillOffice):
    """A server that says what is recorded about whoever asks."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage.words)
        self._looker, self._me = stage.words("people.yuki_short"), stage.words("people.mika")

    async def own_record(self, _before: int | None) -> OwnRecord:
        acts = [
            AuditEntry(
                9, at(21), "interaction.wrap_up", "interaction", made_id(61), MIKA, self._me
            ),
            AuditEntry(8, at(21), "plan.give", "remedy_plan", made_id(62), MIKA, self._me),
            AuditEntry(7, at(21), "note.add", "note", made_id(63), MIKA, self._me),
            AuditEntry(6, at(20), "customer.read", "customer", made_id(64), MIKA, self._me),
        ]
        looks = [AuditEntry(5, at(19), "user.read", "user", MIKA, YUKI, self._looker)]
        figures = [OwnFigures(at(21), 7, 31, 3, 5, 1), OwnFigures(at(22, 10), 140, 512, 44, 96, 18)]
        return OwnRecord(acts, None, figures, looks)
