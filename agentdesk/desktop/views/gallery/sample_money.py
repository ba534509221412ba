"""A made-up day of a team's money: synthetic, every figure."""

from agentdesk.desktop.item_models.day_close import (
    AccountLine,
    DayChip,
    DayView,
    MatchLine,
    OpenEffect,
)
from agentdesk.desktop.item_models.figures import BudgetLine
from agentdesk.desktop.item_models.team_money import MoneyView
from agentdesk.desktop.item_models.values import Tone, Value

TODAY, BEFORE = "2026-11-21", "2026-11-20"
FAILED = "effect-1"

POOLS = (
    BudgetLine(
        "US dollars",
        "$4,622 left of $8,000",
        "used $3,118 · held $260",
        311_800,
        26_000,
        0,
        800_000,
    ),
    BudgetLine(
        "New Taiwan dollars",
        "NT$96,400 left of NT$160,000",
        "used NT$54,200 · held NT$9,400",
        5_420_000,
        940_000,
        0,
        16_000_000,
    ),
)
AGENTS = (
    BudgetLine("A. Mori", "$410 left of $500", "used $90 · held $0", 9_000, 0, 0, 50_000),
    BudgetLine("K. Ito", "$500 left of $500", "used $0 · held $0", 0, 0, 0, 50_000),
    BudgetLine(
        "Mika Sato", "$348.30 left of $500", "used $131.70 · held $20", 13_170, 2_000, 0, 50_000
    ),
    BudgetLine("林志明", "$488 left of $500", "used $12 · held $0", 1_200, 0, 0, 50_000),
)
DAYS = (
    DayChip(TODAY, "Sat 21 Nov", closed=False),
    DayChip(BEFORE, "Fri 20 Nov", closed=True),
    DayChip("2026-11-19", "Thu 19 Nov", closed=True),
)
MATCH = (
    MatchLine("Ledger", "goodwill", "$421.10", "$421.10", "$0", agrees=True),
    MatchLine("Plans", "owed", "$863.20", "$863.20", "$0", agrees=True),
    MatchLine("Effects", "what left the house", "$1,284.30", "$1,284.30", "$0", agrees=True),
)
ACCOUNTS = (
    AccountLine("Refunds 4730", "Service Tokyo", "card", "10 %", "14", "$863.20", ""),
    AccountLine(
        "Goodwill credits 6300", "Service Tokyo", "store credit", "no tax", "9", "$340", ""
    ),
    AccountLine("Points granted 2710", "Service Tokyo", "points", "no tax", "6", "", "$81.10"),
    AccountLine("Card clearing 1360", "Service Tokyo", "card", "", "14", "", "$863.20"),
)
OPEN_EFFECT = OpenEffect(
    FAILED,
    "klein",
    "Refund $24 · Robert Klein",
    "The card has expired.",
    Value("failed", tone=Tone.BAD, icon="circle-x"),
    can_retry=True,
    can_settle=True,
)


def open_day(**changes: object) -> DayView:
    values: dict[str, object] = {
        "key": TODAY,
        "title": "Saturday 21 November 2026",
        "subtitle": "29 postings · Asia/Tokyo",
        "state": Value("open", tone=Tone.ACCENT, icon="clock"),
        "days": DAYS,
        "match": MATCH,
        "verdict": Value("The books agree to the unit.", tone=Tone.OK, icon="circle-check"),
        "accounts": ACCOUNTS,
        "can_close": True,
    }
    return DayView(**(values | changes))  # type: ignore[arg-type]  # the fields of a day


def differing_day() -> DayView:
    effects = MatchLine(
        "Effects", "what left the house", "$1,260.30", "$1,284.30", "$24", agrees=False
    )
    match = (*MATCH[:2], effects)
    return open_day(
        match=match,
        verdict=Value("Effects lack $24: one refund has failed.", tone=Tone.BAD, icon="circle-x"),
        unsettled=(OPEN_EFFECT,),
        can_close=False,
        why_not="The day cannot be closed while something has not been carried out.",
    )


def away() -> DayView:
    return DayView("", "", "", Value(""), problem="offline")


def money(day: DayView | None = None) -> MoneyView:
    return MoneyView(POOLS, AGENTS, "policy 7", day or open_day())
