"""What was written about customers who are gone: kept for thirty days, and taken from there."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from agentdesk.cache.shapes import Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.field_words import field_name, value_text
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.domain.field_merge import SuggestionState, Why
from agentdesk.protocol.customer_fields import SuggestionBody, spoken


class KeptAside(QObject):
    """Only what this person wrote: it was theirs to see when they wrote it."""

    said = Signal(object)  # Value, for a toast

    def __init__(self, over: QWidget, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._over, self._work = over, work

    def waiting(self) -> list[SuggestionBody]:
        """Return what can still be taken from there, the newest first."""
        held: list[Held[SuggestionBody]] = self._work.queries.suggestions()
        bodies = [one.body for one in held if one.body.made_by == self._work.me.user_id]
        kept = [
            body
            for body in bodies
            if body.why is Why.CUSTOMER_REMOVED and body.state is SuggestionState.OPEN
        ]
        return sorted(kept, key=lambda body: body.made_at, reverse=True)

    def open(self) -> None:
        """Arrows and Enter choose; what is chosen can be pasted where it belongs."""
        menu = QMenu(self._over)
        menu.setObjectName("kept_aside")
        for body in self.waiting():
            act = menu.addAction(self._line(body).replace("&", "&&"))
            act.triggered.connect(partial(self._take, body))
        if menu.isEmpty():
            menu.addAction(tr("Details", "Nothing was kept aside")).setEnabled(False)
        menu.popup(self._over.mapToGlobal(self._over.rect().topLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _line(self, body: SuggestionBody) -> str:
        words = tr("Details", "{field}: {what}, kept until {day}")
        today = i18n.local(self._work.clock.now()).date()
        until = body.until or body.made_at
        return words.format(
            field=field_name(body.field),
            what=_text(body),
            day=i18n.date_text(i18n.local(until).date(), today),
        )

    def _take(self, body: SuggestionBody, _on: bool = False) -> None:
        QGuiApplication.clipboard().setText(_text(body))
        words = tr("Details", "Copied: {value}").format(value=field_name(body.field))
        self.said.emit(Value(words, tone=Tone.OK, icon="copy"))


def _text(body: SuggestionBody) -> str:
    return value_text(body.field, spoken(body.values).get(body.field), masked=False)
