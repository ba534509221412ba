"""The keys of the audit page: W and D go to who and what, O brings older entries."""

from agentdesk.desktop.actions import ActionRegistry, ActionSpec
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.views.audit.page import AuditPage

SCOPE = "audit"


def register_keys(registry: ActionRegistry, page: AuditPage) -> None:
    """Register once per window; the scope is active while the page is open."""
    trail = page.trail
    acts = (
        (ActionSpec("audit.who", _who_words, "", "W", SCOPE, "user"), trail.who.showPopup),
        (ActionSpec("audit.what", _what_words, "", "D", SCOPE, "search"), trail.what.showPopup),
        (ActionSpec("audit.older", _older_words, "", "O", SCOPE, "clock"), trail.ask_older),
    )
    for spec, act in acts:
        registry.add(spec, act)


def _who_words() -> str:
    return tr("Audit", "Choose who did it")


def _what_words() -> str:
    return tr("Audit", "Choose what was done")


def _older_words() -> str:
    return tr("Audit", "Bring older entries")
