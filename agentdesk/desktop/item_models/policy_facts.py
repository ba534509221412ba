"""The policy page worked out from the versions here: what is in force, proposed, typed."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from agentdesk.cache.shapes import Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.budget_lines import figure
from agentdesk.desktop.item_models.limit_form import LimitForm, build_limit_form
from agentdesk.desktop.item_models.policy import (
    ActsView,
    LimitLine,
    PolicyView,
    RehearsalView,
    StartView,
    VersionLine,
)
from agentdesk.desktop.item_models.policy_differences import differences
from agentdesk.desktop.item_models.policy_draft import changes, problem_of, speaks_of
from agentdesk.desktop.item_models.policy_settings import build_settings
from agentdesk.desktop.item_models.policy_words import draft_problem, for_whom, strength_value
from agentdesk.desktop.item_models.remedy_words import rule_name
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.dials import Measure
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import PolicyBody

AT_ONCE, ANOTHER_DAY = "", "another"
_MOST_VERSIONS = 20


@dataclass(frozen=True, slots=True)
class PolicyFacts:
    """`draft` is the version as it was changed on screen; nobody else knows it yet."""

    now: datetime
    person_id: str
    proposes: bool  # an administrator
    policies: tuple[Held[PolicyBody], ...]
    in_force: int = 0  # the version that counts now
    chosen: str = ""
    draft: PolicyBody | None = None
    form: LimitForm | None = None  # the limit that is being filled in
    number: int | None = None  # its place; none while it is new
    starts_on: date | None = None  # none: as soon as it is confirmed
    types_day: bool = False
    rehearsal: RehearsalView = field(default_factory=RehearsalView)

    @property
    def shown(self) -> Held[PolicyBody] | None:
        """The version on screen: the one chosen, else the one in force, else the newest."""
        for held in self.policies:
            if held.id == self.chosen:
                return held
        counting = (held for held in self.policies if held.body.version == self.in_force)
        return next(counting, next(iter(self.policies), None))

    @property
    def body(self) -> PolicyBody | None:
        """The version on screen with everything that was changed in it."""
        shown = self.shown
        return self.draft or (None if shown is None else shown.body)


def build_policy(facts: PolicyFacts) -> PolicyView:
    shown, body = facts.shown, facts.body
    if shown is None or body is None:
        return PolicyView(
            (), "", "", "", Value(""), (), None, ActsView(), facts.rehearsal, empty="none"
        )
    base, form = _in_force(facts), facts.form
    return PolicyView(
        versions=tuple(_version(held, facts) for held in facts.policies[:_MOST_VERSIONS]),
        chosen=shown.id,
        title=_title(shown.body),
        subtitle=_subtitle(shown.body),
        state=_changed(facts.draft, shown.body) if facts.draft else _state(body, facts),
        limits=tuple(_limit(number, body, base) for number in range(len(body.limits))),
        settings=build_settings(body),
        acts=_acts(body, facts),
        rehearsal=facts.rehearsal,
        differences=differences(body, base),
        form=None if form is None else build_limit_form(body, facts.number, form),
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


def _changed(draft: PolicyBody, before: PolicyBody) -> Value:
    words = tr("Policy", "%n change(s)", "", changes(draft, before))
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
        parts.append(i18n.quoted(i18n.plain(body.words)))
    return " · ".join(parts)


def _limit(number: int, body: PolicyBody, base: PolicyBody | None) -> LimitLine:
    limit = body.limits[number]
    return LimitLine(
        number,
        rule_name(domain_values.dial(limit)),
        for_whom(limit),
        strength_value(limit.strength),
        limit.amount_minor,
        body.currency,
        counts_acts=limit.measure is Measure.COUNT,
        was=_was(number, body, base),
    )


def _was(number: int, body: PolicyBody, base: PolicyBody | None) -> str:
    """Say the figure of the same limit in force, where it is another; a proposal's too."""
    if base is None or base is body:
        return ""
    limit = body.limits[number]
    before = next((one for one in base.limits if speaks_of(one) == speaks_of(limit)), None)
    if before is None:
        return tr("Policy", "new")
    if before.amount_minor == limit.amount_minor:
        return ""
    words = tr("Policy", "was {figure}")
    return words.format(figure=figure(before.amount_minor, base.currency, limit.measure))


def _acts(body: PolicyBody, facts: PolicyFacts) -> ActsView:
    """Return what can be done: nobody confirms what they proposed, by person."""
    if facts.draft is not None:
        return _draft_acts(facts.draft, facts)
    if not facts.proposes:
        return ActsView()
    if body.state is PolicyState.PROPOSED:
        mine = body.proposed_by_person == facts.person_id
        hint = (
            tr("Policy", "You proposed it; somebody else puts it into force.")
            if mine
            else tr("Policy", "You are the second person.")
        )
        return ActsView(confirms=not mine, withdraws=True, hint=hint)
    counts = body.version == facts.in_force or body.effective_from > facts.now
    if counts and body.state is not PolicyState.WITHDRAWN:
        hint = tr("Policy", "Withdrawn, nothing can be given until two people agree on a new one.")
        return ActsView(withdraws=True, hint=hint)
    hint = tr("Policy", "It can be proposed again as it was; somebody else confirms it.")
    return ActsView(proposes=True, hint=hint, start=_start(facts))


def _draft_acts(draft: PolicyBody, facts: PolicyFacts) -> ActsView:
    problem = draft_problem(problem_of(draft))
    if not facts.proposes:
        hint = tr("Policy", "Only for the rehearsal; an administrator proposes it.")
        return ActsView(discards=True, hint=hint, problem=problem)
    hint = tr("Policy", "It counts when somebody else has confirmed it.")
    start = _start(facts)
    return ActsView(proposes=True, discards=True, hint=hint, problem=problem, start=start)


def _start(facts: PolicyFacts) -> StartView:
    """Return the days somebody would name, and the one that was chosen."""
    days = start_days(i18n.local(facts.now).date())
    options = [
        (AT_ONCE, tr("Policy", "in force as soon as it is confirmed")),
        *((day.isoformat(), _from(day)) for day in days),
        (ANOTHER_DAY, tr("Policy", "in force from another day")),
    ]
    chosen = AT_ONCE if facts.starts_on is None else facts.starts_on.isoformat()
    if facts.types_day:
        chosen = ANOTHER_DAY
    return StartView(tuple(options), chosen, facts.starts_on, facts.types_day)


def _from(day: date) -> str:
    return tr("Policy", "in force from {day}").format(day=i18n.date_text(day))


def start_days(today: date) -> tuple[date, ...]:
    """Return tomorrow, next Monday and the first of next month, each once."""
    monday = today + timedelta(days=7 - today.weekday())
    first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    return tuple(sorted({today + timedelta(days=1), monday, first}))
