"""One request, ready to decide: why, who, what the rules say, and what may be done."""

from dataclasses import dataclass
from datetime import timedelta

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_facts import ApprovalFacts
from agentdesk.desktop.item_models.approval_rights import can_hand_up, most_of_mine, why_not
from agentdesk.desktop.item_models.approval_thread import EntryView, build_thread, open_question
from agentdesk.desktop.item_models.remedy_words import rule_name
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import customer_words, remedy_name
from agentdesk.domain.approvals import OPEN, Decision, RequestState
from agentdesk.domain.customers import tenure
from agentdesk.domain.dials import Measure, Strength
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import ApprovalBody, RuleLine

_RECENT_CONTACTS = timedelta(days=30)
_RECENT_GOODWILL = timedelta(days=365)
_LAST_REQUESTS = 5
_OFFER_KINDS = (RemedyKind.CREDIT, RemedyKind.DISCOUNT, RemedyKind.POINTS)


@dataclass(frozen=True, slots=True)
class GlanceView:
    figure: str
    caption: str


@dataclass(frozen=True, slots=True)
class RuleView:
    name: str
    figure: str
    chips: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class FactView:
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class DecideView:
    """`enabled` False comes with the reason: nobody decides their own."""

    enabled: bool
    reason: str
    approve_text: str
    offer_kinds: tuple[tuple[str, str], ...]
    offer_kind: str
    offer_minor: int  # what the agent could give alone
    most_minor: int  # an offer instead is never above what was asked
    currency: str
    words_hint: str
    reach_minor: int  # the most one decision of the person who looks may grant
    can_hand_up: bool
    asked_words: str  # of a question not answered yet
    condition_hint: str


@dataclass(frozen=True, slots=True)
class DetailView:
    request_id: str
    version: int
    title: str
    subtitle: str
    clock: Value | None
    why: str
    glance: tuple[GlanceView, ...]
    rules: tuple[RuleView, ...]
    rules_aside: str
    facts: tuple[FactView, ...]
    parts: tuple[FactView, ...]
    thread: tuple[EntryView, ...]
    decide: DecideView
    outcome: Value | None  # None while there is something to decide
    ended: tuple[FactView, ...]


def build_detail(facts: ApprovalFacts, held: Held[ApprovalBody]) -> DetailView:
    body = held.body
    card = facts.cards.get(body.customer_id)
    return DetailView(
        request_id=held.id,
        version=body.version,
        title=_title(body),
        subtitle=_subtitle(body),
        clock=_clock(facts, body),
        why=i18n.plain(body.requester_words) or i18n.plain(body.reason),
        glance=() if card is None else tuple(_glance(facts, card)),
        rules=tuple(_rule(line, body.currency) for line in body.rules),
        rules_aside=_rules_aside(facts, body),
        facts=tuple(_facts(facts, held, card)),
        parts=tuple(_parts(body)),
        thread=build_thread(body),
        decide=_decide(facts, body),
        outcome=outcome_of(body),
        ended=tuple(_ended(facts, body)),
    )


def goodwill_kinds(body: ApprovalBody) -> str:
    kinds = [remedy_name(part.kind) for part in body.remedies if part.basis is Basis.GOODWILL]
    return i18n.listed(dict.fromkeys(kinds))


def _title(body: ApprovalBody) -> str:
    return tr("Approvals", "{remedy} {amount} for {customer}").format(
        remedy=goodwill_kinds(body),
        amount=i18n.money(body.asked_minor, body.currency),
        customer=i18n.plain(customer_words(body.customer_name, body.customer_latin)),
    )


def _subtitle(body: ApprovalBody) -> str:
    words = tr("Approvals", "Asked by {agent} at {time} · case {number} · held in the team pool")
    if body.state not in OPEN:
        words = tr("Approvals", "Asked by {agent} at {time} · case {number}")
    elif body.customer_on_line:
        words = tr(
            "Approvals",
            "Asked by {agent} at {time}, customer on the line · case {number} · "
            "held in the team pool",
        )
    return words.format(
        agent=i18n.plain(body.requester_name),
        time=i18n.clock_time(body.asked_at),
        number=body.case_number,
    )


def _clock(facts: ApprovalFacts, body: ApprovalBody) -> Value | None:
    if body.state is not RequestState.PENDING:
        return None
    left = int((body.expires_at - facts.now).total_seconds())
    if left <= 0:
        return Value(tr("Approvals", "expired"), tone=Tone.BAD, icon="clock")
    goes_up = int((body.escalates_at - facts.now).total_seconds())
    if 0 < goes_up < left and can_hand_up(facts, body):
        words = tr("Approvals", "escalates in {time}").format(time=i18n.duration_clock(goes_up))
        return Value(words, tone=Tone.WARN, icon="clock")
    text = tr("Approvals", "expires in {time}").format(time=i18n.duration_clock(left))
    return Value(text, tone=Tone.WARN, icon="clock")


def outcome_of(body: ApprovalBody) -> Value | None:
    """Return how it ended, or that the agent has an offer to answer; None while it waits."""
    said = {
        RequestState.POSTED: (tr("Approvals", "given"), Tone.OK, "circle-check"),
        RequestState.OFFERED: (
            tr("Approvals", "offered {offer}"),
            Tone.ACCENT,
            "clock",
        ),
        RequestState.DECLINED: (_declined_words(body), Tone.BAD, "circle-x"),
        RequestState.WITHDRAWN: (tr("Approvals", "withdrawn"), Tone.NEUTRAL, "undo-2"),
        RequestState.EXPIRED: (tr("Approvals", "expired"), Tone.NEUTRAL, "hourglass"),
    }.get(body.state)
    if said is None:
        return None
    words, tone, icon = said
    offer = i18n.money(body.offered_minor, body.currency)
    return Value(words.format(offer=offer), tone=tone, icon=icon)


def _declined_words(body: ApprovalBody) -> str:
    """An offer that was refused has a word of its own: the supervisor did not say no."""
    if body.decision is Decision.OFFER_INSTEAD:
        return tr("Approvals", "offer refused")
    return tr("Approvals", "declined")


def _ended(facts: ApprovalFacts, body: ApprovalBody) -> list[FactView]:
    """Return who decided, when, and with which words."""
    if body.decision is None:
        return []
    shown = [FactView(tr("Approvals", "Decided by"), _decider(body))]
    if body.decided_at is not None:
        day = i18n.day(body.decided_at, facts.now)
        shown.append(FactView(tr("Approvals", "When"), day))
    if body.offered:
        offer = i18n.money(body.offered_minor, body.currency)
        shown.append(FactView(tr("Approvals", "Offered instead"), offer))
    if body.condition:
        shown.append(FactView(tr("Approvals", "On condition"), i18n.plain(body.condition)))
    if body.decision_words:
        shown.append(FactView(tr("Approvals", "Words"), i18n.plain(body.decision_words)))
    return shown


def _decider(body: ApprovalBody) -> str:
    """Return who decided, and for whom where the right was lent."""
    name = i18n.plain(body.decided_by_name)
    if not body.decided_for:
        return name
    words = tr("Approvals", "{name}, for {giver}")
    return words.format(name=name, giver=i18n.plain(body.decided_for_name))


def _glance(facts: ApprovalFacts, card: CustomerCard) -> list[GlanceView]:
    body = card.customer.body
    shown = []
    since = body.customer_since or body.buying_since_at_least
    if since is not None:
        spent = tenure(since, facts.today)
        figure = i18n.tenure(spent.years, spent.months)
        shown.append(GlanceView(figure, tr("Approvals", "tenure")))
    value = body.lifetime_value
    if value is not None:
        figure = i18n.money(value.amount_minor, value.currency)
        shown.append(GlanceView(figure, tr("Approvals", "lifetime value")))
    after = facts.now - _RECENT_CONTACTS
    contacts = sum(held.body.started_at >= after for held in card.interactions)
    shown.append(GlanceView(i18n.number(contacts), tr("Approvals", "contacts, 30 d")))
    goodwill = _goodwill_given(facts, card)
    figure = i18n.money(goodwill, _currency(facts))
    shown.append(GlanceView(figure, tr("Approvals", "goodwill, 12 m")))
    return shown


def _currency(facts: ApprovalFacts) -> str:
    return facts.policy.currency if facts.policy is not None else "USD"


def _goodwill_given(facts: ApprovalFacts, card: CustomerCard) -> int:
    after = facts.now - _RECENT_GOODWILL
    return sum(
        held.body.goodwill_minor
        for held in card.plans
        if held.body.state is PlanState.POSTED
        and held.body.at >= after
        and held.body.currency == _currency(facts)
    )


def _rule(line: RuleLine, currency: str) -> RuleView:
    """The rule and its figure; a law is named beside it."""
    name = rule_name(domain_values.dial(line))
    if line.legal_source:
        words = tr("Approvals", "{rule}, {law}")
        name = words.format(rule=name, law=i18n.plain(line.legal_source))
    figure = _amount(line, line.limit_minor, currency)
    return RuleView(name, figure, _rule_chips(line, currency))


def _amount(line: RuleLine, minor: int, currency: str) -> str:
    """Money, or a number of acts where those are counted."""
    counts_acts = line.measure is Measure.COUNT
    return i18n.number(minor) if counts_acts else i18n.money(minor, currency)


def _rule_chips(line: RuleLine, currency: str) -> tuple[Value, ...]:
    left = max(0, line.limit_minor - line.used_minor - line.held_minor - line.act_minor)
    over, rest = _amount(line, line.over_minor, currency), _amount(line, left, currency)
    hard = Value(tr("Approvals", "hard"), icon="lock")
    if line.strength is Strength.HARD:
        if line.over_minor:
            words = tr("Approvals", "over by {over}").format(over=over)
            return (Value(words, tone=Tone.BAD, icon="circle-x"), hard)
        return (_fits(rest), hard)
    if line.over_minor:
        words = tr("Approvals", "needs you: over by {over}").format(over=over)
        return (Value(words, tone=Tone.WARN),)
    if line.strength is Strength.APPROVAL:
        words = tr("Approvals", "held, {left} left").format(left=rest)
        return (Value(words, tone=Tone.OK),)
    return (_fits(rest),)


def _fits(left: str) -> Value:
    words = tr("Approvals", "fits, {left} left").format(left=left)
    return Value(words, tone=Tone.OK)


def _rules_aside(facts: ApprovalFacts, body: ApprovalBody) -> str:
    policy = facts.policy
    if policy is None or policy.version != body.policy_version:
        return tr("Approvals", "policy {version}").format(version=body.policy_version)
    day = i18n.date_text(i18n.local(policy.effective_from).date(), facts.today)
    words = tr("Approvals", "policy {version}, in force since {day}")
    return words.format(version=body.policy_version, day=day)


def _facts(
    facts: ApprovalFacts, held: Held[ApprovalBody], card: CustomerCard | None
) -> list[FactView]:
    name = tr("Approvals", "{agent}'s last requests").format(
        agent=i18n.plain(held.body.requester_name)
    )
    shown = [FactView(name, _history(facts, held))]
    if card is not None:
        others = sum(1 for plan in card.plans if plan.body.goodwill_minor)
        text = tr("Approvals", "none")
        if others:
            text = tr("Approvals", "%n plan(s)", "", others)
        shown.append(FactView(tr("Approvals", "Other goodwill for this customer"), text))
    return shown


def _history(facts: ApprovalFacts, held: Held[ApprovalBody]) -> str:
    """Return how the requester's last decided requests ended, as far as they are here."""
    ended = [
        other.body
        for other in facts.requests
        if other.id != held.id
        and other.body.requester_id == held.body.requester_id
        and other.body.decision is not None
    ]
    ended.sort(key=lambda body: body.asked_at, reverse=True)
    last = ended[:_LAST_REQUESTS]
    if not last:
        return tr("Approvals", "none decided here")
    given = sum(body.state is RequestState.POSTED for body in last)
    words = tr("Approvals", "{given} of {all} given")
    return words.format(given=i18n.number(given), all=i18n.number(len(last)))


def _parts(body: ApprovalBody) -> list[FactView]:
    """Return what is asked for, part by part, where the title does not say it all."""
    if len(body.remedies) < 2:
        return []
    owed, goodwill = tr("Approvals", "{amount}, owed"), tr("Approvals", "{amount}, goodwill")
    return [
        FactView(
            remedy_name(part.kind),
            (owed if part.basis is Basis.OWED else goodwill).format(
                amount=i18n.money(part.amount_minor, body.currency)
            ),
        )
        for part in body.remedies
    ]


def _decide(facts: ApprovalFacts, body: ApprovalBody) -> DecideView:
    reason = why_not(facts, body)
    agent, asked_back = i18n.plain(body.requester_name), open_question(body)
    approve = tr("Approvals", "Approve {amount}")
    hint = tr("Approvals", "Words for {agent} (needed to ask, decline or offer instead)")
    asked = next((p.kind for p in body.remedies if p.basis is Basis.GOODWILL), RemedyKind.CREDIT)
    return DecideView(
        enabled=not reason,
        reason=reason,
        approve_text=approve.format(amount=i18n.money(body.asked_minor, body.currency)),
        offer_kinds=tuple((kind.value, remedy_name(kind)) for kind in _OFFER_KINDS),
        offer_kind=(asked if asked in _OFFER_KINDS else RemedyKind.CREDIT).value,
        offer_minor=max(0, body.asked_minor - body.over_minor),
        most_minor=body.asked_minor,
        currency=body.currency,
        words_hint=hint.format(agent=agent),
        reach_minor=most_of_mine(facts, body),
        can_hand_up=can_hand_up(facts, body),
        asked_words="" if asked_back is None else i18n.plain(asked_back.text),
        condition_hint=tr("Approvals", "On condition: what {agent} is to do").format(agent=agent),
    )
