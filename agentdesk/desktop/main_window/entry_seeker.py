"""Brings one entry before the eye, however far back it lies: an order or a case that was found."""

import logging
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import SoughtEntry
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.tasks import Background
from agentdesk.desktop.views.desk.desk_view import DeskView

_LOG = logging.getLogger(__name__)
_END_MS = 1000
_MOST_PAGES = 200  # of a hundred entries each


@dataclass(eq=False)
class _Sought:
    """An entry that has not been found yet, and what was done to find it."""

    row_id: str
    card_came: bool = False  # or will not come
    asking: bool = False
    pages: int = 0
    no_more: bool = False


class EntrySeeker(QObject):
    """Looks in the cache first; what it does not hold is brought from the server page by page.

    The pages come in order, so that the timeline has no gap that nobody knows of.
    """

    said = Signal(object)  # Value, for a toast

    def __init__(self, view: DeskView, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._work = view, work
        self._sought: dict[str, _Sought] = {}
        self._behind = Background(self)
        work.bridge.card_fetched.connect(self._card_came)
        work.bridge.older_fetched.connect(self._older_came)

    def seek(self, customer_id: str, row_id: str) -> None:
        self._sought[customer_id] = _Sought(row_id)
        self.look_again(customer_id)

    def look_again(self, customer_id: str) -> None:
        """The customer's page shows what the cache holds now."""
        sought = self._sought.get(customer_id)
        if sought is not None:
            self._behind.run(
                partial(self._work.queries.sought_entry, customer_id, sought.row_id),
                partial(self._looked, customer_id, sought),
                _not_read,
            )

    def forget(self, customer_id: str) -> None:
        self._sought.pop(customer_id, None)

    def end(self) -> None:
        self._sought.clear()
        self._behind.close(_END_MS)

    def _looked(self, customer_id: str, sought: _Sought, found: SoughtEntry) -> None:
        if self._sought.get(customer_id) is not sought:
            return
        if found.place is not None:
            page = self._view.page_showing(customer_id)
            if page is not None:
                self.forget(customer_id)
                page.timeline.show_entry(*found.place)
        elif sought.card_came and not sought.asking:
            self._ask_for_older(customer_id, sought, found)

    def _ask_for_older(self, customer_id: str, sought: _Sought, found: SoughtEntry) -> None:
        more = found.more and not sought.no_more and sought.pages < _MOST_PAGES
        if found.oldest is None or not more:
            self.forget(customer_id)
            words = tr("Desk", "That entry is not on this computer, and did not come.")
            self.said.emit(Value(words, tone=Tone.WARN, icon="search"))
            return
        if not sought.pages:
            words = tr("Desk", "It lies further back: the older entries are being brought.")
            self.said.emit(Value(words, icon="clock"))
        sought.pages += 1
        sought.asking = True
        self._work.bridge.older_timeline(customer_id, found.oldest)

    def _card_came(self, customer_id: str, _answered: bool) -> None:
        sought = self._sought.get(customer_id)
        if sought is not None:
            sought.card_came = True
            self.look_again(customer_id)

    def _older_came(self, customer_id: str, more: bool) -> None:
        sought = self._sought.get(customer_id)
        if sought is not None:
            sought.asking, sought.no_more = False, not more
            self.look_again(customer_id)


def _not_read(error: Exception) -> None:
    _LOG.warning("an entry could not be looked for", exc_info=error)
