"""The day close, ready to show: one day's books, whether they agree, and what is still open."""

from dataclasses import dataclass

from agentdesk.desktop.item_models.values import Value


@dataclass(frozen=True, slots=True)
class DayChip:
    """One day that can be opened; the words say the day, the chip whether it is closed."""

    key: str
    text: str
    closed: bool


@dataclass(frozen=True, slots=True)
class MatchLine:
    """One book beside the journal, in one currency: what each says, and by how much they differ."""

    book: str
    what: str
    says: str
    journal: str
    difference: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One line of the journal's sums: what stands for what, in which account."""

    account: str
    cost_centre: str
    means: str
    tax: str
    postings: str
    debit: str
    credit: str


@dataclass(frozen=True, slots=True)
class OpenEffect:
    """Something given whose carrying out has failed, or of which nobody knows."""

    effect_id: str
    customer_id: str
    what: str
    detail: str
    state: Value
    can_retry: bool
    can_settle: bool = False


@dataclass(frozen=True, slots=True)
class DayView:
    """`problem` says calmly why the books are not here; then nothing else is shown.

    `digest` names what was on screen: only that is what gets closed.
    """

    key: str
    title: str
    subtitle: str
    state: Value
    days: tuple[DayChip, ...] = ()
    match: tuple[MatchLine, ...] = ()
    verdict: Value | None = None
    accounts: tuple[AccountLine, ...] = ()
    unsettled: tuple[OpenEffect, ...] = ()
    can_close: bool = False
    why_not: str = ""
    problem: str = ""
    digest: str = ""
