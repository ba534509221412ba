"""Takes a picture of a whole X screen into a PNG file."""

import sys

from PySide6.QtGui import QGuiApplication


def main() -> int:
    application = QGuiApplication(sys.argv)
    screen = QGuiApplication.primaryScreen()
    saved = screen.grabWindow(0).save(sys.argv[1], "PNG")
    del application
    return 0 if saved else 1


if __name__ == "__main__":
    sys.exit(main())
