"""What the audit trail's actions and rows are called by people; an unknown one keeps its code."""

from collections.abc import Mapping

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr

_ICONS = {
    "customer.read": "eye",
    "session": "lock",
    "user": "user",
    "policy": "shield",
    "plan": "heart-handshake",
    "request": "circle-check",
    "effect": "truck",
    "day": "calendar",
    "order": "package",
    "case": "briefcase",
    "interaction": "phone",
    "note": "sticky-note",
}
_SHOWN_DETAILS = 3
_SHOWN_ID = 8
_LONGEST = 60


def action_icon(action: str) -> str:
    return _ICONS.get(action) or _ICONS.get(action.split(".", 1)[0], "info")


def action_words(action: str) -> str:
    known = {**_money_actions(), **_rule_actions(), **_desk_actions()}
    return known.get(action, action)


def _money_actions() -> Mapping[str, str]:
    return {
        "plan.give": tr("Audit", "gave a remedy"),
        "plan.ask": tr("Audit", "asked for a remedy"),
        "plan.reverse": tr("Audit", "took a remedy back"),
        "request.ask": tr("Audit", "asked a supervisor"),
        "request.decide": tr("Audit", "decided a request"),
        "request.answer_offer": tr("Audit", "answered an offer"),
        "request.withdraw": tr("Audit", "withdrew a request"),
        "request.escalate": tr("Audit", "handed a request up"),
        "request.expire": tr("Audit", "let a request expire"),
        "effect.queue": tr("Audit", "ordered an effect"),
        "effect.retry": tr("Audit", "tried an effect again"),
        "effect.settle": tr("Audit", "settled an effect by hand"),
        "reversal.confirm": tr("Audit", "confirmed a reversal"),
        "reversal.decline": tr("Audit", "declined a reversal"),
        "day.close": tr("Audit", "closed a day"),
    }


def _rule_actions() -> Mapping[str, str]:
    return {
        "policy.begin": tr("Audit", "put a policy into force"),
        "policy.propose": tr("Audit", "proposed a policy"),
        "policy.confirm": tr("Audit", "confirmed a policy"),
        "policy.withdraw": tr("Audit", "withdrew a policy"),
        "delegation.set": tr("Audit", "lent a right"),
        "delegation.end": tr("Audit", "ended a lent right"),
        "user.create": tr("Audit", "added a user"),
        "user.change": tr("Audit", "changed a user"),
        "user.set_password": tr("Audit", "set a password"),
        "team.create": tr("Audit", "added a team"),
        "session.end": tr("Audit", "ended a session"),
        "session.begin": tr("Audit", "signed in"),
    }


def _desk_actions() -> Mapping[str, str]:
    return {
        "customer.read": tr("Audit", "looked at a customer"),
        "customer.create": tr("Audit", "added a customer"),
        "customer.update": tr("Audit", "changed a customer"),
        "case.open": tr("Audit", "opened a case"),
        "case.move": tr("Audit", "moved a case"),
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


def about_words(entity: str, entity_id: str, detail: Mapping[str, object]) -> str:
    """Return which row, and the first few details as they were written down."""
    words = tr("Audit", "{entity} {id}")
    named = words.format(entity=_entity_name(entity), id=f"…{i18n.plain(entity_id)[-_SHOWN_ID:]}")
    told = [
        f"{key}: {i18n.plain(str(value))[:_LONGEST]}"
        for key, value in list(detail.items())[:_SHOWN_DETAILS]
        if value not in (None, "", [], {})
    ]
    return " · ".join([named, *told])


def _entity_name(entity: str) -> str:
    known = {
        "customer": tr("Audit", "customer"),
        "case": tr("Audit", "case"),
        "remedy_plan": tr("Audit", "remedy"),
        "approval": tr("Audit", "request"),
        "effect": tr("Audit", "effect"),
        "policy": tr("Audit", "policy"),
        "user": tr("Audit", "user"),
        "order": tr("Audit", "order"),
        "interaction": tr("Audit", "contact"),
        "note": tr("Audit", "note"),
        "promise": tr("Audit", "promise"),
    }
    return known.get(entity, entity)
