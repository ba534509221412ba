"""The team at work: its pool today, who is doing what, and what each may still give."""

from collections import Counter
from dataclasses import dataclass

from agentdesk.cache.shapes import Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_facts import ApprovalFacts
from agentdesk.desktop.item_models.budget_lines import budget_line
from agentdesk.desktop.item_models.presence import State, state_name
from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Dial, Scope, Strength, Window
from agentdesk.domain.empowerment import Act, limit_for
from agentdesk.domain.interactions import Presence
from agentdesk.domain.ledger import period_of
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import BudgetBody
from agentdesk.protocol.entities import UserBody

_GIVERS = frozenset({Role.AGENT, Role.SENIOR})
_POOL = Dial(Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL)
_OWN_DAY = Dial(Scope.AGENT, Window.DAY, Strength.ALONE)
_CHIPS = (Presence.ON_CONTACT, Presence.AVAILABLE, Presence.BREAK)


@dataclass(frozen=True, slots=True)
class PoolView:
    label: str
    left_text: str
    used_minor: int
    held_minor: int
    cap_minor: int
    told: str = ""  # used and held, in words
    leased_minor: int = 0  # set aside for desktops that are offline


@dataclass(frozen=True, slots=True)
class AgentView:
    name: str
    state: str
    lasting: str
    left: str


@dataclass(frozen=True, slots=True)
class TeamView:
    pools: tuple[PoolView, ...]
    counts: tuple[str, ...]
    agents: tuple[AgentView, ...]


def build_team(facts: ApprovalFacts) -> TeamView:
    members = [held for held in facts.team() if held.body.role in _GIVERS]
    here = [held for held in members if held.body.presence is not Presence.SIGNED_OUT]
    agents = sorted(here, key=lambda held: held.body.display_name)
    return TeamView(
        pools=_pools(facts),
        counts=_counts(here),
        agents=tuple(_agent(facts, held) for held in agents),
    )


def _pools(facts: ApprovalFacts) -> tuple[PoolView, ...]:
    today = period_of(Window.DAY, facts.today)
    pools = [
        held.body
        for held in facts.budgets
        if domain_values.dial(held.body) == _POOL
        and held.body.subject_id == facts.team_id
        and held.body.period == today
    ]
    if not pools:
        return _untouched_pool(facts)
    return tuple(_pool(body) for body in pools)


def _untouched_pool(facts: ApprovalFacts) -> tuple[PoolView, ...]:
    """A pool nobody has touched today has no bucket yet: the policy says how much it is."""
    rules = facts.rules
    limit = None if rules is None else limit_for(rules, _POOL, Act(0, Role.AGENT))
    if rules is None or limit is None:
        return ()
    return (_pool_view(rules.currency, 0, 0, limit.amount_minor),)


def _pool(body: BudgetBody) -> PoolView:
    used, held = body.posted_minor, body.pending_minor
    return _pool_view(body.currency, used, held, body.cap_minor, body.leased_minor)


def _pool_view(currency: str, used: int, held: int, cap: int, leased: int = 0) -> PoolView:
    words = tr("Approvals", "{left} left of {limit}")
    left = max(0, cap - used - held - leased)
    text = words.format(left=i18n.money(left, currency), limit=i18n.money(cap, currency))
    label = i18n.currency_name(currency)
    line = budget_line(label, currency=currency, used=used, held=held, cap=cap, leased=leased)
    return PoolView(label, text, used, held, cap, line.told, leased)


def _counts(members: list[Held[UserBody]]) -> tuple[str, ...]:
    found = Counter(held.body.presence for held in members)
    words = {
        Presence.ON_CONTACT: tr("Approvals", "{count} on contact"),
        Presence.AVAILABLE: tr("Approvals", "{count} free"),
        Presence.BREAK: tr("Approvals", "{count} break"),
    }
    return tuple(words[p].format(count=i18n.number(found[p])) for p in _CHIPS if found[p])


def _agent(facts: ApprovalFacts, held: Held[UserBody]) -> AgentView:
    body = held.body
    return AgentView(
        name=i18n.plain(body.display_name),
        state=state_name(State(body.presence, body.presence_reason)),
        lasting=_lasting(facts, body),
        left=_left_today(facts, held),
    )


def _lasting(facts: ApprovalFacts, body: UserBody) -> str:
    if body.presence_since is None:
        return ""
    return i18n.duration_clock(int((facts.now - body.presence_since).total_seconds()))


def _left_today(facts: ApprovalFacts, held: Held[UserBody]) -> str:
    rules = facts.rules
    limit = None if rules is None else limit_for(rules, _OWN_DAY, Act(0, held.body.role))
    if rules is None or limit is None:
        return ""
    today = period_of(Window.DAY, facts.today)
    taken = sum(
        budget.body.posted_minor + budget.body.pending_minor + budget.body.leased_minor
        for budget in facts.budgets
        if domain_values.dial(budget.body) == _OWN_DAY
        and budget.body.subject_id == held.id
        and budget.body.period == today
    )
    return i18n.money(max(0, limit.amount_minor - taken), rules.currency)
