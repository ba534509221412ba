"""What Ctrl+K finds: customers from the cache at once, acts, then the server's hits below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.words import customer_words
from agentdesk.protocol.entities import CustomerBody, latin_beside
from agentdesk.protocol.pages import SearchHit

ENTRY_ROLE = Qt.ItemDataRole.UserRole
HEADING_ROLE = Qt.ItemDataRole.UserRole + 1  # the section's name, at its first entry only
_MOST = 60

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """`customer_id` or `action_id` says what happens when it is chosen.

    `section` is the heading it stands under; entries of one section stand together.
    """

    title: str
    subtitle: str
    icon: str
    section: str = ""
    customer_id: str = ""
    row_id: str = ""  # the order or the case that was found, where it was not the person
    action_id: str = ""
    key: str = ""
    enabled: bool = True

    def leads_to(self) -> tuple[str, str, str]:
        """Return what tells two entries apart: one place is offered once."""
        return self.customer_id, self.row_id, self.action_id

    def spoken(self) -> str:
        return i18n.listed((self.title, self.subtitle, self.key))


def entry_of_hit(hit: SearchHit, section: str) -> PaletteEntry:
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
        section,
        customer_id=hit.customer_id,
        row_id=hit.entity_id or "" if hit.matched in words else "",
    )


def hit_of(customer_id: str, customer: CustomerBody) -> SearchHit:
    """Return a customer as if somebody had looked for them by name."""
    reached_by = [phone.e164 for phone in customer.phones[:1]] + customer.emails[:1]
    return SearchHit(
        customer_id,
        customer.names[0].display if customer.names else "",
        "name",
        next(iter(reached_by), ""),
        latin=latin_beside(customer.names),
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
        known = {entry.leads_to() for entry in self._entries}
        news = {entry.leads_to(): entry for entry in entries if entry.leads_to() not in known}
        fresh = list(news.values())[: max(0, _MOST - len(self._entries))]
        if not fresh:
            return
        start = len(self._entries)
        self.beginInsertRows(QModelIndex(), start, start + len(fresh) - 1)
        self._entries += fresh
        self.endInsertRows()

    def entry(self, row: int) -> PaletteEntry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _heading(self, row: int) -> str:
        above = self.entry(row - 1)
        section = self._entries[row].section
        return "" if above is not None and above.section == section else section

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if role == HEADING_ROLE:
            return self._heading(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.spoken()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index.row())
        if entry is not None and not entry.enabled:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
