"""The policy page worked out from the versions here: what is in force, proposed, typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from agentdesk.cache.shapes import Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.budget_lines import figure
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.policy import (
    ActsView,
    LimitLine,
    PolicyView,
    RehearsalView,
    VersionLine,
)
from agentdesk.desktop.item_models.policy_words import for_whom, strength_value
from agentdesk.desktop.item_models.remedy_words import rule_name
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.dials import Measure
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import PolicyBody

_MOST_VERSIONS = 20


@dataclass(frozen=True, slots=True)
class PolicyFacts:
    """`typed` are the figures changed on screen, by the limit's place; nobody else knows them."""

    now: datetime
    person_id: str
    proposes: bool  # an administrator
    policies: tuple[Held[PolicyBody], ...]
    in_force: int = 0  # the version that counts now
    chosen: str = ""
    typed: Mapping[int, int] = field(default_factory=dict)
    rehearsal: RehearsalView = field(default_factory=RehearsalView)

    @property
    def shown(self) -> Held[PolicyBody] | None:
        """The version on screen: the one chosen, else the one in force, else the newest."""
        for held in self.policies:
            if held.id == self.chosen:
                return held
        counting = (held for held in self.policies if held.body.version == self.in_force)
        return next(counting, next(iter(self.policies), None))


def build_policy(facts: PolicyFacts) -> PolicyView:
    shown = facts.shown
    if shown is None:
        return PolicyView(
            (), "", "", "", Value(""), (), False, (), ActsView(), facts.rehearsal, "none"
        )
    body = shown.body
    base = _in_force(facts)
    return PolicyView(
        versions=tuple(_version(held, facts) for held in facts.policies[:_MOST_VERSIONS]),
        chosen=shown.id,
        title=_title(body),
        subtitle=_subtitle(body),
        state=_changed(facts) if facts.typed else _state(body, facts),
        limits=tuple(_limit(number, body, base, facts) for number in range(len(body.limits))),
        can_edit=True,
        settings=tuple(_settings(body)),
        acts=_acts(body, facts),
        rehearsal=facts.rehearsal,
    )


def _in_force(facts: PolicyFacts) -> PolicyBody | None:
    return next((held.body for held in facts.policies if held.body.version == facts.in_force), None)


def _title(body: PolicyBody) -> str:
    return tr("Policy", "Policy {version}").format(version=body.version)


def _state(body: PolicyBody, facts: PolicyFacts) -> Value:
    if body.state is PolicyState.WITHDRAWN:
        return Value(tr("Policy", "withdrawn"), tone=Tone.BAD, icon="x")
    if body.state is PolicyState.PROPOSED:
        return Value(tr("Policy", "proposed"), tone=Tone.WARN, icon="clock")
    if body.version == facts.in_force:
        return Value(tr("Policy", "in force"), tone=Tone.OK, icon="check")
    if body.effective_from > facts.now:
        return Value(tr("Policy", "to come"), tone=Tone.ACCENT, icon="calendar-clock")
    return Value(tr("Policy", "before"))


def _changed(facts: PolicyFacts) -> Value:
    words = tr("Policy", "%n figure(s) changed", "", len(facts.typed))
    return Value(words, tone=Tone.ACCENT, icon="pencil")


def _version(held: Held[PolicyBody], facts: PolicyFacts) -> VersionLine:
    state = _state(held.body, facts)
    short = Value(state.text, tone=state.tone)
    return VersionLine(held.id, _title(held.body), _version_text(held.body, facts), short)


def _version_text(body: PolicyBody, facts: PolicyFacts) -> str:
    if body.state is PolicyState.PROPOSED and body.proposed_by_name:
        words = tr("Policy", "by {who}")
        return words.format(who=i18n.plain(body.proposed_by_name))
    day = i18n.date_text(i18n.local(body.effective_from).date(), i18n.local(facts.now).date())
    return tr("Policy", "from {day}").format(day=day)


def _subtitle(body: PolicyBody) -> str:
    parts = [
        tr("Policy", "from {day}").format(day=i18n.date_time(body.effective_from)),
        i18n.currency_name(body.currency),
    ]
    if body.proposed_by_name:
        words = tr("Policy", "proposed by {who}")
        parts.append(words.format(who=i18n.plain(body.proposed_by_name)))
    if body.confirmed_by_name:
        words = tr("Policy", "confirmed by {who}")
        parts.append(words.format(who=i18n.plain(body.confirmed_by_name)))
    if body.words:
        parts.append(f"“{i18n.plain(body.words)}”")
    return " · ".join(parts)


def _limit(number: int, body: PolicyBody, base: PolicyBody | None, facts: PolicyFacts) -> LimitLine:
    limit = body.limits[number]
    dial = domain_values.dial(limit)
    amount = facts.typed.get(number, limit.amount_minor)
    before = _before(number, body, base)
    was = ""
    if before is not None and before != amount:
        words = tr("Policy", "was {figure}")
        was = words.format(figure=figure(before, body.currency, limit.measure))
    return LimitLine(
        number,
        rule_name(dial),
        for_whom(limit),
        strength_value(limit.strength),
        amount,
        body.currency,
        counts_acts=limit.measure is Measure.COUNT,
        was=was,
    )


def _before(number: int, body: PolicyBody, base: PolicyBody | None) -> int | None:
    """Return the figure of the same limit in force; a proposal is held against it too."""
    if base is None or base is body:
        return body.limits[number].amount_minor
    limit = body.limits[number]
    same = (
        other
        for other in base.limits
        if domain_values.dial(other) == domain_values.dial(limit)
        and (other.roles, other.kinds, other.reasons, other.tiers, other.place)
        == (limit.roles, limit.kinds, limit.reasons, limit.tiers, limit.place)
    )
    found = next(same, None)
    return None if found is None else found.amount_minor


def _settings(body: PolicyBody) -> list[Fact]:
    shown = [
        Fact(tr("Policy", "A request expires after"), i18n.duration_words(body.request_expires_s)),
        Fact(
            tr("Policy", "It goes further up after"), i18n.duration_words(body.request_escalates_s)
        ),
        Fact(tr("Policy", "One point is worth"), i18n.money(body.point_value_minor, body.currency)),
        Fact(
            tr("Policy", "Two people take back above"),
            i18n.money(body.reversal_four_eyes_minor, body.currency),
        ),
    ]
    if body.points_expire_days:
        words = tr("Policy", "%n day(s)", "", body.points_expire_days)
        shown.append(Fact(tr("Policy", "Points expire after"), words))
    return shown


def _acts(body: PolicyBody, facts: PolicyFacts) -> ActsView:
    """Return what can be done: nobody confirms what they proposed, by person."""
    if facts.typed:
        return _typed_acts(facts)
    if not facts.proposes or body.state is PolicyState.WITHDRAWN:
        return ActsView()
    if body.state is PolicyState.PROPOSED:
        mine = body.proposed_by_person == facts.person_id
        hint = (
            tr("Policy", "You proposed it; somebody else puts it into force.")
            if mine
            else tr("Policy", "You are the second person.")
        )
        return ActsView(confirms=not mine, withdraws=True, hint=hint)
    if body.version == facts.in_force or body.effective_from > facts.now:
        hint = tr("Policy", "Withdrawn, nothing can be given until two people agree on a new one.")
        return ActsView(withdraws=True, hint=hint)
    return ActsView()


def _typed_acts(facts: PolicyFacts) -> ActsView:
    if not facts.proposes:
        hint = tr("Policy", "Only for the rehearsal; an administrator proposes it.")
        return ActsView(discards=True, hint=hint)
    hint = tr("Policy", "It counts when somebody else has confirmed it.")
    return ActsView(proposes=True, discards=True, hint=hint)
