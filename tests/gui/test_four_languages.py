"""The office speaks each of the four languages whole, and no word of it is cut."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.item_models.audit import build_audit
from agentdesk.desktop.item_models.precedent import build_precedent
from agentdesk.desktop.views.approvals.precedent_card import PrecedentCard
from agentdesk.desktop.views.audit.page import AuditPage
from agentdesk.desktop.views.money.page import MoneyPage
from agentdesk.desktop.views.policy.page import PolicyPage
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text
from tests.gui import audit_samples, office_samples
from tests.plugins.look import SIZES, cut_parts, keep_picture

RAIL_PX, TOP_PX = 56, 52


@pytest.fixture(params=i18n.LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    spoken = str(request.param)
    i18n.install(qapp, spoken)
    theme.apply(qapp, theme.load("light", spoken))
    yield spoken
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))


def money() -> QWidget:
    page = MoneyPage()
    page.show_money(office_samples.money_view())
    return page


def policy() -> QWidget:
    page = PolicyPage()
    page.show_policy(office_samples.policy_view())
    return page


def audit() -> QWidget:
    page = AuditPage()
    page.show_audit(build_audit(audit_samples.facts()))
    return page


PAGES: dict[str, Callable[[], QWidget]] = {"money": money, "policy": policy, "audit": audit}


@pytest.mark.parametrize("size", sorted(SIZES))
@pytest.mark.parametrize("name", sorted(PAGES))
def test_no_word_is_cut(qtbot: QtBot, language: str, name: str, size: str) -> None:
    page = PAGES[name]()
    qtbot.addWidget(page)
    width, height = SIZES[size]
    page.resize(width - RAIL_PX, height - TOP_PX)
    page.show()
    QApplication.processEvents()
    keep_picture(page, f"{name}_{language}_{size}")
    assert cut_parts(page) == []


def test_like_cases_fit_beside_the_decision(qtbot: QtBot, language: str) -> None:
    card = PrecedentCard()
    qtbot.addWidget(card)
    card.show_precedent(build_precedent(office_samples.precedent(), "M. Sato"))
    card.setFixedWidth(380)
    card.show()
    QApplication.processEvents()
    keep_picture(card, f"precedent_{language}")
    assert cut_parts(card) == []


def test_the_heads_are_in_the_language_that_is_on(qtbot: QtBot, language: str) -> None:
    page = policy()
    qtbot.addWidget(page)
    heads = {
        part.text() for section in page.findChildren(Section) for part in section.findChildren(Text)
    }
    expected = {"en": "Two people", "ja": "二人で確認", "zh_CN": "双人确认", "zh_TW": "雙人確認"}
    assert expected[language] in heads
