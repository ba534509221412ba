"""Ctrl+K: the cache answers each letter at once, the server completes it from below."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import DraftKind
from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.drafts import keep_words, read_words
from agentdesk.desktop.item_models.palette import (
    PaletteEntry,
    PaletteModel,
    entry_of_hit,
    hit_of,
    matching_acts,
)
from agentdesk.desktop.item_models.recent_customers import recent_customers
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.tasks import Debounce
from agentdesk.desktop.views.palette.palette import Palette
from agentdesk.protocol.pages import SearchHit

_PAUSE_MS = 150
_LEAST_FOR_SERVER = 2
_MOST_ACTS = 12  # so that what the server finds has room below
_MOST_RECENT = 5


class PaletteController(QObject):
    """Finds; what is chosen is opened or done elsewhere."""

    customer_chosen = Signal(str, str)  # and an entry of theirs; "" is none

    def __init__(
        self,
        palette: Palette,
        model: PaletteModel,
        registry: ActionRegistry,
        in_front: Callable[[], str],
        parent: QObject,
    ) -> None:
        """`in_front` says who need not be offered: they are there."""
        super().__init__(parent)
        self._in_front = in_front
        self._palette, self._model, self._registry = palette, model, registry
        self._work: Workplace | None = None
        self._asked = Debounce(self, _PAUSE_MS, self._ask_server)
        palette.typed.connect(self._find)
        palette.chosen.connect(self._choose)

    def begin(self, work: Workplace) -> None:
        self._work = work
        self._palette.begun = read_words(work.drafts, "", DraftKind.PALETTE)
        work.bridge.found.connect(self._found)

    def end(self) -> None:
        if self._work is not None:
            self._work.bridge.found.disconnect(self._found)
            self._work = None
            self._palette.begun = ""

    def _remember(self, text: str) -> None:
        """Keep what is looked for until something is chosen: a lock or a crash may come between."""
        self._palette.begun = text
        if self._work is not None:
            keep_words(self._work.drafts, "", DraftKind.PALETTE, text)

    def _find(self, text: str) -> None:
        self._remember(text)
        wanted = text.strip()
        people = self._people(wanted) if wanted else self._recent()
        acts = matching_acts(self._acts(), wanted)
        self._model.show([*people, *acts[:_MOST_ACTS]])
        if len(wanted) >= _LEAST_FOR_SERVER:
            self._asked.ask()
        else:
            self._asked.forget()

    def _people(self, wanted: str) -> list[PaletteEntry]:
        if self._work is None:
            return []
        section = tr("Palette", "Customers")
        return [entry_of_hit(hit, section) for hit in self._work.queries.search(wanted)]

    def _recent(self) -> list[PaletteEntry]:
        """Offer whom one had before: the first of them is one Enter away."""
        if self._work is None:
            return []
        section, front = tr("Palette", "Lately"), self._in_front()
        others = [one for one in recent_customers(self._work.preferences) if one != front]
        held = map(self._work.queries.customer, others)
        known = [hit_of(one.id, one.body) for one in held if one is not None]
        return [entry_of_hit(hit, section) for hit in known[:_MOST_RECENT]]

    def _acts(self) -> Iterable[PaletteEntry]:
        section = tr("Palette", "What to do")
        for action in self._registry.for_palette():
            yield PaletteEntry(
                action.text,
                action.reason,
                action.spec.icon or "chevron-right",
                section,
                action_id=action.spec.id,
                key=action.key_hint(),
                enabled=action.enabled,
            )

    def _ask_server(self) -> None:
        if self._work is not None:
            self._work.bridge.search(self._palette.text().strip())

    def _found(self, text: str, hits: list[SearchHit]) -> None:
        """Late answers come in below; answers to an older question are dropped."""
        if self._palette.isVisible() and text == self._palette.text().strip():
            section = tr("Palette", "From the server")
            self._model.add_below(entry_of_hit(hit, section) for hit in hits)

    def _choose(self, entry: PaletteEntry) -> None:
        self._remember("")
        if entry.customer_id:
            self.customer_chosen.emit(entry.customer_id, entry.row_id)
        elif entry.action_id:
            self._registry.action(entry.action_id).run()
