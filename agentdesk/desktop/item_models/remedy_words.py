"""The words of remedies: evidence, plan moves, rules, and why something cannot be given."""

from agentdesk.desktop.i18n import tr
from agentdesk.domain.empowerment import Scope
from agentdesk.domain.remedies import Evidence, PlanMove


def evidence_name(evidence: Evidence) -> str:
    return {
        Evidence.NOT_DELIVERED: tr("Evidence", "not delivered"),
        Evidence.DAMAGED_ON_ARRIVAL: tr("Evidence", "damaged on arrival"),
        Evidence.WRONG_ITEM: tr("Evidence", "wrong item"),
        Evidence.DOUBLE_CHARGE: tr("Evidence", "charged twice"),
        Evidence.STATUTORY_WITHDRAWAL: tr("Evidence", "withdrawal by law"),
        Evidence.BROKEN_PROMISE: tr("Evidence", "promise broken"),
    }[evidence]


def move_name(move: PlanMove) -> str:
    return {
        PlanMove.PAUSE: tr("PlanMove", "Pause"),
        PlanMove.SKIP: tr("PlanMove", "Skip the next one"),
        PlanMove.SWITCH: tr("PlanMove", "Switch"),
        PlanMove.CANCEL: tr("PlanMove", "Cancel"),
    }[move]


def scope_name(scope: Scope) -> str:
    return {
        Scope.ACT: tr("Scope", "One act"),
        Scope.INCIDENT: tr("Scope", "This incident"),
        Scope.AGENT_DAY: tr("Scope", "My day"),
        Scope.CUSTOMER_YEAR: tr("Scope", "Customer, 12 months"),
        Scope.INCIDENT_HARD: tr("Scope", "This incident, at most"),
        Scope.CUSTOMER_HARD: tr("Scope", "Customer, at most"),
        Scope.TEAM_POOL_DAY: tr("Scope", "Team pool today"),
    }[scope]


def rule_name(scope: Scope) -> str:
    """Return a rule's name as a supervisor reads it: of the agent who asked."""
    return {
        Scope.ACT: tr("Rule", "One act, agent alone"),
        Scope.INCIDENT: tr("Rule", "Incident, agent alone"),
        Scope.AGENT_DAY: tr("Rule", "Agent's day"),
        Scope.CUSTOMER_YEAR: tr("Rule", "Customer in 12 months, agent alone"),
        Scope.INCIDENT_HARD: tr("Rule", "Incident, at most"),
        Scope.CUSTOMER_HARD: tr("Rule", "Customer, at most"),
        Scope.TEAM_POOL_DAY: tr("Rule", "Team pool today"),
    }[scope]


def problem_words(code: str) -> str:
    """Return what is missing or refused, by the error's stable code."""
    return {
        "amount_needed": tr("Problem", "How much?"),
        "detail_needed": tr("Problem", "Which one?"),
        "lines_needed": tr("Problem", "Tick the lines it is about."),
        "order_needed": tr("Problem", "No order with lines is here."),
        "evidence_needed": tr("Problem", "Say why it is owed."),
        "subscription_needed": tr("Problem", "No subscription is here."),
        "owed_needs_order": tr("Problem", "What is owed belongs to an order."),
        "kind_not_owed": tr("Problem", "This kind is never owed, only goodwill."),
        "already_refunded": tr("Problem", "Nothing of this is left to give back."),
        "no_payment_on_file": tr("Problem", "No payment is on file for this order."),
        "out_of_stock": tr("Problem", "Not in stock."),
        "no_such_product": tr("Problem", "This article is not known here."),
        "mixed_currencies": tr("Problem", "One plan takes one currency."),
        "above_refundable_remaining": tr("Problem", "More than what is left of the payments."),
    }.get(code, tr("Problem", "This cannot be given ({code}).").format(code=code))
