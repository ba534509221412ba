"""For whom a limit speaks, how strict it is, and what a rehearsal's verdicts are called."""

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import channel_name, remedy_name, tier_name
from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Strength
from agentdesk.domain.empowerment import Answer
from agentdesk.protocol.empowerment import PolicyLimit


def strength_value(strength: Strength) -> Value:
    words, tone, icon = {
        Strength.ALONE: (tr("Policy", "alone"), Tone.OK, ""),
        Strength.APPROVAL: (tr("Policy", "needs approval"), Tone.WARN, ""),
        Strength.HARD: (tr("Policy", "hard"), Tone.NEUTRAL, "lock"),
    }[strength]
    return Value(words, tone=tone, icon=icon)


def verdict_value(answer: Answer) -> Value:
    words, tone = {
        Answer.ALONE: (tr("Policy", "alone"), Tone.OK),
        Answer.ASKS: (tr("Policy", "asks"), Tone.WARN),
        Answer.IMPOSSIBLE: (tr("Policy", "impossible"), Tone.BAD),
    }[answer]
    return Value(words, tone=tone)


def role_name(role: Role) -> str:
    return {
        Role.AGENT: tr("Role", "agents"),
        Role.SENIOR: tr("Role", "seniors"),
        Role.SUPERVISOR: tr("Role", "supervisors"),
        Role.ADMIN: tr("Role", "administrators"),
        Role.AUDITOR: tr("Role", "auditors"),
        Role.INTEGRATION: tr("Role", "integrations"),
    }[role]


def for_whom(limit: PolicyLimit) -> str:
    """Return what the limit names: roles, kinds, reasons, tiers, channels, place and source."""
    parts = [
        ", ".join(role_name(role) for role in limit.roles),
        ", ".join(remedy_name(kind) for kind in limit.kinds),
        ", ".join(i18n.plain(reason) for reason in limit.reasons),
        ", ".join(tier_name(tier) for tier in limit.tiers),
        ", ".join(channel_name(channel) for channel in limit.channels),
        _share(limit.lifetime_value_share_bp),
        i18n.plain(limit.place),
        i18n.plain(limit.legal_source),
    ]
    return " · ".join(part for part in parts if part)


def _share(share_bp: int) -> str:
    if not share_bp:
        return ""
    return tr("Policy", "or {share} of lifetime value").format(share=i18n.percent(share_bp))
