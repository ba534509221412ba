"""The screen that nobody sees is a real one: it is there, and what is on it can be read."""

import subprocess

from tests.plugins.virtual_screen import VirtualScreen


def test_the_screen_has_a_window_manager_and_takes_keys(screen: VirtualScreen) -> None:
    screen.press("Escape")
    assert screen.xdotool("getdisplaygeometry") == "1440 900"


def test_a_picture_of_the_screen_is_a_png_of_its_size(screen: VirtualScreen) -> None:
    picture = screen.picture()
    assert (picture.width, picture.height) == (1440, 900)
    assert picture.png().startswith(b"\x89PNG")


def test_each_screen_is_another_display(screen: VirtualScreen) -> None:
    done = subprocess.run(
        ["xdotool", "getmouselocation"], env=screen.environment(), check=True, capture_output=True
    )
    assert b"screen:0" in done.stdout
