"""The pages of the gallery, one function each. Names and figures in them are synthetic."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.views.gallery.controls import CONTROLS
from agentdesk.desktop.views.gallery.layout import Page
from agentdesk.desktop.views.gallery.office import OFFICE
from agentdesk.desktop.views.gallery.said import said
from agentdesk.desktop.views.gallery.sample_timeline import timeline_list
from agentdesk.desktop.widgets.avatar import Avatar
from agentdesk.desktop.widgets.banner import Banner
from agentdesk.desktop.widgets.budget_bar import BudgetLegend, BudgetLook, BudgetRow
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Box, Card
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.chip import Chip, ChipButton
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.drawing import TONES
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.key_hint import KeyHint
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.rail_button import RailButton
from agentdesk.desktop.widgets.segmented import SegmentedControl
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.text import Span, Text
from agentdesk.desktop.widgets.tile import KeyTile
from agentdesk.desktop.widgets.toast import Toast

_SAMPLE = "Ág 山田 花子 陳怡君"


def _checked(part: QWidget) -> QWidget:
    part.setProperty("checked", True)
    return part


def _disabled(part: QWidget) -> QWidget:
    part.setEnabled(False)
    return part


def type_page() -> QWidget:
    page = Page("Type")
    for role in theme.current().tokens.types:
        page.row(role, [Text(f"{role} {_SAMPLE} 0123456789", role)])
    page.finish()
    return page


def chips_page() -> QWidget:
    page = Page("Chips and keys")
    page.row("tones", [Chip(tone, tone) for tone in TONES])
    page.row(
        "with an icon",
        [
            Chip(said("Platinum"), "violet", icon="star"),
            Chip(said("Not verified yet"), "warn", icon="shield"),
            Chip(said("Synced"), "ok", icon="refresh-cw"),
            Chip(said("Replacement: not shipped"), "bad", icon="package"),
        ],
    )
    page.row(
        "with a dot", [Chip(said("On contact 3:42"), dot="bad"), Chip(said("Available"), dot="ok")]
    )
    page.row("small, inside a line", [Chip(said("case 48213"), "bad", small=True)])
    page.row(
        "pressed",
        [
            ChipButton(said("Use this plan"), "accent", icon="check", key="P"),
            ChipButton(said("Why this")),
            _checked(ChipButton(said("All 214"), checkable=True)),
            ChipButton(said("Filter"), icon="search", key="/"),
        ],
    )
    page.row("keys", [KeyHint(key) for key in ("Ctrl K", "Ctrl ↵", "Ctrl ⇧ E", "N", "/", "1")])
    page.finish()
    return page


def buttons_page() -> QWidget:
    page = Page("Buttons")
    page.row(
        "primary",
        [
            Button(said("Give both now"), "primary", keys=["Ctrl ↵"], tall=True),
            Button(said("After-contact work"), "primary", keys=["Ctrl ⇧ E"]),
            _disabled(Button(said("Above what anybody can give"), "primary", tall=True)),
        ],
    )
    page.row(
        "secondary",
        [Button(said("Hold"), icon="pause"), Button(said("Note"), icon="pencil", keys=["N"])],
    )
    page.row(
        "choices",
        [
            Button(said("Approve $260"), "primary", keys=["A", "Ctrl ↵"], tall=True, spread=True),
            Button(said("Offer instead $230"), keys=["O"], tall=True, spread=True),
            Button(said("Decline with a reason"), "danger", keys=["D"], tall=True, spread=True),
        ],
        stretch=True,
    )
    page.row("quiet", [Button(said("Dismiss"), "quiet")])
    page.row("rail", [_rail()])
    page.finish()
    return page


def _rail() -> QWidget:
    button = RailButton("circle-check", said("Approvals"))
    button.setChecked(True)
    button.set_count(2)
    return button


def fields_page() -> QWidget:
    page = Page("Fields")
    search = QLineEdit()
    search.setPlaceholderText(said("Search customers, phones, orders, cases, commands"))
    words = QPlainTextEdit()
    words.setPlaceholderText(said("Words for the agent (needed to decline or offer instead)"))
    words.setFixedHeight(theme.current().size("words"))
    page.row("money", [MoneyEdit(2000), MoneyEdit(300000, "JPY"), _disabled(MoneyEdit(5))])
    page.row("choice", [Select([said("Delivery damage"), said("Late")])], stretch=True)
    page.row("text", [search], stretch=True)
    page.row("words", [words], stretch=True)
    page.row("segments", [SegmentedControl([said("Less"), said("Another kind")])])
    page.row(
        "tiles",
        [
            KeyTile(said("Refund"), "1"),
            _checked(KeyTile(said("Re-ship"), "3")),
            _disabled(KeyTile(said("Points"), "7")),
        ],
        stretch=True,
    )
    page.row(
        "lines",
        [
            _checked(CheckLine(said("Grain-free 5 kg, 1 of 2"), said("in stock, arrives 23 Nov"))),
            CheckLine(said("Dental sticks"), said("$6.40")),
        ],
        stretch=True,
    )
    page.finish()
    return page


def budgets_page() -> QWidget:
    page = Page("Budgets")
    looks = (
        BudgetLook(said("This incident"), said("$180 left of $200"), 0, 0, 2000, 20_000),
        BudgetLook(said("My day"), said("$348.30 left of $500"), 13_170, 0, 2000, 50_000),
        BudgetLook(said("Team pool"), said("$4,622 left of $8,000"), 311_800, 26_000, 0, 800_000),
        BudgetLook(
            said("Customer, 12 months"), said("over by $60"), 20_000, 12_000, 14_000, 40_000, "bad"
        ),
        BudgetLook(said("Nothing used"), said("$500 left of $500"), 0, 0, 0, 50_000),
    )
    for look in looks:
        page.row(look.label, [BudgetRow(look)], stretch=True)
    page.row("legend", [BudgetLegend()])
    page.finish()
    return page


def cards_page() -> QWidget:
    page = Page("Cards, boxes, figures")
    page.row("cards", [_card(chosen=False), _card(chosen=True)], stretch=True)
    page.row("boxes", [_box("bad"), _box("warn")], stretch=True)
    page.row(
        "figures",
        [
            Avatar("山"),
            Stat(
                said("10 y 3 m"),
                said("customer since Aug 2016"),
                origin=said("Source: orders, 7 min ago"),
            ),
            Stat(said("$18,420"), said("lifetime value")),
            Stat(said("Elevated"), said("churn risk, was low"), color="warn"),
        ],
    )
    page.finish()
    return page


def _card(*, chosen: bool) -> QWidget:
    card = Card(chosen=chosen)
    card.column.addWidget(Text(said("Re-ship the torn bag today"), "lead", wrap=True))
    reason = said("3rd contact, a broken promise, ten years with us; the advisory says replace.")
    card.column.addWidget(Text(reason, "small", "muted", wrap=True))
    return card


def _box(tone: str) -> QWidget:
    box = Box(tone)
    words = Text("", "small", wrap=True)
    asked = Span(said("Do not ask again: "), "small_strong")
    words.set_spans([asked, Span(said("order number, photos, address."))])
    box.column.addWidget(words)
    return box


def messages_page() -> QWidget:
    page = Page("Messages")
    offline = said(
        "Offline. You see what was stored at 14:02; notes and requests are kept and sent."
    )
    page.row("banner", [Banner(offline, icon="wifi-off")], stretch=True)
    page.row("toast", [Toast(said("Given: re-ship and $20 credit. Confirmed by the server."))])
    empty = EmptyState(
        said("No request waits"),
        said("Decided ones are one key away."),
        icon="circle-check",
        act=said("Show decided"),
    )
    page.row("empty", [empty], stretch=True)
    page.finish()
    return page


def timeline_page() -> QWidget:
    page = Page("Timeline")
    page.row("entries", [timeline_list()], stretch=True)
    page.finish()
    return page


class _Swatch(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        side = theme.current().size("field")
        self.setFixedSize(2 * side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        QPainter(self).fillRect(self.rect(), theme.current().color(self._name))


def colors_page() -> QWidget:
    page = Page("Colours")
    names = list(theme.current().tokens.colors)
    for start in range(0, len(names), 5):
        parts: list[QWidget] = []
        for name in names[start : start + 5]:
            parts += [_Swatch(name), Text(name, "caption", "muted")]
        page.row(" ", parts)
    page.finish()
    return page


PAGES: Mapping[str, Callable[[], QWidget]] = {
    "colors": colors_page,
    "type": type_page,
    "chips": chips_page,
    "buttons": buttons_page,
    "fields": fields_page,
    "budgets": budgets_page,
    "cards": cards_page,
    "messages": messages_page,
    "timeline": timeline_page,
    **CONTROLS,
    **OFFICE,
}
