"""A remedy put together on the screen, as it goes onto the wire."""

from agentdesk.domain.remedies import Draft
from agentdesk.protocol.empowerment import RefundLine, RemedyDraft


def wire_draft(part: Draft) -> RemedyDraft:
    return RemedyDraft(
        kind=part.kind,
        basis=part.basis,
        amount_minor=part.amount_minor,
        order_id=part.order_id,
        lines=[RefundLine(pick.line_id, pick.quantity) for pick in part.lines],
        evidence=part.evidence,
        detail=part.detail,
        subscription_id=part.subscription_id,
    )
