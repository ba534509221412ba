"""`agentdesk gallery`: look at every part in every state, or save pictures of them."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from agentdesk.cli.parsers import Subparsers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_SIZE_PX = (1180, 760)


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("gallery", help="show every part of the screens, in every state")
    parser.add_argument("--save", type=Path, metavar="DIR", help="save pictures instead of showing")
    parser.add_argument("--theme", choices=("light", "dark", "both"), default="light")
    parser.add_argument("--language", choices=("en", "ja", "zh_CN", "zh_TW"), default="en")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    if args.save is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before the first Qt import
    from PySide6.QtWidgets import QApplication

    from agentdesk.desktop import i18n

    app = QApplication(["agentdesk-gallery"])
    i18n.install(app, args.language)
    modes: tuple[Literal["light", "dark"], ...]
    modes = ("light", "dark") if args.theme == "both" else (args.theme,)
    return _save(app, args.save, modes) if args.save is not None else _show(app, modes[0])


def _save(app: "QApplication", folder: Path, modes: tuple[Literal["light", "dark"], ...]) -> int:
    from agentdesk.desktop import i18n, theme
    from agentdesk.desktop.views.gallery.window import save_pictures

    for mode in modes:
        theme.apply(app, theme.load(mode, i18n.language()))
        for path in save_pictures(folder):
            print(path)
    return 0


def _show(app: "QApplication", mode: Literal["light", "dark"]) -> int:
    from agentdesk.desktop import i18n, theme
    from agentdesk.desktop.views.gallery.window import GalleryWindow

    theme.apply(app, theme.load(mode, i18n.language()))
    window = GalleryWindow()
    window.resize(*_SIZE_PX)
    window.show()
    return int(app.exec())
