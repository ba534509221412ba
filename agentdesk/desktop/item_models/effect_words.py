"""What has left the house and how far it is, in words: a refund sent, a voucher confirmed."""

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.effects import EffectKind, EffectState


def effect_name(kind: EffectKind) -> str:
    return {
        EffectKind.REFUND: tr("Effect", "Refund"),
        EffectKind.CREDIT: tr("Effect", "Credit"),
        EffectKind.VOUCHER: tr("Effect", "Voucher"),
        EffectKind.POINTS: tr("Effect", "Points"),
        EffectKind.CREDIT_TAKEN_BACK: tr("Effect", "Credit taken back"),
        EffectKind.VOUCHER_TAKEN_BACK: tr("Effect", "Voucher taken back"),
        EffectKind.POINTS_TAKEN_BACK: tr("Effect", "Points taken back"),
        EffectKind.SHIPMENT: tr("Effect", "Shipment"),
        EffectKind.PAYMENT_LINK: tr("Effect", "Payment link"),
    }[kind]


def effect_state(state: EffectState) -> Value:
    """Return the state as icon, word and tone; "unknown" is neither done nor failed."""
    words, tone, icon = {
        EffectState.HELD: (tr("Effect", "waits for the parcel"), Tone.WARN, "hourglass"),
        EffectState.QUEUED: (tr("Effect", "queued"), Tone.NEUTRAL, "clock"),
        EffectState.SENT: (tr("Effect", "sent"), Tone.NEUTRAL, "refresh-cw"),
        EffectState.CONFIRMED: (tr("Effect", "confirmed"), Tone.OK, "check"),
        EffectState.FAILED: (tr("Effect", "failed"), Tone.BAD, "circle-x"),
        EffectState.UNKNOWN: (tr("Effect", "not known yet"), Tone.WARN, "circle-help"),
    }[state]
    return Value(words, tone=tone, icon=icon)


def effect_chip(kind: EffectKind, state: EffectState) -> Value:
    """Return both in one chip, for a line of the timeline."""
    shown = effect_state(state)
    words = tr("Effect", "{effect}: {state}")
    text = words.format(effect=effect_name(kind), state=shown.text)
    return Value(text, tone=shown.tone, icon=shown.icon)


def problem_of(code: str) -> str:
    """Return why it was not carried out, for whoever tries again or does it by hand."""
    known = {
        "gave_up": tr("Effect", "Tried for three quarters of an hour without an answer."),
        "expired_card": tr("Effect", "The card has expired."),
        "card_declined": tr("Effect", "The bank refused it."),
        "charge_already_refunded": tr("Effect", "The payment was refunded already."),
        "no_answer": tr("Effect", "The payment provider does not answer."),
    }
    if not code:
        return ""
    return known.get(code, tr("Effect", "The other side says: {code}.").format(code=code))
