"""A timeline of made-up entries, painted by the delegate the desk uses."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.views.gallery.said import said
from agentdesk.desktop.widgets.timeline_list import DAY_ROLE, TimelineList
from agentdesk.desktop.widgets.timeline_row import ROW_ROLE

_HEIGHT_PX = 640


@dataclass(frozen=True)
class _Words:
    text: str
    tone: str
    icon: str = ""


@dataclass(frozen=True)
class _Row:
    day: str
    icon: str
    tone: str
    title: str
    text: str
    detail: str = ""
    chips: tuple[_Words, ...] = ()
    news: str = ""
    sought: str = ""
    is_open: bool = False
    facts: tuple[Fact, ...] = ()
    origin: str = ""


_OPEN = (
    Fact("When", "18 Nov 2026, 12:00"),
    Fact("With", "K. Ito"),
    Fact("Lasted", "7:00"),
    Fact("From", "Source: service desk · As of 18 Nov 2026, 3 d ago"),
)
_ROWS = (
    _Row(
        "now",
        "phone",
        "bad",
        "Inbound call",
        "Replacement has not arrived",
        "Waited 0:38 · menu: delivery",
        (_Words("case 48213", "bad"),),
    ),
    _Row(
        "yesterday",
        "globe",
        "bad",
        "Web",
        "Order status 4 times, “Where is my order”, then the cancel-plan page",
        "",
        (_Words("self-service failed", "bad"),),
    ),
    _Row(
        "18 Nov",
        "phone",
        "bad",
        "Call",
        "with K. Ito · 7 min · Delivery damage",
        "Promised a replacement for 19 Nov. No order was created.",
        (_Words("not resolved", "warn"),),
        is_open=True,
        facts=_OPEN,
    ),
    _Row(
        "16 Nov",
        "message-square",
        "violet",
        "Chat",
        "with A. Mori · 14 min",
        "3 photos. “This is the second torn bag this autumn.”",
        sought="torn bag",
    ),
    _Row(
        "15 Nov",
        "package",
        "ok",
        "Order 2026-118842",
        "delivered · $86.40 · Grain-free 5 kg × 2",  # noqa: RUF001  a count
        "Coupon AUTUMN15 −$15.25",  # noqa: RUF001  a minus sign
        news="New since you last looked",
    ),
    _Row("12 Nov", "megaphone", "warn", "Campaign", "Autumn loyalty 15 % · e-mail · redeemed"),
    _Row(
        "02 Oct",
        "heart-handshake",
        "accent",
        "Remedy",
        "500 points, goodwill",
        "",
        (_Words("not sent yet", "neutral", "clock"),),
    ),
)


def _spoken(row: _Row) -> _Row:
    return replace(
        row,
        day=said(row.day),
        title=said(row.title),
        text=said(row.text),
        detail=said(row.detail),
        news=said(row.news),
        sought=said(row.sought),
        chips=tuple(replace(chip, text=said(chip.text)) for chip in row.chips),
        facts=tuple(replace(fact, name=said(fact.name), text=_fact(fact)) for fact in row.facts),
    )


def _fact(fact: Fact) -> str:
    return fact.text if fact.name == "Lasted" else said(fact.text)


def timeline_list() -> QListView:
    view = TimelineList()
    model = QStandardItemModel(view)
    for row in map(_spoken, _ROWS):
        item = QStandardItem(f"{row.title} {row.text}")
        item.setData(row, ROW_ROLE)
        item.setData(row.day, DAY_ROLE)
        model.appendRow(item)
    view.setModel(model)
    view.setFixedHeight(_HEIGHT_PX)
    view.viewport().setAutoFillBackground(False)
    return view
