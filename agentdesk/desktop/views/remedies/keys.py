"""The keys of the remedy panel: a kind each, P for the plan, Ctrl+Enter to give."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from agentdesk.desktop.actions import ActionRegistry, ActionSpec
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.remedies import KIND_KEYS
from agentdesk.desktop.item_models.words import remedy_name
from agentdesk.desktop.views.remedies.panel import RemedyPanel
from agentdesk.domain.remedies import RemedyKind

SCOPE = "desk"


def register_keys(
    registry: ActionRegistry, within: QWidget, present: Callable[[], RemedyPanel | None]
) -> None:
    """Register once per window; `present` answers with the panel of the open tab.

    Ctrl+Enter gives only while the focus is inside `within`, the right column.
    """
    for kind, key in KIND_KEYS.items():
        spec = ActionSpec(f"remedy.{kind}", _kind_words(kind), single_key=key, scope=SCOPE)
        registry.add(spec, _toggler(present, kind))
    use = ActionSpec("remedy.use_plan", _use_words, single_key="P", scope=SCOPE)
    registry.add(use, lambda: _on(present(), _use))
    give = ActionSpec("remedy.give", _give_words, shortcut="Ctrl+Return", scope=SCOPE)
    registry.add(give, lambda: _on(present(), _give), within)


def _kind_words(kind: RemedyKind) -> Callable[[], str]:
    return lambda: remedy_name(kind)


def _use_words() -> str:
    return tr("Remedies", "Use the suggested plan")


def _give_words() -> str:
    return tr("Remedies", "Give what is chosen")


def _on(panel: RemedyPanel | None, act: Callable[[RemedyPanel], None]) -> None:
    if panel is not None:
        act(panel)


def _toggler(present: Callable[[], RemedyPanel | None], kind: RemedyKind) -> Callable[[], None]:
    def toggle() -> None:
        panel = present()
        if panel is not None:
            panel.kind_toggled.emit(kind)
            panel.focus_kind(kind)

    return toggle


def _use(panel: RemedyPanel) -> None:
    panel.suggestion_used.emit()
    panel.focus_give()


def _give(panel: RemedyPanel) -> None:
    if panel.can_give():
        panel.give_asked.emit()
