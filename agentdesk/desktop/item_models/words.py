"""The contract's words as an agent reads them: channels, tiers, states, languages."""

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone
from agentdesk.domain.interactions import Channel
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind

# A language is written in itself, whatever the agent speaks.
_LANGUAGES = {
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
    "ko": "한국어",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "zh-CN": "简体中文",
    "zh-TW": "繁體中文",
}

_MOST_OF_A_CODE = 18


def language_name(tag: str) -> str:
    """Return the language's own name; the tag itself where we do not know it."""
    return _LANGUAGES.get(tag) or _LANGUAGES.get(tag.split("-", maxsplit=1)[0]) or tag


def as_written(code: str) -> str:
    """Return a word of the contract this version has no name for, short enough for a chip."""
    return i18n.plain(code if len(code) <= _MOST_OF_A_CODE else f"{code[:_MOST_OF_A_CODE]}…")


def customer_words(own: str, latin: str) -> str:
    """Return a customer's name for a list: in English the Latin one first, then their own.

    In Japanese nobody names a customer without 様, however short the list.
    """
    if i18n.language() == "ja":
        return f"{own} 様" if own else own
    return f"{latin} · {own}" if latin and i18n.language() == "en" else own


def customer_said(own: str, latin: str) -> str:
    """Return the one name an agent of this language says, where there is no room for two."""
    return latin if latin and i18n.language() == "en" else own


def channel_name(channel: Channel) -> str:
    return {
        Channel.VOICE: tr("Channel", "Call"),
        Channel.CHAT: tr("Channel", "Chat"),
        Channel.MESSAGE: tr("Channel", "Message"),
        Channel.EMAIL: tr("Channel", "E-mail"),
        Channel.SOCIAL: tr("Channel", "Social media"),
        Channel.WEB: tr("Channel", "Web"),
        Channel.SELF_SERVICE: tr("Channel", "Self-service"),
        Channel.IN_PERSON: tr("Channel", "In person"),
    }[channel]


def inbound_name(channel: Channel) -> str:
    """Return what a contact that is going on is called."""
    known = {
        Channel.VOICE: tr("Channel", "Inbound call"),
        Channel.CHAT: tr("Channel", "Inbound chat"),
        Channel.MESSAGE: tr("Channel", "Inbound message"),
        Channel.EMAIL: tr("Channel", "Inbound e-mail"),
    }
    return known.get(channel, channel_name(channel))


def channel_icon(channel: Channel) -> tuple[str, Tone]:
    return {
        Channel.VOICE: ("phone", Tone.BAD),
        Channel.CHAT: ("message-square", Tone.VIOLET),
        Channel.MESSAGE: ("message-square", Tone.VIOLET),
        Channel.EMAIL: ("mail", Tone.ACCENT),
        Channel.SOCIAL: ("message-square", Tone.ACCENT),
        Channel.WEB: ("globe", Tone.BAD),
        Channel.SELF_SERVICE: ("headset", Tone.WARN),
        Channel.IN_PERSON: ("store", Tone.OK),
    }[channel]


def channel_preference(channel: Channel | None, hours: str) -> str:
    """Return "Prefers chat, 18-21 JST", or what of it is known."""
    if channel is None:
        return tr("Header", "Reach at {hours}").format(hours=hours) if hours else ""
    wish = {
        Channel.VOICE: tr("Header", "Prefers a call"),
        Channel.CHAT: tr("Header", "Prefers chat"),
        Channel.MESSAGE: tr("Header", "Prefers messages"),
        Channel.EMAIL: tr("Header", "Prefers e-mail"),
        Channel.SOCIAL: tr("Header", "Prefers social media"),
        Channel.WEB: tr("Header", "Prefers the web"),
        Channel.SELF_SERVICE: tr("Header", "Prefers self-service"),
        Channel.IN_PERSON: tr("Header", "Prefers to come in"),
    }[channel]
    return tr("Header", "{wish}, {hours}").format(wish=wish, hours=hours) if hours else wish


def tier_name(tier: str) -> str:
    known = {
        "standard": tr("Tier", "Standard"),
        "silver": tr("Tier", "Silver"),
        "gold": tr("Tier", "Gold"),
        "platinum": tr("Tier", "Platinum"),
    }
    return known.get(tier) or as_written(tier)


def churn_level(level: str) -> tuple[str, Tone]:
    known = {
        "low": (tr("Header", "Low"), Tone.NEUTRAL),
        "moderate": (tr("Header", "Moderate"), Tone.NEUTRAL),
        "elevated": (tr("Header", "Elevated"), Tone.WARN),
        "high": (tr("Header", "High"), Tone.BAD),
    }
    return known.get(level) or (as_written(level), Tone.NEUTRAL)


def receipt_state(state: str) -> tuple[str, Tone]:
    known = {
        "sent": (tr("Campaign", "unopened"), Tone.NEUTRAL),
        "opened": (tr("Campaign", "opened"), Tone.NEUTRAL),
        "clicked": (tr("Campaign", "clicked"), Tone.ACCENT),
        "redeemed": (tr("Campaign", "redeemed"), Tone.OK),
    }
    return known.get(state) or (as_written(state), Tone.NEUTRAL)


def outcome_state(state: str) -> tuple[str, Tone, str]:
    known = {
        "improving": (tr("Outcome", "improving"), Tone.OK, "trending-up"),
        "steady": (tr("Outcome", "steady"), Tone.NEUTRAL, "minus"),
        "worse": (tr("Outcome", "getting worse"), Tone.BAD, "trending-down"),
        "reached": (tr("Outcome", "reached"), Tone.OK, "check"),
    }
    return known.get(state) or (as_written(state), Tone.NEUTRAL, "minus")


def order_state(state: str) -> str:
    known = {
        "placed": tr("Order", "placed"),
        "paid": tr("Order", "paid"),
        "shipped": tr("Order", "shipped"),
        "delivered": tr("Order", "delivered"),
        "cancelled": tr("Order", "cancelled"),
        "returned": tr("Order", "returned"),
    }
    return known.get(state) or as_written(state)


def receipt_history(state: str) -> str:
    """Return what the customer did with a campaign, in the order it happened."""
    known = {
        "sent": tr("Campaign", "not opened"),
        "opened": tr("Campaign", "opened"),
        "clicked": tr("Campaign", "opened, clicked"),
        "redeemed": tr("Campaign", "opened, clicked, redeemed"),
    }
    return known.get(state) or as_written(state)


def survey_score(measure: str, score: int) -> str:
    known = {
        "csat": tr("Survey", "CSAT {score} of 5"),
        "nps": tr("Survey", "NPS {score} of 10"),
        "ces": tr("Survey", "effort {score} of 7"),
    }
    return known.get(measure, tr("Survey", "score {score}")).format(score=score)


def remedy_name(kind: RemedyKind) -> str:
    return {
        RemedyKind.REFUND: tr("Remedy", "Refund"),
        RemedyKind.EXCHANGE: tr("Remedy", "Exchange"),
        RemedyKind.RESHIP: tr("Remedy", "Re-ship"),
        RemedyKind.RETURN: tr("Remedy", "Return"),
        RemedyKind.CREDIT: tr("Remedy", "Credit"),
        RemedyKind.DISCOUNT: tr("Remedy", "Discount"),
        RemedyKind.POINTS: tr("Remedy", "Points"),
        RemedyKind.BONUS: tr("Remedy", "Bonus"),
        RemedyKind.WAIVER: tr("Remedy", "Waiver"),
        RemedyKind.PLAN_CHANGE: tr("Remedy", "Plan"),
    }[kind]


def basis_name(basis: Basis) -> str:
    return tr("Remedy", "owed") if basis is Basis.OWED else tr("Remedy", "goodwill")


def means_name(means: str) -> str:
    """Return by what something was paid, or is paid back."""
    known = {
        "card": tr("Means", "card"),
        "cash": tr("Means", "cash"),
        "coupon": tr("Means", "coupon"),
        "credit": tr("Means", "credit"),
        "points": tr("Means", "points"),
        "transfer": tr("Means", "transfer"),
        "wallet": tr("Means", "wallet"),
    }
    return known.get(means) or as_written(means)


def plan_state(state: PlanState) -> tuple[str, Tone]:
    return {
        PlanState.POSTED: (tr("Plan", "given"), Tone.OK),
        PlanState.PENDING: (tr("Plan", "asked"), Tone.WARN),
        PlanState.OFFERED: (tr("Plan", "offered instead"), Tone.ACCENT),
        PlanState.DECLINED: (tr("Plan", "declined"), Tone.BAD),
        PlanState.WITHDRAWN: (tr("Plan", "withdrawn"), Tone.NEUTRAL),
        PlanState.EXPIRED: (tr("Plan", "expired"), Tone.NEUTRAL),
        PlanState.REJECTED: (tr("Plan", "refused"), Tone.BAD),
    }[state]
