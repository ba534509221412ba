"""The keys of the approvals page: A, O, D, Q and U arm, Ctrl+Enter confirms."""

from collections.abc import Callable

from agentdesk.desktop.actions import ActionRegistry, ActionSpec
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_choices import Choice
from agentdesk.desktop.views.approvals.decide_card import KEYS
from agentdesk.desktop.views.approvals.page import ApprovalsPage

SCOPE = "approvals"


def register_keys(registry: ActionRegistry, page: ApprovalsPage) -> None:
    """Register once per window; the scope is active while the page is open."""
    words: dict[Choice, Callable[[], str]] = {
        Choice.APPROVE: lambda: tr("Approvals", "Approve the open request"),
        Choice.OFFER: lambda: tr("Approvals", "Offer something else instead"),
        Choice.DECLINE: lambda: tr("Approvals", "Decline the open request"),
        Choice.QUESTION: lambda: tr("Approvals", "Ask who asked"),
        Choice.HAND_UP: lambda: tr("Approvals", "Hand the open request one level up"),
    }
    for choice, say in words.items():
        spec = ActionSpec(f"approval.{choice}", say, single_key=KEYS[choice], scope=SCOPE)
        registry.add(spec, _armer(page, choice))
    stand_in = ActionSpec("approval.stand_in", _stand_in_words, single_key="S", scope=SCOPE)
    registry.add(stand_in, page.stand_ins.take_focus)
    confirm = ActionSpec(
        "approval.confirm", _confirm_words, shortcut="Ctrl+Return", scope=SCOPE, in_palette=False
    )
    registry.add(confirm, page.confirm, within=page)


def _armer(page: ApprovalsPage, choice: Choice) -> Callable[[], None]:
    return lambda: page.arm(choice)


def _stand_in_words() -> str:
    return tr("Approvals", "Name a stand-in")


def _confirm_words() -> str:
    return tr("Approvals", "Confirm what is armed")
