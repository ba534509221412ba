"""What is recorded about the person who works here: asked of the server, kept nowhere."""

from dataclasses import replace

from PySide6.QtCore import QObject

from agentdesk.desktop.item_models.own_record import OwnRecordFacts, build_own_record
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.settings.record import RecordSection
from agentdesk.protocol.own_record import OwnRecord

_MOST_ACTS = 1000


class RecordController(QObject):
    """An answer to an older question is dropped."""

    def __init__(self, section: RecordSection, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._section, self._work = section, work
        self._asks = 0
        self._before: int | None = None
        self._facts = OwnRecordFacts(work.clock.now())
        section.older_asked.connect(self._ask_older)

    def open(self) -> None:
        """The section came to the front: ask for what was written since."""
        users = [(held.id, held.body.display_name) for held in self._work.queries.users()]
        self._facts = replace(self._facts, now=self._work.clock.now(), people=tuple(users))
        self._asks += 1
        self._ask(None)

    def end(self) -> None:
        self._asks += 1

    def _ask_older(self) -> None:
        before, self._before = self._before, None  # once is enough while the answer comes
        if before is not None:
            self._ask(before)

    def _ask(self, before: int | None) -> None:
        number = self._asks
        self._work.bridge.ask_office(
            lambda office: office.own_record(before),
            lambda told: self._have(number, told, first=before is None),
            lambda _error: self._have_none(number),
        )

    def _have(self, number: int, told: OwnRecord, *, first: bool) -> None:
        if number != self._asks:
            return
        if first:
            self._facts = replace(
                self._facts,
                figures=tuple(told.figures),
                about_me=tuple(told.about_me),
                acts=(),
                away=False,
            )
        acts = (*self._facts.acts, *told.acts)[:_MOST_ACTS]
        more = told.before is not None and len(acts) < _MOST_ACTS
        self._before = told.before if more else None
        self._facts = replace(self._facts, acts=acts, older=more)
        self._show()

    def _have_none(self, number: int) -> None:
        if number == self._asks:
            self._facts = replace(self._facts, away=True)
            self._show()

    def _show(self) -> None:
        self._section.show_record(build_own_record(self._facts))
