"""Choices are there at once, on disk soon, and none takes another with it."""

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from agentdesk.cache.store import Store
from agentdesk.desktop.item_models.preferences import Choices, Preferences


def test_a_choice_is_heard_at_once_and_kept_soon(desk_store: Store, qtbot: QtBot) -> None:
    here = Preferences(desk_store.preferences)
    with qtbot.waitSignal(here.changed) as heard:
        here.choose(theme="dark", language="")
    assert heard.args == ["theme"]
    assert here.choices == Choices(theme="dark")
    qtbot.waitUntil(lambda: desk_store.preferences.get("choices", "theme") == b'"dark"')
    assert Preferences(desk_store.preferences).choices == Choices(theme="dark")


def test_what_is_no_choice_changes_nothing(desk_store: Store) -> None:
    here = Preferences(desk_store.preferences)
    with pytest.raises(msgspec.ValidationError):
        here.choose(theme="pink")
    assert here.choices == Choices()


@pytest.mark.expects_log("a choice could not be read: theme")
def test_one_that_cannot_be_read_takes_no_other_with_it(desk_store: Store) -> None:
    desk_store.preferences.put("choices", "theme", b'"pink"')
    desk_store.preferences.put("choices", "single_keys", b"false")
    assert Preferences(desk_store.preferences).choices == Choices(single_keys=False)


def test_anything_else_is_kept_by_its_scope(desk_store: Store) -> None:
    here = Preferences(desk_store.preferences)
    desk_store.preferences.put("looked", "robert", b"0")
    here.put("looked", "hanako", b"1")
    here.drop("looked", "robert")
    assert (here.get("looked", "hanako"), here.get("looked", "robert")) == (b"1", None)
    assert here.all("looked") == {"hanako": b"1"}
    here.end()
    assert desk_store.preferences.all("looked") == {"hanako": b"1"}
