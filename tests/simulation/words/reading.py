"""A process of its own in which every part reads hostile words; run under strace.

`python -m tests.simulation.words.reading FOLDER WORDS SEED [guessing]`; between the two marks only
words are drawn. With "guessing" one more label finds out by itself whether its words are rich text.
"""

import os
import sys
from itertools import islice
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.scenes.catalogue import SCENES
from agentdesk.desktop.scenes.pictures import settle
from tests.plugins.bait import Bait, laid_out
from tests.plugins.hostile import hostile_words
from tests.plugins.poisoned import Poison, PoisonedStage, again
from tests.plugins.swept import sweep
from tests.plugins.wordy_parts import EVERY_SO_MANY, WAYS, kept_parts, made_parts, painted

BEGINS, ENDS = "/the-reading-begins", "/the-reading-ends"
WARM = 170  # words until every font that will be needed was read


def read_all(bait: Bait, words: int, seed: int, *, guessing: bool) -> None:
    around = QWidget()
    kept, made = kept_parts(), made_parts()
    ways = {name: kept[name] for name in WAYS}
    for number, word in enumerate(islice(hostile_words(seed, bait), words)):
        if number == WARM:
            os.path.lexists(BEGINS)
        for name, says in (ways if number % EVERY_SO_MANY else {**kept, **made}).items():
            part = says(word)
            painted(part, around)
            if name in made:
                part.deleteLater()
        if guessing and "<table" not in word:  # such a table alone would take half a minute
            QLabel(word).grab()
        QApplication.processEvents()
        sweep()


def live_among(bait: Bait, words: int, seed: int) -> None:
    """Let a desk's people change into worse ones until they have said so many words."""
    poison = Poison(hostile_words(seed, bait), codes=True, fills=True)
    with PoisonedStage(poison) as stage:
        window = SCENES["desk"].build(stage)
        settle()
        version = 1
        while poison.dealt < words:
            version += 1
            again(stage.desks[0], version)
            settle()
            window.grab()
            sweep()


def main(folder: str, words: str, seed: str, how: str = "") -> None:
    app = QApplication([])
    i18n.install(app, "en")
    theme.apply(app, theme.load("light"))
    with laid_out(Path(folder)) as bait:
        live_among(bait, WARM, int(seed))  # what is loaded at first use is loaded now
        read_all(bait, WARM + int(words), int(seed), guessing=bool(how))
        if not how:
            live_among(bait, int(words), int(seed))
        os.path.lexists(ENDS)


if __name__ == "__main__":
    main(*sys.argv[1:])
