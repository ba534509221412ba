"""How after-contact work ends in a team: for those who answer for one."""

from PySide6.QtCore import Signal

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.team_rule import MODES, TeamRuleView, mode_names
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.views.settings.section import SettingRow, SettingsSection
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.segmented import SegmentedControl
from agentdesk.desktop.widgets.text import Text

_TONES = {Tone.OK: "ok", Tone.WARN: "warn"}


class TeamSection(SettingsSection):
    """What is chosen goes to the server at once; what it said stands below."""

    team_picked = Signal(str)
    mode_chosen = Signal(object)  # WrapUpMode
    time_picked = Signal(int)  # seconds

    def __init__(self) -> None:
        super().__init__("team", "users", tr("Team", "Team"))
        self._teams = Select()
        self._teams.setObjectName("settings_team")
        self._teams.picked.connect(self.team_picked)
        self._mode = SegmentedControl(mode_names())
        self._mode.setObjectName("settings_wrap_up")
        self._mode.chosen.connect(lambda place: self.mode_chosen.emit(MODES[place]))
        self._time = Select()
        self._time.setObjectName("settings_wrap_up_time")
        self._time.picked.connect(lambda key: self.time_picked.emit(int(key)))
        for field in (self._teams, self._time):
            field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self._team_row = SettingRow(tr("Team", "Team"), "", self._teams)
        self._mode_row = SettingRow(tr("Team", "After-contact work ends"), "", self._mode)
        self._time_row = SettingRow(tr("Team", "Time for it"), "", self._time)
        self.add_card((self._team_row, self._mode_row, self._time_row))
        self._meaning = Text("", "small", "muted", wrap=True)
        self._said = Text("", "small", "muted", wrap=True)
        self._said.setObjectName("team_said")
        self._said.hide()
        for part in (self._meaning, self._said):
            self.column.addWidget(part)
        self.close_up()

    def show_rule(self, view: TeamRuleView) -> None:
        rule = view.shown
        for row in (self._mode_row, self._time_row):
            row.setEnabled(rule is not None)
        if rule is None:
            return
        self._teams.set_options(view.teams, rule.team_id)
        self._teams.setEnabled(len(view.teams) > 1)
        self._mode.choose(MODES.index(rule.mode))
        self._time.set_options(view.boxes, str(rule.most_s))
        self._time.setEnabled(rule.mode is MODES[-1])
        self._meaning.setText(view.meaning)

    def say(self, value: Value) -> None:
        """Say what became of the choice."""
        self._said.set_color(_TONES.get(value.tone, "muted"))
        self._said.setText(value.text)
        self._said.setVisible(bool(value.text))
        announce(self, value.text, at_once=value.tone is Tone.WARN)
