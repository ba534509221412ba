"""The list of keys bound to one person's choices: a key is taken, refused, or as at first again."""

from PySide6.QtCore import QKeyCombination, QObject
from PySide6.QtGui import QKeySequence

from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.item_models.key_rows import key_groups, refusal_words, taken_words
from agentdesk.desktop.item_models.preferences import Preferences
from agentdesk.desktop.key_choice import refusal, written
from agentdesk.desktop.views.settings.key_list import KeyList


class KeysController(QObject):
    """The window is furnished anew with what was chosen: its keys stand beside what they do."""

    def __init__(
        self, shown: KeyList, preferences: Preferences, registry: ActionRegistry, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shown, self._preferences, self._registry = shown, preferences, registry
        shown.caught.connect(self._choose)
        shown.freed.connect(self._free)

    def show(self) -> None:
        self._shown.show_groups(key_groups(self._registry.all(), self._preferences.choices.keys))

    def _choose(self, action_id: str, pressed: QKeyCombination) -> None:
        why = refusal(QKeySequence(pressed))
        if why is not None:
            self._shown.refuse(action_id, refusal_words(why))
            return
        key = written(pressed)
        holder = self._registry.taken_by(action_id, key)
        if holder is not None:
            self._shown.refuse(action_id, taken_words(holder.text))
            return
        self._settle({**self._preferences.choices.keys, action_id: key})

    def _free(self, action_id: str) -> None:
        """Give an act its first key back, unless another act has got that meanwhile."""
        first = self._registry.action(action_id).spec
        holder = self._registry.taken_by(action_id, first.shortcut or first.single_key)
        if holder is not None:
            self._shown.refuse(action_id, taken_words(holder.text))
            return
        chosen = self._preferences.choices.keys
        self._settle({name: key for name, key in chosen.items() if name != action_id})

    def _settle(self, chosen: dict[str, str]) -> None:
        self._preferences.choose(keys=chosen)
