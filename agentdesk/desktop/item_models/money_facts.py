"""The team's money worked out from the cache: its pools by currency, and each agent's day."""

from dataclasses import dataclass
from datetime import date

from agentdesk.cache.shapes import Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.budget_lines import budget_line
from agentdesk.desktop.item_models.figures import BudgetLine
from agentdesk.desktop.item_models.remedy_words import rule_name
from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Dial, Scope, Strength, Window
from agentdesk.domain.empowerment import Act, Policy, limit_for
from agentdesk.domain.ledger import period_of
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import BudgetBody
from agentdesk.protocol.entities import UserBody

_GIVERS = frozenset({Role.AGENT, Role.SENIOR})


@dataclass(frozen=True, slots=True)
class MoneyFacts:
    """`teams` are those whose pools are shown: one's own, or everybody's for an admin."""

    today: date
    policy: Policy | None
    teams: tuple[tuple[str, str], ...]  # (team id, name)
    users: tuple[Held[UserBody], ...]
    budgets: tuple[Held[BudgetBody], ...]


def pools_of(facts: MoneyFacts) -> tuple[BudgetLine, ...]:
    """Return a line for each team, currency and pool; one nobody has touched is whole."""
    if facts.policy is None:
        return ()
    dials = [dial for dial in facts.policy.dials if dial.scope is Scope.TEAM_POOL]
    return tuple(
        line
        for team_id, name in facts.teams
        for dial in dials
        for line in _pool_lines(facts, facts.policy, dial, (team_id, name))
    )


def _pool_lines(
    facts: MoneyFacts, policy: Policy, dial: Dial, team: tuple[str, str]
) -> list[BudgetLine]:
    found = _buckets(facts, dial, team[0])
    if not found:
        limit = limit_for(policy, dial, Act(0, Role.AGENT))
        whole = 0 if limit is None else limit.amount_minor
        label = _pool_name(facts, dial, policy.currency, team[1])
        return [
            budget_line(
                label, currency=policy.currency, used=0, held=0, cap=whole, measure=dial.measure
            )
        ]
    return [
        budget_line(
            _pool_name(facts, dial, body.currency, team[1]),
            currency=body.currency,
            used=body.posted_minor,
            held=body.pending_minor,
            leased=body.leased_minor,
            cap=body.cap_minor,
            measure=dial.measure,
        )
        for body in found
    ]


def _buckets(facts: MoneyFacts, dial: Dial, subject_id: str) -> list[BudgetBody]:
    period = period_of(dial.window, facts.today)
    bodies = [
        held.body
        for held in facts.budgets
        if held.body.subject_id == subject_id
        and held.body.period == period
        and domain_values.dial(held.body) == dial
    ]
    return sorted(bodies, key=lambda body: body.currency)


def _pool_name(facts: MoneyFacts, dial: Dial, currency: str, team: str) -> str:
    """Return the currency alone where there is one pool of one team; more where there are more."""
    said = i18n.currency_name(currency)
    if dial.window is not Window.DAY or dial.name:
        said = tr("Money", "{rule}, {currency}").format(rule=rule_name(dial), currency=said)
    if len(facts.teams) > 1:
        said = tr("Money", "{team} · {pool}").format(team=i18n.plain(team), pool=said)
    return said


def agents_of(facts: MoneyFacts) -> tuple[BudgetLine, ...]:
    """Return what each agent may still give alone today, by name: nobody is ranked."""
    if facts.policy is None:
        return ()
    teams = {team_id for team_id, _name in facts.teams}
    members = sorted(
        (
            held
            for held in facts.users
            if held.body.role in _GIVERS and held.body.team_id in teams and not held.body.disabled
        ),
        key=lambda held: held.body.display_name,
    )
    dial = Dial(Scope.AGENT, Window.DAY, Strength.ALONE)
    lines = (_agent_line(facts, facts.policy, dial, held) for held in members)
    return tuple(line for line in lines if line is not None)


def _agent_line(
    facts: MoneyFacts, policy: Policy, dial: Dial, member: Held[UserBody]
) -> BudgetLine | None:
    limit = limit_for(policy, dial, Act(0, member.body.role))
    if limit is None:
        return None
    bodies = [b for b in _buckets(facts, dial, member.id) if b.currency == policy.currency]
    return budget_line(
        i18n.plain(member.body.display_name),
        currency=policy.currency,
        used=sum(body.posted_minor for body in bodies),
        held=sum(body.pending_minor for body in bodies),
        leased=sum(body.leased_minor for body in bodies),
        cap=limit.amount_minor,
    )


def policy_aside(policy: Policy | None) -> str:
    if policy is None:
        return ""
    return tr("Money", "policy {version}").format(version=policy.version)
