"""`agentdesk gallery`: look at every part in every state, or save pictures of every screen."""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from agentdesk.cli.parsers import Subparsers

_SIZE_PX = (1180, 760)
_LANGUAGES = ("en", "ja", "zh_CN", "zh_TW")
_MODES = ("light", "dark")
_LONGEST_S = 900


@dataclass(frozen=True, slots=True)
class _Look:
    """One process draws one look of everything: a process has one theme, language and scale."""

    mode: str
    language: str
    scale: int = 100

    def words(self) -> list[str]:
        return [
            "--theme", self.mode, "--language", self.language, "--scale", str(self.scale)
        ]  # fmt: skip


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("gallery", help="show every part of the screens, in every state")
    parser.add_argument("--save", type=Path, metavar="DIR", help="save pictures instead of showing")
    parser.add_argument("--theme", choices=(*_MODES, "all"), default="light")
    parser.add_argument("--language", choices=(*_LANGUAGES, "all"), default="en")
    parser.add_argument("--scale", type=int, choices=(100, 125, 150, 200), default=100)
    parser.add_argument("--only", nargs="*", default=[], metavar="SCENE", help="these scenes only")
    parser.add_argument("--targets", type=Path, metavar="DIR", help="pictures to lay beside them")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    if args.save is None:
        return _show(args)
    if "all" in (args.theme, args.language):
        return _save_all(args)
    return _save_one(args)


def _looks(args: argparse.Namespace) -> Iterator[_Look]:
    """What is asked for; all of both is also looked at larger, in the light."""
    modes = _MODES if args.theme == "all" else (args.theme,)
    languages = _LANGUAGES if args.language == "all" else (args.language,)
    for language in languages:
        for mode in modes:
            yield _Look(mode, language, args.scale)
    if args.theme == args.language == "all":
        yield from (_Look("light", language, 150) for language in languages)
        yield from (_Look("light", "en", scale) for scale in (125, 200))


def _save_all(args: argparse.Namespace) -> int:
    from agentdesk.desktop.scenes.index_page import write_index

    def draw(look: _Look) -> int:
        words = [sys.executable, "-m", "agentdesk", "gallery", "--save", str(args.save)]
        only = ["--only", *args.only] if args.only else []
        done = subprocess.run([*words, *look.words(), *only], check=False, timeout=_LONGEST_S)
        return done.returncode

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        ends = list(pool.map(draw, _looks(args)))
    print(write_index(args.save, args.targets))
    return max(ends)


def _save_one(args: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before the first Qt import
    from PySide6.QtWidgets import QApplication

    from agentdesk.desktop import i18n, theme
    from agentdesk.desktop.scenes.pictures import save_pictures

    app = QApplication(["agentdesk-gallery"])
    i18n.install(app, args.language)
    theme.apply(app, theme.load(args.theme, args.language, args.scale))
    saved = sum(1 for _path in save_pictures(args.save, args.only))
    print(f"{saved} pictures: {args.theme}, {args.language}, {args.scale} %")
    return 0


def _show(args: argparse.Namespace) -> int:
    from PySide6.QtWidgets import QApplication

    from agentdesk.desktop import i18n, theme
    from agentdesk.desktop.views.gallery.window import GalleryWindow

    app = QApplication(["agentdesk-gallery"])
    language = "en" if args.language == "all" else args.language
    mode: Literal["light", "dark"] = "dark" if args.theme == "dark" else "light"
    i18n.install(app, language)
    theme.apply(app, theme.load(mode, language, args.scale))
    window = GalleryWindow()
    window.resize(*_SIZE_PX)
    window.show()
    return int(app.exec())
