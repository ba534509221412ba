"""The keys of the approvals page: A, O and D arm, Ctrl+Enter confirms."""

from collections.abc import Callable

from agentdesk.desktop.actions import ActionRegistry, ActionSpec
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.views.approvals.page import ApprovalsPage
from agentdesk.domain.approvals import Decision

SCOPE = "approvals"


def register_keys(registry: ActionRegistry, page: ApprovalsPage) -> None:
    """Register once per window; the scope is active while the page is open."""
    arms: tuple[tuple[Decision, str, Callable[[], str]], ...] = (
        (Decision.APPROVE, "A", _approve_words),
        (Decision.OFFER_INSTEAD, "O", _offer_words),
        (Decision.DECLINE, "D", _decline_words),
    )
    for decision, key, words in arms:
        spec = ActionSpec(f"approval.{decision}", words, single_key=key, scope=SCOPE)
        registry.add(spec, _armer(page, decision))
    confirm = ActionSpec(
        "approval.confirm", _confirm_words, shortcut="Ctrl+Return", scope=SCOPE, in_palette=False
    )
    registry.add(confirm, page.confirm, within=page)


def _armer(page: ApprovalsPage, decision: Decision) -> Callable[[], None]:
    return lambda: page.arm(decision)


def _approve_words() -> str:
    return tr("Approvals", "Approve the open request")


def _offer_words() -> str:
    return tr("Approvals", "Offer something else instead")


def _decline_words() -> str:
    return tr("Approvals", "Decline the open request")


def _confirm_words() -> str:
    return tr("Approvals", "Confirm the decision")
