"""Our languages, each by its own name: who cannot read this one finds theirs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.desktop import i18n
from agentdesk.desktop.widgets.segmented import SegmentedControl


class LanguageRow(SegmentedControl):
    """Shows which language is on; `picked` carries the one a person wants."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        names = [i18n.LANGUAGE_NAMES[language] for language in i18n.LANGUAGES]
        super().__init__(names, i18n.LANGUAGES.index(i18n.language()), parent)
        self.chosen.connect(lambda place: self.picked.emit(i18n.LANGUAGES[place]))
        self.setAccessibleName(i18n.tr("Languages", "Language"))
