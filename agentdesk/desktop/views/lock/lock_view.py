"""A locked desk: who works here, and the one field that opens it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.tasks import after
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.language_row import LanguageRow
from agentdesk.desktop.widgets.picture import Picture
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text


class LockView(Surface):
    """Shows nothing of what is behind it: there is nothing behind it."""

    asked = Signal(str)  # the password
    other_way_asked = Signal()
    language_picked = Signal(str)

    def __init__(self, login: str, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        worn = theme.current()
        self._password = QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setAccessibleName(tr("Lock", "Password"))
        self._password.setPlaceholderText(tr("Lock", "Password"))
        self._password.setObjectName("unlock_password")
        self._password.setFixedHeight(worn.size("field"))
        self._password.returnPressed.connect(self._ask)
        self._problem = Text("", "small", "bad", wrap=True)
        self._problem.setObjectName("problem")
        self._problem.hide()
        self._button = Button(tr("Lock", "Unlock"), "primary", keys=["↵"], tall=True)
        self._button.clicked.connect(self._ask)
        other = Button(tr("Lock", "Sign in with the server instead"), "quiet")
        other.clicked.connect(self.other_way_asked)
        card = self._card(login)
        for part in (self._password, self._problem, self._button, other):
            card.column.addWidget(part)
        self._languages = LanguageRow()
        self._languages.picked.connect(self.language_picked)
        self._languages.setFixedWidth(card.width())
        column = QVBoxLayout(self)
        column.setSpacing(worn.space("gap"))
        column.addStretch(1)
        for block in (card, self._languages):
            column.addWidget(block, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    @staticmethod
    def _card(login: str) -> Card:
        worn = theme.current()
        card = Card()
        card.setFixedWidth(worn.size("column_right"))
        inset = worn.space("page")
        card.column.setContentsMargins(inset, inset, inset, inset)
        card.column.setSpacing(worn.space("gap"))
        card.column.addWidget(Picture("lock", "accent_text"), 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(Text(login, "title"))
        words = tr("Lock", "This desk is locked. What you had begun is kept.")
        card.column.addWidget(Text(words, "small", "muted", wrap=True))
        return card

    def begin(self) -> None:
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """In other words it is a new one: what was not on screen yet could take no focus."""
        super().showEvent(event)
        self.begin()

    def _ask(self) -> None:
        if self._button.isEnabled() and self._password.text():
            self._set_open(is_open=False)
            self.asked.emit(self._password.text())

    def refuse(self, wait_s: float) -> None:
        """The password was wrong; after many of them the next try has to wait."""
        self._set_open(is_open=False)
        self._password.clear()
        words = tr("Lock", "That is not the password of your last sign-in.")
        if wait_s:
            words = tr("Lock", "That is not the password. Try again in {seconds} seconds.").format(
                seconds=int(wait_s)
            )
        self._problem.setText(words)
        self._problem.show()
        announce(self, words, at_once=True)
        after(self, int(wait_s * 1000), self._open_again)

    def _open_again(self) -> None:
        self._set_open(is_open=True)
        self.begin()

    def _set_open(self, *, is_open: bool) -> None:
        """While one has to wait nothing else can be picked: a new view would not wait."""
        self._languages.setEnabled(is_open)
        self._button.setEnabled(is_open)
        self._password.setEnabled(is_open)
