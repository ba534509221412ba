"""The live answer while choosing: inside one's limits, asks a supervisor, or the most there is."""

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.remedy_words import dial_name
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.dials import Measure, Strength
from agentdesk.domain.empowerment import Answer, RuleLine, Verdict


def answer_of(verdict: Verdict | None, goodwill_minor: int, currency: str) -> Value | None:
    """Return the sentence; None while nothing is chosen that a budget would count."""
    if verdict is None or not goodwill_minor:
        return None
    if verdict.outcome is Answer.ALONE:
        return Value(tr("Remedies", "Inside your limits"), tone=Tone.OK, icon="circle-check")
    if verdict.outcome is Answer.ASKS:
        return Value(_asks(verdict, currency), tone=Tone.WARN, icon="hand")
    words = tr("Remedies", "The most you can give is {most}")
    most = i18n.money(verdict.most_minor, currency)
    return Value(words.format(most=most), tone=Tone.BAD, icon="lock")


def _asks(verdict: Verdict, currency: str) -> str:
    rule = verdict.asks_because
    if rule is not None and rule.dial.measure is Measure.COUNT:
        words = tr("Remedies", "Asks a supervisor: no act is left ({rule})")
        return words.format(rule=dial_name(rule.dial))
    words = tr("Remedies", "Asks a supervisor: over by {over}")
    return words.format(over=i18n.money(verdict.over_minor, currency))


def why_not(rule: RuleLine | None) -> str:
    """Return which rule says no, how strict it is, and where it comes from."""
    if rule is None:
        return ""
    name = dial_name(rule.dial)
    if rule.dial.strength is not Strength.HARD:
        return tr("Remedies", "{rule}: nothing more is left of it.").format(rule=name)
    if rule.legal_source:
        words = tr("Remedies", "{rule} is set by law ({source}): nobody here can lift it.")
        return words.format(rule=name, source=i18n.plain(rule.legal_source))
    return tr("Remedies", "{rule} is a hard limit: nobody here can lift it.").format(rule=name)
