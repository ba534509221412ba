"""The keys of the policy page: letters edit, add, rehearse, undo and arm; Ctrl+Enter does it."""

from agentdesk.desktop.actions import ActionRegistry, ActionSpec
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.views.policy.page import PolicyPage

SCOPE = "policy"


def register_keys(registry: ActionRegistry, page: PolicyPage) -> None:
    """Register once per window; the scope is active while the page is open."""
    acts = page.acts
    specs = (
        (ActionSpec("policy.edit", _edit_words, "", "E", SCOPE, "pencil"), page.limits.focus_first),
        (
            ActionSpec("policy.new_limit", _new_words, "", "N", SCOPE, "plus"),
            page.limits.new_asked.emit,
        ),
        (
            ActionSpec("policy.rehearse", _rehearse_words, "", "R", SCOPE, "repeat"),
            page.rehearsal.ask,
        ),
        (
            ActionSpec("policy.propose", _propose_words, "", "P", SCOPE, "shield"),
            lambda: acts.press(acts.propose),
        ),
        (
            ActionSpec("policy.confirm", _confirm_words, "", "C", SCOPE, "shield-check"),
            lambda: acts.press(acts.confirm),
        ),
        (
            ActionSpec("policy.withdraw", _withdraw_words, "", "X", SCOPE, "x"),
            lambda: acts.press(acts.withdraw),
        ),
        (ActionSpec("policy.undo", _undo_words, "", "U", SCOPE, "undo-2"), acts.discard),
    )
    for spec, act in specs:
        registry.add(spec, act)
    confirm = ActionSpec("policy.do", _do_words, "Ctrl+Return", scope=SCOPE, in_palette=False)
    registry.add(confirm, page.do, within=page)


def _edit_words() -> str:
    return tr("Policy", "Change a figure")


def _new_words() -> str:
    return tr("Policy", "Add a limit")


def _rehearse_words() -> str:
    return tr("Policy", "Rehearse what is on screen")


def _propose_words() -> str:
    return tr("Policy", "Propose what was typed")


def _confirm_words() -> str:
    return tr("Policy", "Put the proposal into force")


def _withdraw_words() -> str:
    return tr("Policy", "Withdraw this version")


def _undo_words() -> str:
    return tr("Policy", "Undo what was typed")


def _do_words() -> str:
    return tr("Policy", "Do what is armed")
