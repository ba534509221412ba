"""The audit view by hand and by key: narrowed, paged, and never to be changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.item_models.audit import AuditFacts, build_audit
from agentdesk.desktop.views.audit.keys import SCOPE, register_keys
from agentdesk.desktop.views.audit.page import AuditPage
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.text import Text
from tests.gui import audit_samples as sample
from tests.plugins.hands import click, press
from tests.plugins.look import SIZES, cut_parts, keep_picture

RAIL_PX, TOP_PX = 56, 52


@pytest.fixture
def page(qtbot: QtBot, light: None) -> AuditPage:
    made = AuditPage()
    qtbot.addWidget(made)
    registry = ActionRegistry(made)
    register_keys(registry, made)
    registry.set_active_scopes([SCOPE])
    made.show_audit(build_audit(sample.facts()))
    made.resize(1384, 848)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_older_entries_come_by_key(page: AuditPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.trail.older_asked):
        press(Qt.Key.Key_O)


def test_acts_are_told_in_words_and_what_has_none_says_so(page: AuditPage) -> None:
    marks = {0x2068: "", 0x2069: ""}
    said = "\n".join(part.text().translate(marks) for part in page.findChildren(Text))
    for words in ("granted a request", "held $260", "asked for $260", "goodwill $20", "version 8"):
        assert words in said
    assert "tax.recount (as written)" in said
    assert "as written: basket=b-7, lot=3" in said


def test_the_last_page_offers_no_older_one(page: AuditPage, qtbot: QtBot) -> None:
    page.show_audit(build_audit(sample.facts(older=False)))
    with qtbot.assertNotEmitted(page.trail.older_asked):
        press(Qt.Key.Key_O)


def test_who_did_it_is_chosen_from_the_keyboard(page: AuditPage, qtbot: QtBot) -> None:
    press(Qt.Key.Key_W)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    with qtbot.waitSignal(page.trail.who_chosen) as heard:
        press(Qt.Key.Key_Down, at=page.trail.who.view())
        press(Qt.Key.Key_Return, at=page.trail.who.view())
    assert heard.args == [sample.MIKA]


def test_a_flag_leads_to_its_customer(page: AuditPage, qtbot: QtBot) -> None:
    opens = [b for b in page.findChildren(ChipButton) if b.text() == "Open the customer"]
    with qtbot.waitSignal(page.customer_chosen) as heard:
        click(opens[0])
    assert heard.args == [sample.KLEIN]


STATES: dict[str, AuditFacts] = {
    "full": sample.facts(),
    "unsealed": sample.facts(state=None, flags=(), older=False),
    "empty": sample.facts(entries=(), flags=(), older=False),
    "away": sample.facts(away=True, flags=()),
}


@pytest.mark.parametrize("size", sorted(SIZES))
@pytest.mark.parametrize("state", sorted(STATES))
def test_no_word_of_the_page_is_cut(qtbot: QtBot, mode: str, size: str, state: str) -> None:
    page = AuditPage()
    qtbot.addWidget(page)
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show_audit(build_audit(STATES[state]))
    page.show()
    QApplication.processEvents()
    keep_picture(page, f"audit_{state}_{mode}_{size}")
    assert cut_parts(page) == []


@pytest.mark.parametrize("size", sorted(SIZES))
def test_the_page_holds_with_longer_words(qtbot: QtBot, longer_words: None, size: str) -> None:
    page = AuditPage()
    qtbot.addWidget(page)
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show_audit(build_audit(sample.facts()))
    page.show()
    QApplication.processEvents()
    keep_picture(page, f"audit_longer_words_{size}")
    assert cut_parts(page) == []
