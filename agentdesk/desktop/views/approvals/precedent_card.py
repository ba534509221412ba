"""Like cases beside a request: how many, what was usual, and what this agent asked for before."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.precedent import PrecedentView
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.fact_list import FactList
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text

_INK = {"neutral": "text", "ok": "ok", "warn": "warn", "bad": "bad"}


class PrecedentCard(QWidget):
    """Two cards: everybody's like cases, and what is known of this agent and this customer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: PrecedentView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().space("inset"))
        self.hide()

    def show_precedent(self, view: PrecedentView | None) -> None:
        self.setVisible(view is not None)
        if view is None or view == self._shown:
            return
        self._shown = view
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._column.addWidget(_block(view.title, view.aside, view.like, view.note))
        if view.agent:
            title = tr("Precedent", "Before this one")
            self._column.addWidget(_block(title, "", view.agent))


def _block(title: str, aside: str, facts: Sequence[Fact], note: str = "") -> Card:
    card = Card()
    card.column.setSpacing(theme.current().space("snug"))
    card.column.addWidget(Section(title, aside))
    if note:
        card.column.addWidget(Text(note, "small", "muted", wrap=True))
    if facts:
        card.column.addWidget(FactList([(fact.name, fact.text, _INK[fact.tone]) for fact in facts]))
    card.setAccessibleName(title)
    return card
