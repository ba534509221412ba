"""How a scene looks in one language and theme: its layouts, what is cut, what cannot be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.scenes.catalogue import SCENES
from agentdesk.desktop.scenes.menus import lying_over
from agentdesk.desktop.scenes.pictures import in_each_size
from agentdesk.desktop.scenes.stage import Stage
from tests.plugins.drawn import DrawnText, drawn_texts, weak_pairs
from tests.plugins.effort import IS_SOAK
from tests.plugins.layouts import FRAMED, layout_of, said_by
from tests.plugins.look import LongerWords, cut_parts
from tests.plugins.screen_reading import missed_by_ear
from tests.plugins.tab_walk import hidden_focus, missed_by_tab

LONGER = "longer"  # English, each text 40 % longer


@dataclass(frozen=True)
class Looked:
    """What was seen, by size."""

    layouts: dict[str, list[str]]
    cut: dict[str, list[str]]
    elided: dict[str, list[str]]
    weak: list[str]
    unheard: list[str]
    by_tab: list[str]


@contextmanager
def spoken(app: QApplication, language: str, mode: theme.Mode, scale: int) -> Iterator[None]:
    """Put a language and a theme on, and the suite's own on again afterwards."""
    longer = LongerWords() if language == LONGER else None
    shown = "en" if longer is not None else language
    i18n.install(app, shown)
    if longer is not None:
        app.installTranslator(longer)
    theme.apply(app, theme.load(mode, shown, scale))
    try:
        yield
    finally:
        if longer is not None:
            app.removeTranslator(longer)
        i18n.install(app, "en")
        theme.apply(app, theme.load("light"))


@cache
def look_at(name: str, language: str, mode: theme.Mode = "light", scale: int = 100) -> Looked:
    """Set a scene up once and look at it in each size; what was seen is kept for other tests."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    seen = Looked({}, {}, {}, [], [], [])
    with spoken(app, language, mode, scale), Stage() as stage:
        window = SCENES[name].build(stage)
        for size in in_each_size(window):
            seen.layouts[size] = layout_of(window, framed=name in FRAMED)
            seen.cut[size] = cut_parts(window)
            drawn = drawn_texts(window)
            seen.elided[size] = _elided(window, drawn)
            if language == "en" and scale == theme.NORMAL_SCALE:
                seen.weak.extend(weak_pairs(window, drawn))
                seen.weak.extend(weak for part in lying_over(window) for weak in weak_pairs(part))
        if language == "en" and scale == theme.NORMAL_SCALE:
            seen.unheard.extend(missed_by_ear(window))
            seen.by_tab.extend(_by_tab(name, window))  # the last: it scrolls
    return seen


def _by_tab(name: str, window: QWidget) -> list[str]:
    """Go all the way through what is unlike any other; the rest only shows where the focus is."""
    goes_through = IS_SOAK or not (SCENES[name].like or theme.current().mode == "dark")
    return missed_by_tab(window) if goes_through else hidden_focus(window)


def _elided(window: QWidget, drawn: list[DrawnText]) -> list[str]:
    """Return what ends in an ellipsis that nobody wrote."""
    whole = {words for part in window.findChildren(QWidget) if (words := said_by(part))}
    written = {words for words in whole if words.endswith("…")}
    return [
        run.text for run in drawn if run.is_elided and run.text not in written and run.text != "…"
    ]
