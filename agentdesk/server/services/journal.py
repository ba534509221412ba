"""Books what is given, taken back and paid late, in the unit that does it.

What is booked is never edited. A day that is closed takes nothing more: whatever comes is booked
on the first day after the latest close, however a clock was set.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from agentdesk.domain.bookings import book, pay_return
from agentdesk.domain.ids import stable_id
from agentdesk.domain.journal import Booking, standing, take_back
from agentdesk.domain.orders import Order
from agentdesk.domain.refunds import Refund
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.journal import EntryCause
from agentdesk.runtime.clock import to_us
from agentdesk.server.services.ownership import SYSTEM
from agentdesk.server.services.plan_pricing import PlanAtWork
from agentdesk.server.storage.repositories.journal import Entry
from agentdesk.server.storage.repositories.reversals import Taken
from agentdesk.server.storage.unit_of_work import UnitOfWork


def book_plan(
    unit: UnitOfWork, plan_id: str, plan: RemedyPlanBody, work: PlanAtWork, cost_centre: str
) -> None:
    """Book a plan that is posted; the team of who gives it bears it."""
    bookings = book(work.priced.given, work.before.orders)
    entry = Entry(
        entry_id=plan_id,
        cause=EntryCause.PLAN,
        plan_id=plan_id,
        customer_id=plan.customer_id,
        case_id=plan.case_id,
        day=_day(unit),
        currency=plan.currency,
        cost_centre=cost_centre,
        user_id=plan.given_by,
        at_us=to_us(unit.now()),
    )
    _add(unit, entry, bookings)


def book_reversal(unit: UnitOfWork, reversal_id: str, plan_id: str, taken: Sequence[Taken]) -> None:
    """Book back so much of each remedy, the other way round, on today's day."""
    left = standing(unit.journal.bookings_of_plan(plan_id))
    bookings = [
        booking
        for one in taken
        for booking in take_back(
            [line for line in left if line.part == one.number], one.amount_minor
        )
    ]
    _book_later(unit, EntryCause.REVERSAL, reversal_id, plan_id, bookings)


def book_arrival(unit: UnitOfWork, plan_id: str, part: int, refund: Refund, order: Order) -> None:
    """Book that the money of a return goes back now, and by which means."""
    arrival_id = stable_id(SYSTEM, "arrival", plan_id, str(part))
    due = [line for line in unit.journal.bookings_of_plan(plan_id) if line.part == part]
    _book_later(unit, EntryCause.ARRIVAL, arrival_id, plan_id, pay_return(due, refund, order))


def _book_later(
    unit: UnitOfWork, cause: EntryCause, entry_id: str, plan_id: str, bookings: Sequence[Booking]
) -> None:
    """What follows a plan is booked where the plan was; a plan from elsewhere never was."""
    plan = unit.journal.entry(plan_id)
    if plan is None:
        return
    by = unit.actor.user_id if unit.actor else plan.user_id
    entry = replace(
        plan,
        entry_id=entry_id,
        cause=cause,
        day=_day(unit),
        user_id=by,
        at_us=to_us(unit.now()),
    )
    _add(unit, entry, bookings)


def _add(unit: UnitOfWork, entry: Entry, bookings: Sequence[Booking]) -> None:
    if bookings:
        unit.journal.add(entry, bookings)


def _day(unit: UnitOfWork) -> date:
    closed = unit.journal.latest_closed()
    today = unit.today()
    return today if closed is None else max(today, closed + timedelta(days=1))
