"""What becomes of a plan later, ready to show: taken back by whom, or its parcel is here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.words import remedy_name
from agentdesk.domain.remedies import PlanState
from agentdesk.domain.reversals import Part, ReversalState
from agentdesk.protocol.empowerment import Remedy, RemedyPlanBody
from agentdesk.protocol.reversals import ReversalBody

_MOST_PLANS = 30


@dataclass(frozen=True, slots=True)
class PartLine:
    """One remedy of the plan; `barrier` says why nothing of it can be taken back."""

    number: int
    name: str
    aside: str
    left_minor: int
    currency: str
    enabled: bool


@dataclass(frozen=True, slots=True)
class AskedBack:
    """A reversal that waits for a second person; `mine`: not for the one who looks."""

    reversal_id: str
    text: str
    words: str
    amount_minor: int
    mine: bool


@dataclass(frozen=True, slots=True)
class Parcel:
    """A return of one order whose money waits for the parcel."""

    order_id: str
    text: str
    armed: str


@dataclass(frozen=True, slots=True)
class ReversalView:
    """`parcels` are on their way back, for whoever may say that one is here."""

    plans: tuple[tuple[str, str], ...]
    chosen: str
    parts: tuple[PartLine, ...] = ()
    waiting: AskedBack | None = None
    hint: str = ""
    parcels: tuple[Parcel, ...] = ()

    @property
    def can_ask(self) -> bool:
        return self.waiting is None and any(part.enabled for part in self.parts)


@dataclass(frozen=True, slots=True)
class Rights:
    """What the person who looks may do: ask, decide, and from where on two are needed."""

    user_id: str
    asks: bool
    decides: bool
    receives: bool = False  # says that a return's parcel is here


def reversible_plans(card: CustomerCard) -> list[Held[RemedyPlanBody]]:
    """Return what was given to this customer, newest first."""
    given = [held for held in card.plans if held.body.state is PlanState.POSTED]
    return given[:_MOST_PLANS]


def build_reversal(card: CustomerCard, wanted: str, rights: Rights) -> ReversalView:
    plans = reversible_plans(card)
    options = tuple((held.id, _plan_words(held.body)) for held in plans)
    plan = next((held for held in plans if held.id == wanted), next(iter(plans), None))
    if plan is None:
        return ReversalView((), "", hint=tr("Reversal", "Nothing was given to this customer yet."))
    about = [held for held in card.reversals if held.body.plan_id == plan.id]
    waiting = _waiting(about, rights)
    return ReversalView(
        plans=options,
        chosen=plan.id,
        parts=() if waiting is not None else tuple(_parts(plan.body, about)),
        waiting=waiting,
        hint=_hint(waiting, rights),
        parcels=tuple(_parcels(plan.body)) if rights.receives else (),
    )


def _parcels(body: RemedyPlanBody) -> Iterable[Parcel]:
    """Return each order of the plan that something comes back of."""
    waiting: dict[str, int] = {}
    for remedy in body.remedies:
        if remedy.held_until_parcel and remedy.order_id is not None:
            waiting[remedy.order_id] = waiting.get(remedy.order_id, 0) + remedy.amount_minor
    for order_id, amount in waiting.items():
        money = i18n.money(amount, body.currency)
        yield Parcel(
            order_id,
            tr("Reversal", "The parcel is here, {amount} goes back").format(amount=money),
            tr("Reversal", "Pay {amount} back now").format(amount=money),
        )


def _plan_words(body: RemedyPlanBody) -> str:
    kinds = i18n.listed(dict.fromkeys(remedy_name(remedy.kind) for remedy in body.remedies))
    total = sum(remedy.amount_minor for remedy in body.remedies)
    words = tr("Reversal", "{day} · {remedies} · {amount} · {agent}")
    return words.format(
        day=i18n.date_text(i18n.local(body.at).date()),
        remedies=kinds,
        amount=i18n.money(total, body.currency),
        agent=i18n.plain(body.given_by_name),
    )


def taken_back(reversals: Iterable[Held[ReversalBody]]) -> Mapping[int, int]:
    """Return by remedy what was taken back, or is about to be."""
    taken: dict[int, int] = {}
    for held in reversals:
        if held.body.state is ReversalState.DECLINED:
            continue
        for part in held.body.parts:
            taken[part.number] = taken.get(part.number, 0) + part.amount_minor
    return taken


def _parts(body: RemedyPlanBody, about: list[Held[ReversalBody]]) -> Iterable[PartLine]:
    taken = taken_back(about)
    for number, remedy in enumerate(body.remedies):
        left = max(0, remedy.amount_minor - taken.get(number, 0))
        barrier = _part(number, remedy, left).barrier
        if remedy.held_until_parcel:
            barrier = "parcel_waits"
        elif not remedy.amount_minor:
            barrier = barrier or "kind_not_reversible"
        yield PartLine(
            number,
            remedy_name(remedy.kind),
            _barrier_words(barrier) if barrier else _left_words(left, body.currency),
            left,
            body.currency,
            enabled=not barrier and left > 0,
        )


def _part(number: int, remedy: Remedy, left: int) -> Part:
    return Part(
        number=number,
        kind=remedy.kind,
        amount_minor=remedy.amount_minor,
        goodwill_minor=0,
        left_minor=left,
        goods_left=remedy.created_order_id is not None,
        money_left=bool(remedy.means),
    )


def _left_words(left: int, currency: str) -> str:
    if not left:
        return tr("Reversal", "taken back already")
    return tr("Reversal", "{amount} left").format(amount=i18n.money(left, currency))


def _barrier_words(barrier: str) -> str:
    return {
        "goods_left": tr("Reversal", "goods come as a return"),
        "parcel_waits": tr("Reversal", "waits for the parcel"),
        "money_left": tr("Reversal", "paid out already"),
        "kind_not_reversible": tr("Reversal", "this cannot be taken back"),
    }[barrier]


def _waiting(about: list[Held[ReversalBody]], rights: Rights) -> AskedBack | None:
    open_one = next((one for one in about if one.body.state is ReversalState.PENDING), None)
    if open_one is None:
        return None
    body = open_one.body
    words = tr("Reversal", "{who} asks to take {amount} back")
    return AskedBack(
        open_one.id,
        words.format(
            who=i18n.plain(body.asked_by_name), amount=i18n.money(body.amount_minor, body.currency)
        ),
        i18n.plain(body.words),
        body.amount_minor,
        mine=body.asked_by == rights.user_id or not rights.decides,
    )


def _hint(waiting: AskedBack | None, rights: Rights) -> str:
    if waiting is not None:
        if waiting.mine:
            return tr("Reversal", "A second person decides it.")
        return tr("Reversal", "You are the second person.")
    if not rights.asks:
        return tr("Reversal", "A senior or a supervisor can take it back.")
    return tr("Reversal", "The plan stays as it was given; this is booked beside it.")
