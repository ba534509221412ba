"""What the remedy panel knows: policy, what is used, orders, stock, what the rules suggest."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop.item_models.offline_budget import OfflineBudget
from agentdesk.domain.actor import Role
from agentdesk.domain.customers import is_broken
from agentdesk.domain.dials import Dial
from agentdesk.domain.empowerment import Act, Policy, Used
from agentdesk.domain.ledger import Subjects, period_of
from agentdesk.domain.orders import Order
from agentdesk.domain.owed import OwedTerms, check_evidence
from agentdesk.domain.pricing import Product, Shop
from agentdesk.domain.remedies import Draft
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import BudgetBody, PolicyBody
from agentdesk.protocol.entities import OrderBody, ProductBody, PromiseBody, SubscriptionBody

_MOST_ORDERS = 12


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The next best action: words, reasons, and a plan of one key."""

    title: str
    because: str
    why: tuple[str, ...]
    parts: tuple[Draft, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RemedyFacts:
    """Everything the panel is worked out from; nothing in it moves by itself."""

    customer_id: str
    case_id: str | None
    case_reason: str
    role: Role
    today: date
    online: bool
    policy: Policy | None = None
    used: Mapping[Dial, Used] = field(default_factory=dict)
    lifetime_value_minor: int = 0
    orders: Mapping[str, OrderBody] = field(
        default_factory=dict
    )  # by id, the case's first, then newest
    products: Mapping[str, ProductBody] = field(default_factory=dict)  # by SKU
    subscriptions: Mapping[str, SubscriptionBody] = field(default_factory=dict)  # by id
    suggestion: Suggestion | None = None
    in_hand: bool = True  # a contact with this customer is going on at this desk
    tier: str = ""
    place: str = ""
    offline: OfflineBudget | None = None  # what came along for when the server is away
    takes_along: bool = True  # whether this computer ever has such a budget
    leased: Mapping[Dial, int] = field(default_factory=dict)  # set aside for offline, anywhere
    case_orders: Mapping[str, str | None] = field(default_factory=dict)  # by case, its order
    broken: tuple[PromiseBody, ...] = ()  # the promises of this customer that were

    @property
    def nothing(self) -> Act:
        """An act that gives nothing yet, in the circumstances a limit may name."""
        return Act(0, self.role, self.lifetime_value_minor, tier=self.tier, place=self.place)

    @property
    def currency(self) -> str:
        if self.policy is not None:
            return self.policy.currency
        return next((body.currency for body in self.orders.values()), "USD")

    def order(self, order_id: str | None) -> Order | None:
        body = self.orders.get(order_id or "")
        return None if body is None else domain_values.order(order_id or "", body)

    def check_owed(self, draft: Draft) -> None:
        """Raise where what is known speaks against it being owed; the server has the last word."""
        body = self.orders.get(draft.order_id or "")
        if body is None:
            return
        terms = OwedTerms() if self.policy is None else self.policy.owed_terms(self.place)
        known = domain_values.known(
            draft, body, self.broken, self._cases(draft.order_id), self.today
        )
        check_evidence(draft, known, terms)

    def _cases(self, wanted: str | None) -> set[str]:
        """Return the case at hand and those about this order."""
        about = {key for key, order_id in self.case_orders.items() if order_id == wanted}
        return about if self.case_id is None else {*about, self.case_id}

    def shop(self) -> Shop:
        """Return what a plan is priced on: this customer's orders, every article we hold."""
        return Shop(
            self.currency,
            {key: domain_values.order(key, body) for key, body in self.orders.items()},
            _Products(self.products),
            self.policy.point_value_minor if self.policy is not None else 1,
            self.policy.cost_rules if self.policy is not None else {},
        )


class _Products(dict[str, Product]):
    """The articles as the rules see them, turned when they are asked for."""

    def __init__(self, bodies: Mapping[str, ProductBody]) -> None:
        super().__init__()
        self._bodies = bodies

    def get(self, sku: str, default: Product | None = None) -> Product | None:  # type: ignore[override]  # one default type is all we need
        if sku not in self and sku in self._bodies:
            self[sku] = domain_values.product(self._bodies[sku])
        return super().get(sku, default)


@dataclass(frozen=True, slots=True)
class Standing:
    """Who acts, for which case, and whether the server can hear it."""

    user_id: str
    team_id: str
    role: Role
    today: date
    online: bool
    case_id: str | None = None
    in_hand: bool = True


def build_facts(
    card: CustomerCard,
    standing: Standing,
    policy: PolicyBody | None,
    products: Mapping[str, ProductBody],
    suggestion: Suggestion | None = None,
) -> RemedyFacts:
    """Gather the facts of one customer's panel from the cache."""
    body = card.customer.body
    case = next((held.body for held in card.cases if held.id == standing.case_id), None)
    rules = None if policy is None else domain_values.policy(policy)
    currency = "" if rules is None else rules.currency
    nothing = domain_values.circumstances(standing.role, body, currency)
    buckets = buckets_of(card.budgets, rules, _subjects(card, standing), standing.today)
    return RemedyFacts(
        customer_id=card.customer.id,
        case_id=standing.case_id,
        case_reason="" if case is None else case.reason,
        role=standing.role,
        today=standing.today,
        online=standing.online,
        policy=rules,
        used={dial: domain_values.used(body) for dial, body in buckets.items()},
        leased={dial: body.leased_minor for dial, body in buckets.items()},
        lifetime_value_minor=nothing.lifetime_value_minor,
        tier=nothing.tier,
        place=nothing.place,
        orders={
            held.id: held.body
            for held in _with_lines(card.orders, None if case is None else case.order_id)
        },
        products=products,
        subscriptions={
            held.id: held.body for held in card.subscriptions if held.body.state != "cancelled"
        },
        suggestion=suggestion,
        in_hand=standing.in_hand,
        case_orders={held.id: held.body.order_id for held in card.cases},
        broken=tuple(_broken(card, standing.today)),
    )


def _broken(card: CustomerCard, today: date) -> Iterator[PromiseBody]:
    """Yield what may be broken by now, wherever the day ends: the server knows the moment."""
    by_now = datetime.combine(today + timedelta(days=2), time(), UTC)
    for held in card.promises:
        if is_broken(held.body.state, held.body.due_at, by_now):
            yield held.body


def _subjects(card: CustomerCard, standing: Standing) -> Subjects:
    return Subjects(standing.case_id or "", standing.user_id, card.customer.id, standing.team_id)


def _with_lines(
    orders: Iterable[Held[OrderBody]], case_order_id: str | None
) -> list[Held[OrderBody]]:
    """Return orders a remedy can speak of, newest first; the one the case is about leads."""
    with_lines = [held for held in orders if held.body.lines]
    with_lines.sort(key=lambda held: held.id != case_order_id)
    return with_lines[:_MOST_ORDERS]


def buckets_of(
    budgets: Iterable[Held[BudgetBody]], policy: Policy | None, subjects: Subjects, today: date
) -> dict[Dial, BudgetBody]:
    """Return today's buckets by what they count; one nobody touched is not there."""
    if policy is None:
        return {}
    wanted = {
        (dial, subjects.of(dial.scope), policy.currency, period_of(dial.window, today))
        for dial in policy.dials
        if dial.has_bucket
    }
    return {
        domain_values.dial(body): body
        for body in (held.body for held in budgets)
        if (domain_values.dial(body), body.subject_id, body.currency, body.period) in wanted
    }
