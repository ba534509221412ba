"""What each act is called while it is on its way: a name, never a claim that it was done."""

from collections.abc import Mapping

from agentdesk.desktop.i18n import tr
from agentdesk.protocol.messages import AnyCommand

_ICONS = {
    "interaction": "phone",
    "note": "sticky-note",
    "case": "briefcase",
    "promise": "calendar-clock",
    "customer": "user",
    "plan": "heart-handshake",
    "request": "circle-check",
    "effect": "truck",
    "return": "package",
    "delegation": "users",
    "day": "calendar",
    "presence": "headset",
    "reversal": "undo-2",
    "rate": "coins",
    "policy": "shield",
}


def act_icon(command: AnyCommand) -> str:
    return _ICONS.get(_tag(command).partition(".")[0], "info")


def act_name(command: AnyCommand) -> str:
    known = {**_contact_acts(), **_money_acts(), **_office_acts()}
    return known.get(_tag(command), _tag(command))


def _tag(command: AnyCommand) -> str:
    return str(command.__struct_config__.tag)


def _contact_acts() -> Mapping[str, str]:
    return {
        "interaction.record": tr("Act", "Contact"),
        "interaction.verify_caller": tr("Act", "Verified caller"),
        "interaction.wrap_up": tr("Act", "After-contact work"),
        "note.add": tr("Act", "Note"),
        "case.open": tr("Act", "New case"),
        "case.move": tr("Act", "State of a case"),
        "case.add_told_fact": tr("Act", "What we were told"),
        "promise.make": tr("Act", "Promise"),
        "customer.update": tr("Act", "Customer's details"),
        "presence.set": tr("Act", "Presence"),
    }


def _money_acts() -> Mapping[str, str]:
    return {
        "plan.give": tr("Act", "Remedy"),
        "plan.reverse": tr("Act", "Remedy taken back"),
        "reversal.confirm": tr("Act", "Second signature"),
        "reversal.decline": tr("Act", "Second signature refused"),
        "request.decide": tr("Act", "Decision"),
        "request.answer_offer": tr("Act", "Answer to an offer"),
        "request.withdraw": tr("Act", "Request taken back"),
        "request.ask_question": tr("Act", "Question"),
        "request.answer_question": tr("Act", "Answer"),
        "request.escalate": tr("Act", "Request handed up"),
        "return.arrived": tr("Act", "Parcel that came back"),
    }


def _office_acts() -> Mapping[str, str]:
    return {
        "effect.retry": tr("Act", "Effect, to be tried again"),
        "effect.settle": tr("Act", "Effect, settled by hand"),
        "delegation.set": tr("Act", "Lent right"),
        "delegation.end": tr("Act", "Lent right, ended"),
        "day.close": tr("Act", "Close of a day"),
        "rate.set": tr("Act", "Rate of exchange"),
        "policy.propose": tr("Act", "Proposed policy"),
        "policy.confirm": tr("Act", "Confirmed policy"),
        "policy.withdraw": tr("Act", "Withdrawn policy"),
    }
