"""For whom a limit speaks, how strict it is, and what a rehearsal's verdicts are called."""

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import channel_name, remedy_name, tier_name
from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Measure, Scope, Strength, Window
from agentdesk.domain.empowerment import Answer
from agentdesk.protocol.empowerment import PolicyLimit


def strength_value(strength: Strength) -> Value:
    words, tone, icon = {
        Strength.ALONE: (tr("Policy", "alone"), Tone.OK, ""),
        Strength.APPROVAL: (tr("Policy", "needs approval"), Tone.WARN, ""),
        Strength.HARD: (tr("Policy", "hard"), Tone.NEUTRAL, "lock"),
    }[strength]
    return Value(words, tone=tone, icon=icon)


def strength_name(strength: Strength) -> str:
    return strength_value(strength).text


def scope_name(scope: Scope) -> str:
    """Return over whom a limit counts."""
    return {
        Scope.ACT: tr("Policy", "one act"),
        Scope.INCIDENT: tr("Policy", "one incident"),
        Scope.AGENT: tr("Policy", "one agent"),
        Scope.CUSTOMER: tr("Policy", "one customer"),
        Scope.TEAM_POOL: tr("Policy", "the team's pool"),
        Scope.APPROVER: tr("Policy", "one approver"),
    }[scope]


def window_name(window: Window) -> str:
    return {
        Window.CASE: tr("Policy", "as long as it lasts"),
        Window.DAY: tr("Policy", "each day"),
        Window.MONTH: tr("Policy", "each month"),
        Window.YEAR: tr("Policy", "each year"),
    }[window]


def measure_name(measure: Measure) -> str:
    return {
        Measure.VALUE: tr("Policy", "money"),
        Measure.COUNT: tr("Policy", "number of acts"),
    }[measure]


def draft_problem(code: str) -> str:
    """Return why a version cannot be proposed as it stands; "" where nothing is wrong."""
    if not code:
        return ""
    return {
        "limit_name": tr("Policy", "Some kinds are counted under a name: give it one."),
        "limit_legal": tr("Policy", "What the law says is a hard limit with a name."),
        "limit_share": tr("Policy", "A number of acts is no share of lifetime value."),
        "limit_kinds": tr("Policy", "Limits of one name count the same kinds."),
        "limit_slug": tr("Policy", "A name has small letters, digits and hyphens."),
        "limit_twice": tr("Policy", "There is such a limit already."),
        "expires_range": tr("Policy", "A request waits from one minute to one day."),
        "escalates_range": tr("Policy", "It goes further up within one day."),
    }.get(code, tr("Policy", "This does not go together ({code}).").format(code=code))


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
        i18n.listed(role_name(role) for role in limit.roles),
        i18n.listed(remedy_name(kind) for kind in limit.kinds),
        i18n.listed(i18n.plain(reason) for reason in limit.reasons),
        i18n.listed(tier_name(tier) for tier in limit.tiers),
        i18n.listed(channel_name(channel) for channel in limit.channels),
        _share(limit.lifetime_value_share_bp),
        i18n.plain(limit.place),
        i18n.plain(limit.legal_source),
    ]
    return " · ".join(part for part in parts if part)


def _share(share_bp: int) -> str:
    if not share_bp:
        return ""
    return tr("Policy", "or {share} of lifetime value").format(share=i18n.percent(share_bp))
