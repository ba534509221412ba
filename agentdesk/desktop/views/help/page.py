"""The guide: topics at the left, the one that is read at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import language, tr
from agentdesk.desktop.item_models.guide import Paragraph, Run, RunKind, Topic, read_guide
from agentdesk.desktop.views.help.shot import ShotView
from agentdesk.desktop.widgets.name_list import NameList
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Span, Text

_ROLES = {RunKind.PLAIN: "", RunKind.STRONG: "body_strong", RunKind.KEY: "body_strong"}
_INKS = {RunKind.PLAIN: "", RunKind.STRONG: "", RunKind.KEY: "accent_text"}


class HelpPage(Surface):
    """Read from files when it is first opened; nothing here changes anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self.topics = read_guide(language(), theme.current().mode)
        names = [(topic.key, topic.icon, topic.title) for topic in self.topics]
        self._names = NameList(tr("Help", "Guide"), names, "help")
        self._bodies = QStackedWidget()
        for topic in self.topics:
            self._bodies.addWidget(ScrollColumn(TopicPage(topic)))
        self._names.turned_to.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._names)
        row.addWidget(self._bodies, 1)
        self.setAccessibleName(tr("Help", "Guide"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.turn_to(self.topics[0].key)

    @property
    def open_key(self) -> str:
        return self.topics[self._bodies.currentIndex()].key

    def turn_to(self, key: str) -> None:
        self._names.turn_to(key)

    def _show(self, key: str) -> None:
        keys = [topic.key for topic in self.topics]
        self._bodies.setCurrentIndex(keys.index(key))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._names.take_focus()


class TopicPage(QWidget):
    """One topic, from its title down."""

    def __init__(self, topic: Topic) -> None:
        super().__init__()
        worn = theme.current()
        self.setMaximumWidth(2 * worn.size("column_queue"))
        self.setAccessibleName(topic.title)
        column = QVBoxLayout(self)
        edge = worn.space("page")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(worn.space("inset"))
        column.addWidget(Text(topic.title, "title", wrap=True))
        for block in topic.blocks:
            part = _paragraph(block) if isinstance(block, Paragraph) else ShotView(block)
            column.addWidget(part)
        column.addStretch(1)


def _paragraph(paragraph: Paragraph) -> QWidget:
    text = Text("", "body", wrap=True)
    text.set_spans([_span(run) for run in paragraph.runs])
    if not paragraph.listed:
        return text
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(theme.current().space("tight"), 0, 0, 0)
    row.setSpacing(theme.current().space("gap"))
    row.addWidget(Text("•", "body", "faint"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return line


def _span(run: Run) -> Span:
    return Span(run.text, _ROLES[run.kind], _INKS[run.kind])
