"""What somebody new stumbles over: an address without its beginning, a field that keeps keys."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from agentdesk.cache.store import Store
from agentdesk.desktop.errors import is_at_server, sign_in_problem
from agentdesk.desktop.item_models.background import build_background
from agentdesk.desktop.item_models.key_rows import key_groups
from agentdesk.desktop.item_models.server_address import whole_address
from agentdesk.desktop.main_window.keys import DESK, HELP, SETTINGS
from agentdesk.desktop.scenes import people
from agentdesk.desktop.scenes.desk import on_contact
from agentdesk.desktop.scenes.stage import Stage
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.desktop.views.desk.value_chip import ValueChip
from agentdesk.desktop.views.lock.lock_view import LockView
from agentdesk.desktop.views.shell.keys_sheet import KeysSheet
from agentdesk.desktop.views.sign_in.sign_in import SignInView
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.text import Text
from agentdesk.domain.errors import AgentdeskError, InvalidInput, NotSignedIn, Unavailable
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.entities import CustomerBody, PersonName
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import Entity
from tests.plugins import hanako
from tests.plugins.hands import find, focused, press, write
from tests.plugins.seat import Seat


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("crm.example", "https://crm.example"),
        ("crm.example:8443/desk", "https://crm.example:8443/desk"),
        ("127.0.0.1:8640", "http://127.0.0.1:8640"),
        ("localhost", "http://localhost"),
        ("[::1]:8640", "http://[::1]:8640"),
        ("http://crm.example", "http://crm.example"),  # refused later, and said why
        ("127.0.0.1.example", "https://127.0.0.1.example"),
        ("", ""),
    ],
)
def test_an_address_needs_no_beginning(typed: str, whole: str) -> None:
    assert whole_address(typed) == whole


def asked_with(view: SignInView, server: str) -> None:
    for name, text in (("server", server), ("login", "leo"), ("password", "a long password")):
        field = find(view, QLineEdit, f"sign_in_{name}")
        field.setText(text)
    press(Qt.Key.Key_Return, at=find(view, QLineEdit, "sign_in_password"))


@pytest.mark.parametrize(
    ("error", "at"),
    [
        (Unavailable("nobody there"), "server"),
        (InvalidInput("https", code="insecure_server"), "server"),
        (NotSignedIn("no"), "password"),
        (Unavailable("busy", code="busy"), "password"),
    ],
)
def test_the_cursor_goes_to_what_was_wrong_and_only_a_password_is_typed_again(
    qtbot: QtBot, light: None, error: AgentdeskError, at: str
) -> None:
    view = SignInView("")
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    with qtbot.waitSignal(view.asked) as asked:
        asked_with(view, "crm.example")
    assert asked.args == ["https://crm.example", "leo", "a long password"]
    view.refuse(sign_in_problem(error), at_server=is_at_server(error))
    assert focused().objectName() == f"sign_in_{at}"
    assert bool(find(view, QLineEdit, "sign_in_password").text()) == (at == "server")


def on_the_desk(seat: Seat, qtbot: QtBot) -> None:
    with qtbot.waitActive(seat.window):
        seat.window.activateWindow()


@pytest.mark.parametrize("place", [HELP, SETTINGS])
def test_escape_leads_back_from_what_one_only_looked_at(
    seat: Seat, qtbot: QtBot, place: str
) -> None:
    def where() -> str:
        whereabouts = seat.window.whereabouts()
        return "" if whereabouts is None else whereabouts.place

    on_the_desk(seat, qtbot)
    seat.window.registry.action(f"go.{place}").run()
    assert where() == place
    press(Qt.Key.Key_Escape)
    assert where() == DESK


def test_the_sheet_names_no_place_one_does_not_have(seat: Seat, qtbot: QtBot) -> None:
    on_the_desk(seat, qtbot)
    seat.window.show_keys()
    sheet = find(seat.window, KeysSheet)
    said = {part.text() for part in sheet.findChildren(Text)}
    assert "Go to the settings" in said
    assert "Go to the policy" not in said
    every = [
        row.text for group in key_groups(seat.window.registry.with_keys()) for row in group.rows
    ]
    assert "Go to the policy" in every  # a supervisor's sheet would say it
    sheet.close()


def test_escape_leaves_the_amount_so_that_keys_act_again(qtbot: QtBot, light: None) -> None:
    with Stage() as stage:
        desk = on_contact(stage)
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.act("remedy.credit")
        assert isinstance(focused(), MoneyEdit)
        press(Qt.Key.Key_Escape)
        assert not isinstance(focused(), MoneyEdit)
        press(Qt.Key.Key_N)
        assert desk.window.desk_view.notes.isVisible()


def test_who_has_given_is_still_on_the_page_and_not_in_the_rail(qtbot: QtBot, light: None) -> None:
    with Stage() as stage:
        desk = on_contact(stage)
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.act("remedy.credit")
        write("20", at=focused())
        desk.act("remedy.give")
        assert desk.window.remedy_panel().isAncestorOf(focused())
        desk.act("desk.wrap_up")
        summary = focused()
        desk.act("go.desk")
        assert focused() is summary
        desk.window.desk_view.wrap_up.hide()
        assert not desk.window.rail.isAncestorOf(focused())


def test_of_two_buttons_only_the_one_to_press_next_is_lit(qtbot: QtBot, light: None) -> None:
    with Stage() as stage:
        view = on_contact(stage).window.desk_view
        lit = view.bottom.wrap_up.grab().toImage()
        view.wrap_up.open()
        assert view.bottom.wrap_up.grab().toImage() != lit
        view.wrap_up.hide()
        assert view.bottom.wrap_up.grab().toImage() == lit


def test_c_asks_below_its_chip_what_it_is_about_and_the_first_contact_is_called_so(
    qtbot: QtBot, light: None
) -> None:
    with Stage() as stage:
        desk, ada = stage.desk(), people.LONG_NAME
        body = CustomerBody(source=people.DESK, names=[PersonName("Latn", "Ada New")])
        desk.arrives(people.row(Entity.CUSTOMER, ada, body, ada))
        desk.rings(ada)
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        press(Qt.Key.Key_C)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        chip = find(desk.window, ChipButton, "open_case")
        assert menu.pos() == chip.mapToGlobal(chip.rect().bottomLeft())
        press(Qt.Key.Key_Return, at=menu)
        shown = {part.text() for part in desk.window.findChildren(ValueChip) if part.isVisible()}
        assert "First contact about this" in shown


@pytest.mark.parametrize(
    "make", [lambda: LockView("leo"), lambda: SignInView("https://a.b", "leo")]
)
def test_in_another_language_the_cursor_is_where_it_was(
    qtbot: QtBot, light: None, make: Callable[[], LockView | SignInView]
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(make())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    focused().clearFocus()  # the languages were pressed
    window.setCentralWidget(make())
    QApplication.processEvents()
    assert isinstance(focused(), QLineEdit)
    assert focused().accessibleName() == "Password"


def test_whoever_is_not_here_yet_is_called_by_their_number_not_by_dots(
    qtbot: QtBot, light: None
) -> None:
    with Stage() as stage:
        desk = on_contact(stage)
        desk.rings(people.STRANGER, "+81355500147")
        assert desk.window.toasts.texts() == ["+81355500147 is calling"]
        desk.window.desk_view.turn_to(people.ROBERT)
        desk.bridge.rang.emit(unnumbered(desk.clock.now()))
        assert "A contact arrives" in desk.window.toasts.texts()


def unnumbered(now: datetime) -> Ring:
    """A chat has no number."""
    return Ring(
        interaction_id="01930000-0000-7000-8000-0000000000c1",
        channel=Channel.CHAT,
        started_at=now,
        expires_at=now + timedelta(minutes=1),
        customer_id="01930000-0000-7000-8000-0000000000c2",
    )


def test_no_zero_stands_above_campaigns_that_are_older(desk_store: Store) -> None:
    card, now = desk_store.queries.card(hanako.HANAKO), hanako.NOW + timedelta(days=400)
    assert card is not None
    assert build_background(card, [], hanako.NOW).campaigns_count.text
    assert build_background(card, [], now).campaigns_count.text == ""
    assert build_background(card, [], now).campaigns


def test_no_figure_of_the_customer_before_stays_in_the_header(qtbot: QtBot, light: None) -> None:
    """Of Hanako a churn risk is known, of Robert none: hers is gone with her."""
    with Stage() as stage:
        desk = on_contact(stage)
        view = desk.window.desk_view
        assert len(figures(view)) == 4
        view.turn_to(people.ROBERT)
        assert not [words for words in figures(view) if "churn" in words]


def figures(view: DeskView) -> list[str]:
    parts = view.findChildren(Stat)
    return [part.accessibleName() for part in parts if part.isVisible()]
