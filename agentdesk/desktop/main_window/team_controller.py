"""How after-contact work ends in a team, bound to the server: chosen here, heard by all of it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from agentdesk.desktop.errors import refusal_words
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.team_rule import (
    USUAL_S,
    TeamRule,
    answers_for_a_team,
    build_team_rule,
    team_rules,
)
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.settings.team import TeamSection
from agentdesk.domain.errors import AgentdeskError, Unavailable
from agentdesk.domain.interactions import WrapUpMode
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import TeamChange

if TYPE_CHECKING:
    from agentdesk.sync.office import Office


class TeamController(QObject):
    """Shows what the feed brought; what was refused goes back to what it was."""

    def __init__(self, section: TeamSection, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._section, self._work = section, work
        self._team_id = work.me.team_id
        section.team_picked.connect(self._turn_to)
        section.mode_chosen.connect(self._choose_mode)
        section.time_picked.connect(self._choose_time)
        work.bridge.rows_changed.connect(self._rows_changed)
        self.show()

    @property
    def is_wanted(self) -> bool:
        """Whether this person answers for a team at all."""
        return answers_for_a_team(self._work.me.role)

    def end(self) -> None:
        section = self._section
        section.team_picked.disconnect(self._turn_to)
        section.mode_chosen.disconnect(self._choose_mode)
        section.time_picked.disconnect(self._choose_time)

    def show(self) -> None:
        self._section.show_rule(build_team_rule(self._rules(), self._team_id))

    def _rules(self) -> tuple[TeamRule, ...]:
        return team_rules(self._work.me, self._work.queries.teams())

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        if any(entity is Entity.TEAM for entity, _customer in changed):
            self.show()

    def _turn_to(self, team_id: str) -> None:
        self._team_id = team_id
        self._section.say(Value(""))
        self.show()

    def _choose_mode(self, mode: WrapUpMode) -> None:
        known = next((rule for rule in self._rules() if rule.team_id == self._team_id), None)
        if known is None or known.mode is mode:
            return
        if mode is WrapUpMode.TIMED:
            self._change(TeamChange(wrap_up=mode, wrap_up_s=known.most_s or USUAL_S))
        else:
            self._change(TeamChange(wrap_up=mode))

    def _choose_time(self, most_s: int) -> None:
        self._change(TeamChange(wrap_up_s=most_s))

    def _change(self, change: TeamChange) -> None:
        team_id = self._team_id
        self._section.say(Value(tr("Team", "Being saved…")))

        def ask(office: "Office") -> Any:
            return office.change_team(team_id, change)

        self._work.bridge.ask_office(ask, lambda _none: self._changed(), self._failed)

    def _changed(self) -> None:
        words = tr("Team", "Saved. Everybody in the team has it from now on.")
        self._section.say(Value(words, tone=Tone.OK))

    def _failed(self, error: Exception) -> None:
        words = tr("Team", "The server cannot be reached: nothing was changed.")
        if isinstance(error, AgentdeskError) and not isinstance(error, Unavailable):
            words = refusal_words(error.code)
        self._section.say(Value(words, tone=Tone.WARN))
        self.show()
