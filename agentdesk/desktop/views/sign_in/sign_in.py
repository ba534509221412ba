"""Server, name and password; what went wrong is said beside them, and nothing typed is lost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.server_address import whole_address
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.language_row import LanguageRow
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text

_ADDRESS = "https://crm.example"  # the form of one, the same in every language


class SignInView(Surface):
    """Emits what was typed; the password is forgotten when it is refused."""

    asked = Signal(str, str, str)  # server, login, password
    language_picked = Signal(str)

    def __init__(self, server: str, login: str = "", parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        worn = theme.current()
        self._languages = LanguageRow()
        self._languages.picked.connect(self.language_picked)
        self._server = _field("server", tr("SignIn", "Server"), server)
        self._login = _field("login", tr("SignIn", "User name"), login)
        self._server.setPlaceholderText(
            tr("SignIn", "for example {address}").format(address=_ADDRESS)
        )
        self._where = Text(_first_time_words(), "caption", "muted", wrap=True)
        self._where.setObjectName("first_time")
        self._where.hide()
        self._password = _field("password", tr("SignIn", "Password"), "")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._problem = Text("", "small", "bad", wrap=True)
        self._problem.setObjectName("problem")
        self._problem.hide()
        self._button = Button(tr("SignIn", "Sign in"), "primary", keys=["↵"], tall=True)
        self._button.clicked.connect(self._ask)
        self._kept = Text(_forgetful_words(), "small", "warn", wrap=True)
        self._kept.setObjectName("forgetful")
        self._kept.hide()
        card = Card()
        card.setFixedWidth(worn.size("column_right"))
        inset = worn.space("page")
        card.column.setContentsMargins(inset, inset, inset, inset)
        card.column.setSpacing(worn.space("snug"))
        card.column.addWidget(Text("agentdesk", "title"))
        card.column.addWidget(
            Text(tr("SignIn", "Sign in to your contact center"), "small", "muted")
        )
        for field in (self._server, self._login, self._password):
            card.column.addSpacing(worn.space("tight"))
            card.column.addWidget(Text(field.accessibleName(), "caption", "muted"))
            card.column.addWidget(field)
            field.returnPressed.connect(self._ask)
            if field is self._server:
                card.column.addWidget(self._where)
        card.column.addWidget(self._kept)
        card.column.addWidget(self._problem)
        card.column.addSpacing(worn.space("small"))
        card.column.addWidget(self._button)
        self._languages.setFixedWidth(card.width())
        column = QVBoxLayout(self)
        column.setSpacing(worn.space("gap"))
        column.addStretch(1)
        for part in (card, self._languages):
            column.addLayout(_in_the_middle(part))
        column.addStretch(1)

    def begin(self) -> None:
        """Put the cursor where something is missing."""
        empty = next((field for field in self._fields() if not field.text()), self._password)
        empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """In other words it is a new one: what was not on screen yet could take no focus."""
        super().showEvent(event)
        self.begin()

    def fix_person(self) -> None:
        """Only the password is asked: the desk behind belongs to this person."""
        self._server.setEnabled(False)
        self._login.setEnabled(False)
        self._languages.hide()

    def say_first_time(self) -> None:
        """Nobody has signed in on this computer yet: say where the address comes from."""
        self._where.show()

    def say_whether_kept(self, *, persists: bool) -> None:
        """Before anybody begins: on a computer that forgets, what is not delivered is lost."""
        self._kept.setVisible(not persists)

    def typed(self) -> tuple[str, str]:
        """Return the server and the name as they stand now."""
        return self._server.text(), self._login.text()

    def _fields(self) -> tuple[QLineEdit, ...]:
        return (self._server, self._login, self._password)

    def _ask(self) -> None:
        if not self._button.isEnabled():
            return
        server, login = self._server.text().strip(), self._login.text().strip()
        if not (server and login and self._password.text()):
            self.say(tr("SignIn", "Fill in server, user name and password."))
            self.begin()
            return
        server = whole_address(server)
        self._server.setText(server)
        self.set_busy(True)
        self.asked.emit(server, login, self._password.text())

    def set_busy(self, busy: bool) -> None:
        self._problem.setVisible(self._problem.isVisible() and not busy)
        self._button.setEnabled(not busy)
        words = tr("SignIn", "Signing in…") if busy else tr("SignIn", "Sign in")
        self._button.set_words(words)

    def refuse(self, problem: str, *, at_server: bool = False) -> None:
        """Say why it did not work, and put the cursor there; a wrong password is forgotten."""
        self.set_busy(False)
        self.say(problem)
        if at_server and self._server.isEnabled():
            self._server.setFocus(Qt.FocusReason.OtherFocusReason)
            self._server.selectAll()
            return
        self._password.clear()
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        announce(self, problem, at_once=True)


def _in_the_middle(part: QWidget) -> QHBoxLayout:
    """Between stretches: an aligned part would not be asked how high its lines need it to be."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(part)
    row.addStretch(1)
    return row


def _forgetful_words() -> str:
    return tr(
        "SignIn",
        "This computer keeps nothing after you sign out. Deliver everything before you leave; "
        "without the network, what you give is asked for.",
    )


def _first_time_words() -> str:
    return tr("SignIn", "Whoever runs your contact center tells you the address. It is kept here.")


def _field(key: str, name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setAccessibleName(name)
    field.setObjectName(f"sign_in_{key}")
    field.setFixedHeight(theme.current().size("field"))
    return field
