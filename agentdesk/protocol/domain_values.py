"""Wire structs to the domain's values and back, for both programs alike."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from agentdesk.domain.actor import Role
from agentdesk.domain.deciders import Level
from agentdesk.domain.delegations import Person
from agentdesk.domain.dials import Dial
from agentdesk.domain.empowerment import Act, Limit, Policy, RuleLine, Used
from agentdesk.domain.interactions import Channel
from agentdesk.domain.money import MAX_MINOR
from agentdesk.domain.orders import Order, OrderLine, Payment
from agentdesk.domain.owed import Known, Withdrawal
from agentdesk.domain.policy_versions import PolicyVersion, latest
from agentdesk.domain.pricing import Product
from agentdesk.domain.refunds import LinePick
from agentdesk.domain.remedies import Draft, Given, RemedyKind
from agentdesk.protocol import empowerment as wire
from agentdesk.protocol.entities import (
    CustomerBody,
    OrderBody,
    ProductBody,
    PromiseBody,
    UserBody,
)
from agentdesk.protocol.entities import OrderLine as OrderLineBody
from agentdesk.protocol.policies import PolicyTerms

# A day counts until it is over everywhere: a clock of the law never runs short of a customer.
_LAST_ZONE = timedelta(hours=14)


def draft(asked: wire.RemedyDraft | wire.Remedy) -> Draft:
    """A remedy as asked for; one already worked out can be asked for again."""
    return Draft(
        kind=asked.kind,
        basis=asked.basis,
        amount_minor=asked.amount_minor,
        order_id=asked.order_id,
        lines=tuple(LinePick(line.line_id, line.quantity) for line in asked.lines),
        evidence=asked.evidence,
        detail=asked.detail,
        subscription_id=asked.subscription_id,
    )


def remedy(given: Given, created_order_id: str | None = None) -> wire.Remedy:
    asked = given.draft
    return wire.Remedy(
        kind=asked.kind,
        basis=asked.basis,
        amount_minor=given.amount_minor,
        cost_minor=given.cost_minor,
        goodwill_minor=given.goodwill_minor,
        order_id=asked.order_id,
        lines=[wire.RefundLine(pick.line_id, pick.quantity) for pick in asked.lines],
        evidence=asked.evidence,
        detail=asked.detail,
        subscription_id=asked.subscription_id,
        means={} if given.refund is None else dict(given.refund.means),
        created_order_id=created_order_id if given.ships else None,
        points=given.points,
        points_taken_back=0 if given.refund is None else given.refund.points_taken_back,
        price_difference_minor=given.price_difference_minor,
        held_until_parcel=asked.kind is RemedyKind.RETURN,
        promised={share.line_id: share.amount_minor for share in given.promised},
    )


def person(user_id: str, body: UserBody) -> Person:
    return Person(
        user_id=user_id,
        person_id=body.person_id,
        role=body.role,
        team_id=body.team_id,
        presence=body.presence,
        disabled=body.disabled,
    )


def order(order_id: str, body: OrderBody) -> Order:
    return Order(
        order_id=order_id,
        customer_id=body.customer_id,
        currency=body.currency,
        total_minor=body.total_minor,
        shipping_minor=body.shipping_minor,
        lines=tuple(_order_line(line) for line in body.lines),
        payments=tuple(
            Payment(p.payment_id, p.means, p.amount_minor, p.refunded_minor, p.expires_on)
            for p in body.payments
        ),
    )


def known(
    asked: Draft,
    body: OrderBody,
    broken: Iterable[PromiseBody],
    cases: Collection[str],
    today: date,
) -> Known:
    """Return what speaks for or against something being owed.

    `broken` are the broken promises; `cases` are the one at hand and those about this order.
    """
    return Known(
        today=today,
        placed_on=(body.placed_at + _LAST_ZONE).date(),
        state=body.state,
        parcel=None if body.parcel is None else body.parcel.state,
        expected_on=None if body.parcel is None else body.parcel.expected_on,
        overcharge_minor=order(asked.order_id or "", body).overcharge_minor,
        promise_broken=any(
            promise.order_id == asked.order_id or promise.case_id in cases for promise in broken
        ),
    )


def _order_line(line: OrderLineBody) -> OrderLine:
    return OrderLine(
        line_id=line.line_id,
        sku=line.sku,
        quantity=line.quantity,
        gross_minor=line.gross_minor,
        discount_minor=line.discount_minor,
        tax_minor=line.tax_minor,
        points_minor=line.points_minor,
        refunded_quantity=line.refunded_quantity,
        refunded_minor=line.refunded_minor,
        returning_quantity=line.returning_quantity,
        replaced_quantity=line.replaced_quantity,
        returning_minor=line.returning_minor,
        points_earned=line.points_earned,
        points_taken_back=line.points_taken_back,
    )


def write_order(after: Order, body: OrderBody) -> None:
    """Put what the rules decided about lines and payments into the body."""
    lines = {line.line_id: line for line in after.lines}
    for line in body.lines:
        settled = lines[line.line_id]
        line.refunded_quantity = settled.refunded_quantity
        line.refunded_minor = settled.refunded_minor
        line.returning_quantity = settled.returning_quantity
        line.replaced_quantity = settled.replaced_quantity
        line.returning_minor = settled.returning_minor
        line.points_taken_back = settled.points_taken_back
    payments = {payment.payment_id: payment for payment in after.payments}
    for payment in body.payments:
        payment.refunded_minor = payments[payment.payment_id].refunded_minor


def product(body: ProductBody) -> Product:
    return Product(
        sku=body.sku,
        currency=body.price.currency,
        price_minor=body.price.amount_minor,
        cost_minor=body.cost.amount_minor,
        stock=body.stock,
    )


def policy(body: wire.PolicyBody) -> Policy:
    return _policy(body, body.version)


def proposed_policy(terms: PolicyTerms) -> Policy:
    """Return what the terms say; they are no version yet."""
    return _policy(terms, 0)


def _policy(body: wire.PolicyBody | PolicyTerms, version: int) -> Policy:
    return Policy(
        version=version,
        currency=body.currency,
        limits=tuple(_limit(limit) for limit in body.limits),
        point_value_minor=body.point_value_minor,
        points_expire_days=body.points_expire_days,
        request_expires_s=body.request_expires_s,
        request_escalates_s=body.request_escalates_s,
        reversal_four_eyes_minor=body.reversal_four_eyes_minor,
        reversal_restores=body.reversal_restores,
        converts=frozenset(body.converts),
        reasons=tuple(body.reasons),
        levels=tuple(_level(level) for level in body.levels),
        cost_rules={term.kind: term.rule for term in body.cost_rules},
        withdrawals=tuple(
            Withdrawal(term.days, term.place, term.legal_source) for term in body.withdrawal_days
        ),
        owed_within_days=body.owed_within_days,
    )


def policy_version(body: wire.PolicyBody) -> PolicyVersion:
    return PolicyVersion(
        number=body.version,
        currency=body.currency,
        state=body.state,
        effective_from=body.effective_from,
        proposer_person_id=body.proposed_by_person,
        confirmed_at=body.confirmed_at,
        withdrawn_at=body.withdrawn_at,
    )


def latest_policy(
    bodies: Iterable[wire.PolicyBody], currency: str, now: datetime
) -> wire.PolicyBody | None:
    """Return the version that decides what may be given; withdrawn, it says that nothing may."""
    by_number = {body.version: body for body in bodies if body.currency == currency}
    found = latest(map(policy_version, by_number.values()), currency, now)
    return None if found is None else by_number[found.number]


def _level(said: wire.PolicyLevel) -> Level:
    return Level(
        roles=frozenset(said.roles),
        other_teams=said.other_teams,
        most_minor=MAX_MINOR if said.most_minor is None else said.most_minor,
        escalates_s=said.escalates_s,
    )


def _limit(said: wire.PolicyLimit) -> Limit:
    return Limit(
        dial=dial(said),
        amount_minor=said.amount_minor,
        roles=frozenset(said.roles),
        kinds=frozenset(said.kinds),
        reasons=frozenset(said.reasons),
        tiers=frozenset(said.tiers),
        channels=frozenset(said.channels),
        place=said.place,
        legal_source=said.legal_source,
        lifetime_value_share_bp=said.lifetime_value_share_bp,
    )


def dial(said: wire.PolicyLimit | wire.BudgetBody | wire.RuleLine) -> Dial:
    return Dial(said.scope, said.window, said.strength, said.measure, said.name)


def circumstances(
    role: Role,
    customer: CustomerBody,
    currency: str,
    reason: str = "",
    channel: Channel | None = None,
) -> Act:
    """An act that gives nothing yet: who, to whom, why and where, as a limit may name it."""
    return Act(
        goodwill_minor=0,
        role=role,
        lifetime_value_minor=lifetime_value_minor(customer, currency),
        reason=reason,
        tier=customer.tier,
        channel=channel,
        place=customer.addresses[0].country if customer.addresses else "",
    )


def by_kind(given: Iterable[Given]) -> dict[RemedyKind, int]:
    """Return the goodwill of each kind in a plan."""
    goodwill: dict[RemedyKind, int] = {}
    for part in given:
        kind = part.draft.kind
        goodwill[kind] = goodwill.get(kind, 0) + part.goodwill_minor
    return goodwill


def lifetime_value_minor(customer: CustomerBody, currency: str) -> int:
    """A value in another currency says nothing here: there is no silent conversion."""
    value = customer.lifetime_value
    return max(0, value.amount_minor) if value and value.currency == currency else 0


def used(body: wire.BudgetBody) -> Used:
    return Used(body.posted_minor, body.pending_minor + body.leased_minor)


def rule_line(line: RuleLine) -> wire.RuleLine:
    return wire.RuleLine(
        scope=line.dial.scope,
        window=line.dial.window,
        strength=line.dial.strength,
        limit_minor=line.limit_minor,
        used_minor=line.used_minor,
        held_minor=line.held_minor,
        act_minor=line.act_minor,
        over_minor=line.over_minor,
        measure=line.dial.measure,
        name=line.dial.name,
        kinds=sorted(line.kinds),
        legal_source=line.legal_source,
    )
