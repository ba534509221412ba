"""A name in another script: an English desk reads the Latin one too, in every list."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.approvals import build_approvals
from agentdesk.desktop.item_models.words import customer_said, customer_words
from agentdesk.desktop.views.approvals.fact_card import RulesCard
from agentdesk.desktop.views.approvals.team_block import TeamBlock
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.text import Text
from tests.gui import approval_samples as sample
from tests.plugins.hands import find
from tests.plugins.seat import Seat


@pytest.fixture(autouse=True)
def english(qapp: QCoreApplication) -> None:
    i18n.install(qapp, "en")


def test_the_latin_name_leads_only_where_another_script_is_read_less() -> None:
    assert customer_words("山田 直子", "Naoko Yamada") == "Naoko Yamada · 山田 直子"
    assert customer_words("Robert Klein", "") == "Robert Klein"
    assert customer_said("山田 直子", "Naoko Yamada") == "Naoko Yamada"


def test_the_palette_shows_both_names(seat: Seat) -> None:
    seat.window.open_palette("1234-5678")
    model = find(seat.window.palette_view, QListView).model()
    assert any("Hanako Yamada · 山田 花子" in model.index(row, 0).data() for row in range(1))


def test_the_queue_and_the_open_request_show_both_names() -> None:
    held = sample.request(sample.FIRST, sample.CHEN, "陳怡君", "")
    held.body.customer_latin = "Chen Yi-chun"
    view = build_approvals(sample.facts(held))
    assert view.rows[0].customer == "Chen Yi-chun · 陳怡君"
    assert view.detail is not None
    assert "Chen Yi-chun · 陳怡君" in view.detail.title


def test_what_a_rule_says_stands_in_one_row(qtbot: QtBot, light: None) -> None:
    view = build_approvals(sample.facts()).detail
    assert view is not None
    card = RulesCard("What the rules say", "", view.rules)
    qtbot.addWidget(card)
    card.resize(480, 400)
    card.show()
    chips = [chip for chip in card.findChildren(Chip) if chip.text()]
    hard = [chip for chip in chips if chip.text() == "hard"]
    assert hard
    qtbot.waitUntil(lambda: all(chip.y() == 0 for chip in hard))


def test_the_team_is_headed_once_however_often_somebody_comes(qtbot: QtBot, light: None) -> None:
    block = TeamBlock()
    qtbot.addWidget(block)
    block.show()
    facts = sample.facts()
    for users in (facts.users, facts.users[:2], facts.users[:4]):
        block.show_team(build_approvals(replace(facts, users=users)).team)

    def heads() -> int:
        texts = [text for text in block.findChildren(Text) if text.isVisible()]
        return sum(text.text() == "My team now" for text in texts)

    qtbot.waitUntil(lambda: heads() == 1)
