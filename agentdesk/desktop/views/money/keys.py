"""The keys of the money page: L arms the close, Ctrl+Enter does it; S settles, E exports."""

from agentdesk.desktop.actions import ActionRegistry, ActionSpec
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.views.money.page import MoneyPage

SCOPE = "money"


def register_keys(registry: ActionRegistry, page: MoneyPage) -> None:
    """Register once per window; the scope is active while the page is open."""
    close = page.day.close_card
    acts = (
        (
            ActionSpec("money.older", _older_words, "", "B", SCOPE, "chevron-left"),
            lambda: page.day.turn_by(1),
        ),
        (
            ActionSpec("money.newer", _newer_words, "", "N", SCOPE, "chevron-right"),
            lambda: page.day.turn_by(-1),
        ),
        (ActionSpec("money.close", _close_words, "", "L", SCOPE, "lock"), close.close_day.press),
        (
            ActionSpec("money.settle", _settle_words, "", "S", SCOPE, "pencil"),
            page.day.unsettled.settle_first,
        ),
        (ActionSpec("money.export", _export_words, "", "E", SCOPE, "copy"), close.export),
    )
    for spec, act in acts:
        registry.add(spec, act)
    confirm = ActionSpec(
        "money.confirm", _confirm_words, "Ctrl+Return", scope=SCOPE, in_palette=False
    )
    registry.add(confirm, page.do, within=page)


def _older_words() -> str:
    return tr("Money", "The day before")


def _newer_words() -> str:
    return tr("Money", "The day after")


def _close_words() -> str:
    return tr("Money", "Close the open day")


def _settle_words() -> str:
    return tr("Money", "Settle by hand what was not carried out")


def _export_words() -> str:
    return tr("Money", "Export the day's journal")


def _confirm_words() -> str:
    return tr("Money", "Do what is armed")
