"""An order as the rules see it: lines, payments, and what of both is still open."""

from dataclasses import dataclass
from datetime import date

POINTS = "points"  # the means of payment that comes back as points


@dataclass(frozen=True, slots=True)
class OrderLine:
    """Money of the whole line; a unit is open until it was refunded, replaced or sent back."""

    line_id: str
    sku: str
    quantity: int
    gross_minor: int
    discount_minor: int = 0
    tax_minor: int = 0
    points_minor: int = 0
    refunded_quantity: int = 0
    refunded_minor: int = 0
    returning_quantity: int = 0
    replaced_quantity: int = 0
    returning_minor: int = 0  # promised for the units on their way back
    points_earned: int = 0
    points_taken_back: int = 0  # of these

    @property
    def own_minor(self) -> int:
        """The line's own value, before discounts of the whole order."""
        return max(0, self.gross_minor - self.discount_minor + self.tax_minor)

    @property
    def settled_quantity(self) -> int:
        return self.refunded_quantity + self.returning_quantity + self.replaced_quantity

    @property
    def open_quantity(self) -> int:
        return max(0, self.quantity - self.settled_quantity)


@dataclass(frozen=True, slots=True)
class Payment:
    payment_id: str
    means: str
    amount_minor: int
    refunded_minor: int = 0
    expires_on: date | None = None  # of points

    @property
    def remaining_minor(self) -> int:
        return max(0, self.amount_minor - self.refunded_minor)


@dataclass(frozen=True, slots=True)
class Order:
    order_id: str
    customer_id: str
    currency: str
    total_minor: int
    shipping_minor: int = 0
    lines: tuple[OrderLine, ...] = ()
    payments: tuple[Payment, ...] = ()

    @property
    def paid_minor(self) -> int:
        return sum(payment.amount_minor for payment in self.payments)

    @property
    def remaining_minor(self) -> int:
        return sum(payment.remaining_minor for payment in self.payments)

    @property
    def refunded_beside_lines_minor(self) -> int:
        """What went back that belongs to no line: an overcharge first, then shipping."""
        by_payment = sum(payment.refunded_minor for payment in self.payments)
        return max(0, by_payment - sum(line.refunded_minor for line in self.lines))

    @property
    def overcharge_minor(self) -> int:
        """What was paid above the total and has not gone back yet."""
        overcharge = max(0, self.paid_minor - self.total_minor)
        return max(0, overcharge - self.refunded_beside_lines_minor)

    @property
    def shipping_remaining_minor(self) -> int:
        overcharge = max(0, self.paid_minor - self.total_minor)
        gone = max(0, self.refunded_beside_lines_minor - overcharge)
        return max(0, self.shipping_minor - gone)
