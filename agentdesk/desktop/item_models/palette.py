"""What Ctrl+K finds: customers from the cache at once, acts, then the server's hits below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.words import customer_words
from agentdesk.protocol.pages import SearchHit

ENTRY_ROLE = Qt.ItemDataRole.UserRole
_MOST = 40

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """`customer_id` or `action_id` says what happens when it is chosen."""

    title: str
    subtitle: str
    icon: str
    customer_id: str = ""
    action_id: str = ""
    key: str = ""
    enabled: bool = True

    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.subtitle, self.key) if part)


def entry_of_hit(hit: SearchHit) -> PaletteEntry:
    icons = {"order": "package", "case": "briefcase", "phone": "phone", "email": "mail"}
    words = {
        "order": tr("Palette", "order {what}"),
        "case": tr("Palette", "case {what}"),
    }
    what = _masked(hit.subtitle)
    subtitle = words.get(hit.matched, "{what}").format(what=what) if what else ""
    return PaletteEntry(
        customer_words(hit.display, hit.latin),
        subtitle,
        icons.get(hit.matched, "user"),
        customer_id=hit.customer_id,
    )


def _masked(text: str) -> str:
    """Return a phone or an e-mail with its middle hidden: nobody here is verified yet."""
    if "@" in text:
        return i18n.mask_email(text)
    if not text.startswith("+"):
        return text
    from agentdesk.domain.phones import national  # noqa: PLC0415  after the first frame

    return i18n.mask_phone(national(text))


def matching_acts(acts: Iterable[PaletteEntry], text: str) -> list[PaletteEntry]:
    """Return the acts that hold every word typed, in any order."""
    words = text.casefold().split()
    return [act for act in acts if all(word in act.title.casefold() for word in words)]


class PaletteModel(QAbstractListModel):
    """What is shown never moves: late hits only ever come in below."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[PaletteEntry] = []

    def show(self, entries: Sequence[PaletteEntry]) -> None:
        self.beginResetModel()
        self._entries = list(entries[:_MOST])
        self.endResetModel()

    def add_below(self, entries: Iterable[PaletteEntry]) -> None:
        """Put what is new under what is there."""
        known = {(entry.customer_id, entry.action_id) for entry in self._entries}
        fresh = [entry for entry in entries if (entry.customer_id, entry.action_id) not in known]
        fresh = fresh[: max(0, _MOST - len(self._entries))]
        if not fresh:
            return
        start = len(self._entries)
        self.beginInsertRows(QModelIndex(), start, start + len(fresh) - 1)
        self._entries += fresh
        self.endInsertRows()

    def entry(self, row: int) -> PaletteEntry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.spoken()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index.row())
        if entry is not None and not entry.enabled:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
