"""What the remedy panel says of the offline budget: it covers what is chosen, or why not."""

from collections.abc import Sequence

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.offline_budget import Drawing
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.empowerment import Answer, Verdict
from agentdesk.domain.leases import Refusal
from agentdesk.domain.remedies import Draft


def drawing_of(
    facts: RemedyFacts, parts: Sequence[Draft], reason: str, verdict: Verdict | None
) -> Drawing | None:
    """Return what would be drawn from the lease; None where nothing need be.

    Online it is only drawn from when the rest is not enough: what came along is one's own too.
    """
    if verdict is None or (facts.online and verdict.outcome is Answer.ALONE):
        return None
    if facts.offline is None:
        return Drawing(refusal=Refusal.NO_LEASE)
    return facts.offline.drawing(parts, reason)


def covered() -> Value:
    return Value(tr("Remedies", "Inside your offline budget"), tone=Tone.OK, icon="circle-check")


def to_be_confirmed() -> Value:
    return Value(tr("Remedies", "To be confirmed when online"), tone=Tone.WARN, icon="wifi-off")


def granted_words() -> str:
    return tr("Remedies", "It is granted here and now, and confirmed when online.")


def refusal_words(refusal: Refusal | None, facts: RemedyFacts) -> str:
    """Return why the offline budget does not cover it; what is asked is sent all the same."""
    if not facts.takes_along:
        return tr(
            "Remedies",
            "This computer keeps nothing after you sign out, so it has no offline budget.",
        )
    return {
        Refusal.NO_LEASE: tr("Remedies", "No offline budget has come to this desktop."),
        Refusal.NO_BUCKET: tr(
            "Remedies", "The offline budget was taken along for other customers and cases."
        ),
        Refusal.TOO_MUCH: tr("Remedies", "This is more than is left of the offline budget."),
        Refusal.KIND: tr(
            "Remedies", "Offline only credit, points and discounts are given, as goodwill."
        ),
        Refusal.STOPPED: tr("Remedies", "The offline budget was given back."),
        Refusal.OVER: tr("Remedies", "The time of the offline budget is over."),
        Refusal.CLOCK: tr(
            "Remedies",
            "This computer's clock went back: the offline budget waits for the server's time.",
        ),
    }[refusal or Refusal.NO_LEASE]
