"""What a policy says besides its limits, as it is filled in: times, points, reasons, levels."""

from dataclasses import dataclass

import msgspec

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.policy_words import role_name
from agentdesk.domain.actor import Role
from agentdesk.domain.deciders import Level, default_levels
from agentdesk.domain.money import MAX_MINOR
from agentdesk.protocol.empowerment import PolicyBody, PolicyLevel
from agentdesk.protocol.policies import MAX_LEVELS

_MINUTE_S = 60
_DECIDING = (Role.SENIOR, Role.SUPERVISOR, Role.ADMIN)


@dataclass(frozen=True, slots=True)
class LevelForm:
    """Who decides at one height; no most is no limit, no minutes are never by time."""

    roles: frozenset[str]
    other_teams: bool
    most_minor: int
    escalates_min: int


@dataclass(frozen=True, slots=True)
class SettingsForm:
    """Reasons stand one in a line."""

    point_value_minor: int
    points_expire_days: int
    expires_min: int
    escalates_min: int
    four_eyes_minor: int
    restores: bool
    reasons: str
    levels: tuple[LevelForm, ...]


@dataclass(frozen=True, slots=True)
class SettingsView:
    """`own_levels`: the policy names its levels, instead of the ones that are meant by none."""

    form: SettingsForm
    currency: str
    roles: tuple[tuple[str, str], ...]
    own_levels: bool
    most_levels: int = MAX_LEVELS


def build_settings(body: PolicyBody) -> SettingsView:
    roles = tuple((role.value, role_name(role)) for role in _DECIDING)
    return SettingsView(settings_of(body), body.currency, roles, bool(body.levels))


def settings_of(body: PolicyBody) -> SettingsForm:
    meant = default_levels(body.request_escalates_s)
    levels = map(_stored, body.levels) if body.levels else map(_meant, meant)
    return SettingsForm(
        body.point_value_minor,
        body.points_expire_days,
        _minutes(body.request_expires_s),
        _minutes(body.request_escalates_s),
        body.reversal_four_eyes_minor,
        body.reversal_restores,
        "\n".join(body.reasons),
        tuple(levels),
    )


def with_settings(body: PolicyBody, form: SettingsForm) -> PolicyBody:
    """Return the version with what was filled in; levels nobody touched stay the meant ones."""
    before = settings_of(body)
    levels = body.levels
    if form.levels != before.levels:
        levels = [_level(one) for one in form.levels]
    reasons = [line.strip() for line in form.reasons.splitlines() if line.strip()]
    return msgspec.structs.replace(
        body,
        point_value_minor=form.point_value_minor,
        points_expire_days=form.points_expire_days,
        request_expires_s=_seconds(form.expires_min, body.request_expires_s),
        request_escalates_s=_seconds(form.escalates_min, body.request_escalates_s),
        reversal_four_eyes_minor=form.four_eyes_minor,
        reversal_restores=form.restores,
        reasons=list(dict.fromkeys(reasons)),
        levels=levels,
    )


def level_title(number: int) -> str:
    return tr("Policy", "Level {number}").format(number=number)


def _minutes(seconds: int) -> int:
    return -(-seconds // _MINUTE_S)


def _seconds(minutes: int, before: int) -> int:
    """A time that is no whole minute stays while nobody types another one."""
    return before if _minutes(before) == minutes else minutes * _MINUTE_S


def _stored(level: PolicyLevel) -> LevelForm:
    most = level.most_minor or 0
    roles = frozenset(role.value for role in level.roles)
    return LevelForm(roles, level.other_teams, most, _minutes(level.escalates_s))


def _meant(level: Level) -> LevelForm:
    most = 0 if level.most_minor == MAX_MINOR else level.most_minor
    roles = frozenset(role.value for role in level.roles)
    return LevelForm(roles, level.other_teams, most, _minutes(level.escalates_s))


def _level(form: LevelForm) -> PolicyLevel:
    return PolicyLevel(
        roles=[role for role in Role if role in form.roles],
        other_teams=form.other_teams,
        most_minor=form.most_minor or None,
        escalates_s=form.escalates_min * _MINUTE_S,
    )
