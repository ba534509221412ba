"""The words of remedies: evidence, plan moves, rules, and why something cannot be given."""

from collections.abc import Mapping

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.domain.dials import Dial, Measure, Scope, Strength, Window
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


def dial_name(dial: Dial) -> str:
    """Return a rule's name as an agent reads it."""
    words = {
        (Scope.ACT, Window.CASE): tr("Scope", "One act"),
        (Scope.INCIDENT, Window.CASE): tr("Scope", "This incident"),
        (Scope.AGENT, Window.DAY): tr("Scope", "My day"),
        (Scope.AGENT, Window.MONTH): tr("Scope", "My month"),
        (Scope.AGENT, Window.YEAR): tr("Scope", "My year"),
        (Scope.CUSTOMER, Window.DAY): tr("Scope", "Customer today"),
        (Scope.CUSTOMER, Window.MONTH): tr("Scope", "Customer this month"),
        (Scope.CUSTOMER, Window.YEAR): tr("Scope", "Customer, 12 months"),
        (Scope.TEAM_POOL, Window.DAY): tr("Scope", "Team pool today"),
        (Scope.TEAM_POOL, Window.MONTH): tr("Scope", "Team pool this month"),
        (Scope.TEAM_POOL, Window.YEAR): tr("Scope", "Team pool this year"),
    }
    at_most = {
        (Scope.ACT, Window.CASE): tr("Scope", "One act, at most"),
        (Scope.INCIDENT, Window.CASE): tr("Scope", "This incident, at most"),
        (Scope.CUSTOMER, Window.YEAR): tr("Scope", "Customer, at most"),
    }
    return _named(dial, words, at_most)


def rule_name(dial: Dial) -> str:
    """Return a rule's name as a supervisor reads it: of the agent who asked."""
    words = {
        (Scope.ACT, Window.CASE): tr("Rule", "One act, agent alone"),
        (Scope.INCIDENT, Window.CASE): tr("Rule", "Incident, agent alone"),
        (Scope.AGENT, Window.DAY): tr("Rule", "Agent's day"),
        (Scope.AGENT, Window.MONTH): tr("Rule", "Agent's month"),
        (Scope.AGENT, Window.YEAR): tr("Rule", "Agent's year"),
        (Scope.CUSTOMER, Window.DAY): tr("Rule", "Customer today, agent alone"),
        (Scope.CUSTOMER, Window.MONTH): tr("Rule", "Customer this month, agent alone"),
        (Scope.CUSTOMER, Window.YEAR): tr("Rule", "Customer in 12 months, agent alone"),
        (Scope.TEAM_POOL, Window.DAY): tr("Rule", "Team pool today"),
        (Scope.TEAM_POOL, Window.MONTH): tr("Rule", "Team pool this month"),
        (Scope.TEAM_POOL, Window.YEAR): tr("Rule", "Team pool this year"),
        (Scope.APPROVER, Window.DAY): tr("Rule", "Approver's day"),
        (Scope.APPROVER, Window.MONTH): tr("Rule", "Approver's month"),
        (Scope.APPROVER, Window.YEAR): tr("Rule", "Approver's year"),
    }
    at_most = {
        (Scope.ACT, Window.CASE): tr("Rule", "One act, at most"),
        (Scope.INCIDENT, Window.CASE): tr("Rule", "Incident, at most"),
        (Scope.AGENT, Window.DAY): tr("Rule", "Agent's day, at most"),
        (Scope.AGENT, Window.MONTH): tr("Rule", "Agent's month, at most"),
        (Scope.AGENT, Window.YEAR): tr("Rule", "Agent's year, at most"),
        (Scope.CUSTOMER, Window.DAY): tr("Rule", "Customer today, at most"),
        (Scope.CUSTOMER, Window.MONTH): tr("Rule", "Customer this month, at most"),
        (Scope.CUSTOMER, Window.YEAR): tr("Rule", "Customer, at most"),
    }
    return _named(dial, words, at_most)


_Words = Mapping[tuple[Scope, Window], str]


def _named(dial: Dial, words: _Words, at_most: _Words) -> str:
    """A dial with a name of its own says it: the policy's word, not ours to translate."""
    hard = at_most if dial.strength is Strength.HARD else words
    place = (dial.scope, dial.window)
    said = hard.get(place) or words.get(place) or f"{dial.scope}, {dial.window}"
    if dial.measure is Measure.COUNT:
        said = tr("Scope", "{rule}, number of acts").format(rule=said)
    return i18n.beside(said, dial.name) if dial.name else said


def problem_words(code: str) -> str:
    """Return what is missing or refused, by the error's stable code."""
    return {
        "amount_needed": tr("Problem", "How much?"),
        "detail_needed": tr("Problem", "Which one?"),
        "lines_needed": tr("Problem", "Tick the lines it is about."),
        "order_needed": tr("Problem", "No order with lines is here."),
        "evidence_needed": tr("Problem", "Say why it is owed."),
        "evidence_not_met": tr("Problem", "What is known of the order speaks against it."),
        "legal_clock_over": tr("Problem", "The time for this is over; goodwill is possible."),
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
