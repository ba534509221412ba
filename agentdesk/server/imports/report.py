"""What an import says at its end: counts by kind, and the file of rejected lines."""

import csv
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from agentdesk.server.imports.stages import StageResult
from agentdesk.server.storage.repositories.imports import RejectedLine

_FORMULA_STARTS = tuple("=+-@＝＋－＠\t\r")  # noqa: RUF001 - full-width forms count as well
REJECT_COLUMNS = ("file", "line", "reason", "raw")


@dataclass(frozen=True, slots=True)
class Summary:
    """`rejects` is where the broken lines were kept, None when there were none."""

    results: Sequence[StageResult]
    rejects: Path | None = None

    def taken(self, counted: str) -> int:
        return next(result.taken for result in self.results if result.counted == counted)

    @property
    def rejected(self) -> int:
        return sum(result.rejected for result in self.results)

    def text(self) -> str:
        width = max((len(result.counted) for result in self.results), default=0)
        lines = [_row(result, width) for result in self.results]
        if self.rejects is not None:
            lines.append(f"{self.rejected:,} broken lines are kept in {self.rejects}")
        return "\n".join(lines)


def _row(result: StageResult, width: int) -> str:
    row = f"{result.counted:<{width}}  {result.taken:>9,}"
    made_up = "  made up" if result.made_up else ""
    rejected = f"  {result.rejected:,} rejected" if result.rejected else ""
    return row + made_up + rejected


def _harmless(text: str) -> str:
    """A spreadsheet takes words that begin like this for a formula; an apostrophe stops it."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text


def write_rejects(path: Path, lines: Sequence[RejectedLine]) -> Path | None:
    """Write the whole file anew, in one step; without broken lines there is no file."""
    if not lines:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".part")
    with draft.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(REJECT_COLUMNS)
        for line in lines:
            words = (line.file, str(line.line_number), line.reason, line.raw)
            writer.writerow([_harmless(word) for word in words])
    os.replace(draft, path)  # noqa: PTH105 - Path.replace says less about being one step
    return path
