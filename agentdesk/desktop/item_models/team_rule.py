"""How after-contact work ends in the teams one answers for, ready to show and to choose."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agentdesk.cache.shapes import Held
from agentdesk.desktop.i18n import duration_words, tr
from agentdesk.domain.actor import Role
from agentdesk.domain.interactions import WrapUpMode
from agentdesk.protocol.entities import TeamBody
from agentdesk.protocol.sessions import Me

MODES = (WrapUpMode.OPTIONAL, WrapUpMode.MANDATORY, WrapUpMode.TIMED)
USUAL_S = 60
_BOXES_S = (60, 120, 180, 300, 600, 900, 1800)
_MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class TeamRule:
    team_id: str
    name: str
    mode: WrapUpMode
    most_s: int


@dataclass(frozen=True, slots=True)
class TeamRuleView:
    """`shown` is None where the server has not said yet which teams there are."""

    teams: tuple[tuple[str, str], ...] = ()  # id and name
    shown: TeamRule | None = None
    meaning: str = ""
    boxes: tuple[tuple[str, str], ...] = ()  # seconds and words


def answers_for_a_team(role: Role) -> bool:
    return role in {Role.SUPERVISOR, Role.ADMIN}


def team_rules(me: Me, teams: Iterable[Held[TeamBody]]) -> tuple[TeamRule, ...]:
    """Return the teams a person may change: their own, an administrator's are all; theirs first."""
    mine = [held for held in teams if me.role is Role.ADMIN or held.id == me.team_id]
    ordered = sorted(mine, key=lambda held: (held.id != me.team_id, held.body.name))
    return tuple(
        TeamRule(held.id, held.body.name, held.body.wrap_up, held.body.wrap_up_s)
        for held in ordered
    )


def build_team_rule(rules: tuple[TeamRule, ...], team_id: str) -> TeamRuleView:
    shown = next((rule for rule in rules if rule.team_id == team_id), None)
    shown = shown or next(iter(rules), None)
    if shown is None:
        return TeamRuleView()
    return TeamRuleView(
        tuple((rule.team_id, rule.name) for rule in rules),
        shown,
        _meanings()[shown.mode],
        _boxes(shown.most_s),
    )


def mode_names() -> tuple[str, ...]:
    return (tr("Team", "When the agent likes"), tr("Team", "When it is done"), tr("Team", "Timed"))


def _meanings() -> Mapping[WrapUpMode, str]:
    return {
        WrapUpMode.OPTIONAL: tr(
            "Team", "Agents take the next contact whenever they like, finished or not."
        ),
        WrapUpMode.MANDATORY: tr(
            "Team", "No other presence can be chosen before the contact is finished."
        ),
        WrapUpMode.TIMED: tr(
            "Team", "After this time the next contact comes; what is not finished waits aside."
        ),
    }


def _boxes(most_s: int) -> tuple[tuple[str, str], ...]:
    """Return the usual times, and the one that is set if it is none of them."""
    known = sorted({*_BOXES_S, most_s or USUAL_S})
    return tuple((str(one), _time_words(one)) for one in known)


def _time_words(seconds: int) -> str:
    if seconds % _MINUTE_S:
        return tr("Team", "{n} s").format(n=seconds)
    return duration_words(seconds)
