"""Build hook: compiles the translation catalogues, so that the wheel carries them ready to load.

Run by itself (`python hatch_build.py`) it does the same for a checkout.
"""

import subprocess
from pathlib import Path
from typing import Any

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LRELEASE = Path(PySide6.__file__).parent / "lrelease"


def compile_catalogues(root: Path) -> None:
    """Every .ts beside its .qm; the force-include of resources/ carries both into the wheel.

    Each comes whole, in the place of the old one: Qt maps a catalogue into memory, and a program
    that reads one while it is written over dies of it.
    """
    for source in sorted((root / "resources" / "i18n").glob("*.ts")):
        made = source.with_suffix(".qm.new")
        subprocess.run([LRELEASE, "-silent", source, "-qm", made], check=True)
        made.replace(source.with_suffix(".qm"))


class CustomBuildHook(BuildHookInterface[Any]):
    """Runs before a wheel or an editable install is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        compile_catalogues(Path(self.root))


if __name__ == "__main__":
    compile_catalogues(Path(__file__).parent)
