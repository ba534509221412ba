"""The fields of a customer's own data: how they are reached, what they like, what they allowed."""

from collections.abc import Sequence
from dataclasses import fields as parts_of
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import language, tr
from agentdesk.desktop.item_models.details import ConsentLine, DetailsView
from agentdesk.desktop.item_models.details_form import AddressForm, DetailsForm
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.lines_edit import LinesEdit
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text

_LONGEST = 200
_COUNTRY = 2


class DetailsFields(QWidget):
    """`edited` carries the whole form at each change."""

    edited = Signal(object)  # DetailsForm

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: DetailsForm | None = None
        self.phones = LinesEdit(tr("Details", "Phone"), tr("Details", "Add a number"))
        self.emails = LinesEdit(tr("Details", "E-mail"), tr("Details", "Add an address"))
        self.address = {one.name: _line() for one in parts_of(AddressForm)}
        self.channel, self.language = Select(), Select()
        self.hours, self.honorific = _line(), _line()
        self._consents = QVBoxLayout()
        self._checks: dict[str, CheckLine] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space("wide"))
        row.addWidget(self._reached(), 3)
        row.addWidget(self._place(), 3)
        row.addWidget(self._wishes(), 3)
        row.addWidget(self._allowed(), 3)
        self._join()

    def _reached(self) -> QWidget:
        lines: tuple[tuple[str, QWidget], ...] = (
            (tr("Details", "Phone"), self.phones),
            (tr("Details", "E-mail"), self.emails),
        )
        return _block(tr("Details", "How to reach them"), lines)

    def _place(self) -> QWidget:
        names = {
            "lines": tr("Details", "Street"),
            "postal_code": tr("Details", "Postal code"),
            "city": tr("Details", "City"),
            "region": tr("Details", "Region"),
            "country": tr("Details", "Country"),
        }
        self.address["country"].setMaxLength(_COUNTRY)
        for name, words in names.items():
            self.address[name].setAccessibleName(words)
            self.address[name].setPlaceholderText(words)
        rows = [_in_a_row([self.address[name] for name in row]) for row in _address_rows()]
        return _block(tr("Details", "Address"), tuple(("", row) for row in rows))

    def _wishes(self) -> QWidget:
        lines: tuple[tuple[str, QWidget], ...] = (
            (tr("Details", "Channel"), self.channel),
            (tr("Details", "Hours"), self.hours),
            (tr("Details", "Language"), self.language),
            (tr("Details", "Addressed as"), self.honorific),
        )
        for words, part in lines:
            part.setAccessibleName(words)
        return _block(tr("Details", "Preferences"), lines)

    def _allowed(self) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Section(tr("Details", "Consent")))
        column.addLayout(self._consents)
        column.addStretch(1)
        return block

    def _join(self) -> None:
        self.phones.edited.connect(self._tell)
        self.emails.edited.connect(self._tell)
        for field in (*self.address.values(), self.hours, self.honorific):
            field.textEdited.connect(self._tell)
        self.channel.picked.connect(self._tell)
        self.language.picked.connect(self._tell)

    def show_fields(self, view: DetailsView) -> None:
        form = self._form = view.form
        self.phones.show_lines(form.phones, locked=view.locked)
        self.emails.show_lines(form.emails, locked=view.locked)
        for name, field in self.address.items():
            _put(field, getattr(form.address, name))
            field.setEnabled(not view.locked)
        self.channel.set_options(view.channels, form.channel)
        self.language.set_options(view.languages, form.language)
        _put(self.hours, form.hours)
        _put(self.honorific, form.honorific)
        self._show_consents(view.consents)

    def _show_consents(self, lines: tuple[ConsentLine, ...]) -> None:
        purposes = {line.purpose for line in lines}
        for purpose in [one for one in self._checks if one not in purposes]:
            gone = self._checks.pop(purpose)
            gone.hide()
            gone.deleteLater()
        for line in lines:
            check = self._checks.get(line.purpose)
            if check is None:
                check = self._checks[line.purpose] = CheckLine(line.text, line.aside)
                check.stepped.connect(self._tell)
                self._consents.addWidget(check)
            check.show_line(line.text, line.aside, ticked=line.granted)
            check.setEnabled(line.enabled)

    def check(self, purpose: str) -> CheckLine:
        return self._checks[purpose]

    def take_focus(self, *, locked: bool) -> None:
        first = self.channel if locked else self.phones.first()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell(self, *_changed: object) -> None:
        if self._form is None:
            return
        address = AddressForm(**{name: field.text() for name, field in self.address.items()})
        wills = tuple((purpose, self._is_ticked(purpose)) for purpose, _ in self._form.consents)
        self.edited.emit(
            replace(
                self._form,
                phones=self.phones.lines(),
                emails=self.emails.lines(),
                address=address,
                channel=self.channel.key(),
                hours=self.hours.text(),
                language=self.language.key(),
                honorific=self.honorific.text(),
                consents=wills,
            )
        )

    def _is_ticked(self, purpose: str) -> bool:
        check = self._checks.get(purpose)
        return check is not None and check.isChecked()


def _put(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)


def _line() -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(_LONGEST)
    field.setFixedHeight(theme.current().size("field"))
    return field


def _address_rows() -> tuple[tuple[str, ...], ...]:
    """Return an address's parts as they are dictated: in Asia the largest comes first."""
    if language() == "en":
        return ("lines",), ("postal_code", "city"), ("region", "country")
    return ("country", "postal_code"), ("region", "city"), ("lines",)


def _in_a_row(parts: Sequence[QWidget]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().space("snug"))
    for part in parts:
        row.addWidget(part, 1)
    return box


def _block(title: str, lines: tuple[tuple[str, QWidget], ...]) -> QWidget:
    """Return a headed group of fields, each with its name before it where it has one."""
    worn = theme.current()
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(worn.space("gap"))
    grid.setVerticalSpacing(worn.space("snug"))
    grid.setColumnStretch(1, 1)
    grid.addWidget(Section(title), 0, 0, 1, 2)
    top = Qt.AlignmentFlag.AlignTop
    for place, (words, part) in enumerate(lines, start=1):
        if not words:
            grid.addWidget(part, place, 0, 1, 2, top)
            continue
        label = Text(words, "small", "muted")
        label.setFixedHeight(worn.size("field"))
        grid.addWidget(label, place, 0, top)
        grid.addWidget(part, place, 1, top)
    grid.setRowStretch(len(lines) + 1, 1)
    return block
