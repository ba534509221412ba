"""Finds the files that ship with the program: in the installed package, or in the checkout."""

from pathlib import Path

import agentdesk
from agentdesk.domain.errors import InvalidInput

_PACKAGE = Path(agentdesk.__file__).parent


def demo_folder() -> Path:
    for folder in (_PACKAGE / "resources" / "demo", _PACKAGE.parent / "resources" / "demo"):
        if folder.is_dir():
            return folder
    raise InvalidInput("the files of the demo are not installed", code="file_missing")


def household_folder() -> Path:
    return demo_folder() / "household"


def names_folder() -> Path:
    return demo_folder() / "names"
