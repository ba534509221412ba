"""Ctrl+K: the cache answers each letter at once, the server completes it from below."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import DraftKind
from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.drafts import keep_words, read_words
from agentdesk.desktop.item_models.palette import (
    PaletteEntry,
    PaletteModel,
    entry_of_hit,
    matching_acts,
)
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.tasks import Debounce
from agentdesk.desktop.views.palette.palette import Palette
from agentdesk.protocol.pages import SearchHit

_PAUSE_MS = 150
_LEAST_FOR_SERVER = 2
_ACTS_WITHOUT_TEXT = 12


class PaletteController(QObject):
    """Finds; what is chosen is opened or done elsewhere."""

    customer_chosen = Signal(str)

    def __init__(
        self, palette: Palette, model: PaletteModel, registry: ActionRegistry, parent: QObject
    ) -> None:
        super().__init__(parent)
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
        people = self._people(wanted) if wanted else []
        acts = matching_acts(self._acts(), wanted)
        self._model.show([*people, *(acts if wanted else acts[:_ACTS_WITHOUT_TEXT])])
        if len(wanted) >= _LEAST_FOR_SERVER:
            self._asked.ask()
        else:
            self._asked.forget()

    def _people(self, wanted: str) -> list[PaletteEntry]:
        if self._work is None:
            return []
        section = tr("Palette", "Customers")
        return [entry_of_hit(hit, section) for hit in self._work.queries.search(wanted)]

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
            self.customer_chosen.emit(entry.customer_id)
        elif entry.action_id:
            self._registry.action(entry.action_id).run()
