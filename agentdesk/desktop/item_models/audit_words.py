"""What the audit trail's actions are called by people; an unknown one keeps its code."""

from collections.abc import Mapping

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.words import remedy_name
from agentdesk.domain.remedies import RemedyKind

_ICONS = {
    "customer.read": "eye",
    "session": "lock",
    "user": "user",
    "policy": "shield",
    "remedy": "heart-handshake",
    "reversal": "undo-2",
    "return": "package",
    "lease": "wallet",
    "rate": "coins",
    "delegation": "users",
    "promise": "calendar-clock",
    "plan": "heart-handshake",
    "request": "circle-check",
    "effect": "truck",
    "day": "calendar",
    "order": "package",
    "case": "briefcase",
    "interaction": "phone",
    "note": "sticky-note",
}
_REMEDY = "remedy."


def action_icon(action: str) -> str:
    return _ICONS.get(action) or _ICONS.get(action.split(".", 1)[0], "info")


def action_words(action: str) -> str:
    """Return the act in words; one nobody has words for keeps its code, and says so."""
    known = {**_money_actions(), **_request_actions(), **_rule_actions(), **_desk_actions()}
    if action in known:
        return known[action]
    kind = action.removeprefix(_REMEDY)
    if action.startswith(_REMEDY) and kind in {one.value for one in RemedyKind}:
        words = tr("Audit", "worked a remedy out: {kind}")
        return words.format(kind=remedy_name(RemedyKind(kind)))
    return tr("Audit", "{code} (as written)").format(code=i18n.plain(action))


def _money_actions() -> Mapping[str, str]:
    return {
        "plan.give": tr("Audit", "gave a remedy"),
        "plan.ask": tr("Audit", "asked for a remedy"),
        "plan.refuse": tr("Audit", "was refused a remedy"),
        "effect.queue": tr("Audit", "ordered an effect"),
        "effect.retry": tr("Audit", "tried an effect again"),
        "effect.settle": tr("Audit", "settled an effect by hand"),
        "effect.queued": tr("Audit", "will try an effect again"),
        "effect.sent": tr("Audit", "an effect is under way"),
        "effect.confirmed": tr("Audit", "an effect was confirmed"),
        "effect.failed": tr("Audit", "an effect has failed"),
        "effect.unknown": tr("Audit", "an effect is not known yet"),
        "return.arrived": tr("Audit", "received a parcel"),
        "reversal.ask": tr("Audit", "asked to take a remedy back"),
        "reversal.post": tr("Audit", "took a remedy back"),
        "reversal.decline": tr("Audit", "declined to take a remedy back"),
        "day.close": tr("Audit", "closed a day"),
        "rate.set": tr("Audit", "set an exchange rate"),
    }


def _request_actions() -> Mapping[str, str]:
    return {
        "request.ask": tr("Audit", "asked a supervisor"),
        "request.ask_question": tr("Audit", "asked a question"),
        "request.answer_question": tr("Audit", "answered a question"),
        "request.escalate": tr("Audit", "handed a request up"),
        "request.posted": tr("Audit", "granted a request"),
        "request.offered_instead": tr("Audit", "offered something else"),
        "request.declined": tr("Audit", "declined a request"),
        "request.withdrawn": tr("Audit", "withdrew a request"),
        "request.expired": tr("Audit", "let a request expire"),
        "delegation.set": tr("Audit", "lent a right"),
        "delegation.end": tr("Audit", "ended a lent right"),
    }


def _rule_actions() -> Mapping[str, str]:
    return {
        "policy.begin": tr("Audit", "put a policy into force"),
        "policy.propose": tr("Audit", "proposed a policy"),
        "policy.confirm": tr("Audit", "confirmed a policy"),
        "policy.withdraw": tr("Audit", "withdrew a policy"),
        "user.create": tr("Audit", "added a user"),
        "user.change": tr("Audit", "changed a user"),
        "user.set_password": tr("Audit", "set a password"),
        "user.read": tr("Audit", "looked at what is recorded about a person"),
        "team.create": tr("Audit", "added a team"),
        "team.change": tr("Audit", "changed a team"),
        "session.end": tr("Audit", "ended a session"),
        "session.begin": tr("Audit", "signed in"),
        "device.lost": tr("Audit", "reported a device lost"),
        "device.wipe": tr("Audit", "ordered a device wiped"),
        "device.wiped": tr("Audit", "a device was told to wipe itself"),
        "device.keep": tr("Audit", "took back the order to wipe a device"),
        "lease.issue": tr("Audit", "took an offline budget along"),
        "lease.extend": tr("Audit", "extended an offline budget"),
        "lease.draw": tr("Audit", "gave from an offline budget"),
        "lease.return": tr("Audit", "gave an offline budget back"),
        "lease.reclaim": tr("Audit", "reclaimed an offline budget"),
        "lease.revoke": tr("Audit", "revoked an offline budget"),
    }


def _desk_actions() -> Mapping[str, str]:
    return {
        "customer.read": tr("Audit", "looked at a customer"),
        "customer.create": tr("Audit", "added a customer"),
        "customer.update": tr("Audit", "changed a customer"),
        "suggestion.keep": tr("Audit", "kept a change beside the customer"),
        "suggestion.settle": tr("Audit", "settled a change that was kept"),
        "suggestion.let_go": tr("Audit", "let go of a change that was kept"),
        "case.open": tr("Audit", "opened a case"),
        "case.move": tr("Audit", "moved a case"),
        "case.merge": tr("Audit", "merged two cases"),
        "customer.merge": tr("Audit", "merged two customers"),
        "promise.kept": tr("Audit", "kept a promise"),
        "promise.broken": tr("Audit", "broke a promise"),
        "case.add_told_fact": tr("Audit", "noted what was told"),
        "note.add": tr("Audit", "wrote a note"),
        "promise.make": tr("Audit", "made a promise"),
        "order.change": tr("Audit", "changed an order"),
        "order.replace": tr("Audit", "ordered a replacement"),
        "subscription.change": tr("Audit", "changed a subscription"),
        "product.take_stock": tr("Audit", "took goods from stock"),
        "interaction.ring": tr("Audit", "a contact rang"),
        "interaction.record": tr("Audit", "took a contact"),
        "interaction.verify_caller": tr("Audit", "verified a caller"),
        "interaction.wrap_up": tr("Audit", "wrapped a contact up"),
    }
