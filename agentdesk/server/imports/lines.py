"""Reads CSV files line by line; a line that cannot be read is told, and reading goes on."""

import csv
import gzip
import hashlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from agentdesk.domain.errors import InvalidInput

MAX_LINE_BYTES = 64 * 1024
MAX_RAW_KEPT = 4000
MAX_JOINED_LINES = 50  # a quoted value may hold line breaks, but not for ever
_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a file: the number of its last line, its values by column, its words."""

    number: int
    values: dict[str, str]
    raw: str


@dataclass(frozen=True, slots=True)
class BrokenLine:
    number: int
    reason: str
    raw: str


def fingerprint(path: Path) -> str:
    """Return the content's name: other content, other name."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest()[:32]


def find(folder: Path, name: str) -> Path:
    """Return `name`.csv.gz or `name`.csv of the folder."""
    for candidate in (folder / f"{name}.csv.gz", folder / f"{name}.csv"):
        if candidate.is_file():
            return candidate
    raise InvalidInput(f"{folder} holds no {name}.csv.gz and no {name}.csv", code="file_missing")


def read(path: Path, columns: Sequence[str]) -> Iterator[Line | BrokenLine]:
    """Yield every record after the header; InvalidInput when a column is missing."""
    with _open(path) as file:
        records = _records(_decoded(path, file))
        header = next(records, None)
        if header is None or isinstance(header, BrokenLine):
            raise InvalidInput(f"{path.name} has no header line", code="header_missing")
        names = _split(header.raw)
        _check_columns(path, names, columns)
        for record in records:
            yield record if isinstance(record, BrokenLine) else _named(record, names)


def _open(path: Path) -> BinaryIO:
    if path.name.endswith(".gz"):
        return cast("BinaryIO", gzip.open(path, "rb"))
    return path.open("rb")


def _check_columns(path: Path, names: Sequence[str], wanted: Sequence[str]) -> None:
    missing = [name for name in wanted if name not in names]
    if missing:
        raise InvalidInput(
            f"{path.name} has no column {', '.join(missing)}; it has {', '.join(names)}",
            code="column_missing",
        )


@dataclass(frozen=True, slots=True)
class _Text:
    number: int
    raw: str


def _decoded(path: Path, file: BinaryIO) -> Iterator[_Text | BrokenLine]:
    number = 0
    try:
        while block := file.readline(MAX_LINE_BYTES + 1):
            number += 1
            if len(block) > MAX_LINE_BYTES:
                yield _too_long(file, number, block)
            else:
                yield _decode(number, block)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield BrokenLine(number + 1, f"{path.name} ends early: {error}", "")


def _too_long(file: BinaryIO, number: int, block: bytes) -> BrokenLine:
    rest = block
    while rest and not rest.endswith(b"\n"):
        rest = file.readline(MAX_LINE_BYTES)
    return BrokenLine(number, f"longer than {MAX_LINE_BYTES} bytes", _kept(block))


def _decode(number: int, block: bytes) -> _Text | BrokenLine:
    try:
        text = block.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        return BrokenLine(number, f"not UTF-8 at byte {error.start + 1}", _kept(block))
    if "\x00" in text:
        return BrokenLine(number, "holds a NUL character", _kept(block))
    return _Text(number, text.rstrip("\r\n"))


def _kept(block: bytes) -> str:
    text = block[:MAX_RAW_KEPT].decode("utf-8", "backslashreplace").rstrip("\r\n")
    return text.replace("\x00", "\\x00")[:MAX_RAW_KEPT]


def _records(texts: Iterable[_Text | BrokenLine]) -> Iterator[_Text | BrokenLine]:
    """Join the lines of a quoted value with line breaks; leave empty lines out."""
    waiting: list[_Text] = []
    for text in texts:
        if isinstance(text, BrokenLine):
            yield from _given_up(waiting)
            waiting = []
            yield text
            continue
        waiting.append(text)
        raw = "\n".join(part.raw for part in waiting) if len(waiting) > 1 else text.raw
        if raw.count('"') % 2 == 0:
            waiting = []
            if raw:
                yield _Text(text.number, raw)
        elif len(waiting) > MAX_JOINED_LINES or len(raw) > MAX_LINE_BYTES:
            yield from _given_up(waiting)
            waiting = []
    yield from _given_up(waiting)


def _given_up(waiting: Sequence[_Text]) -> Iterator[_Text | BrokenLine]:
    """The first line's quote never closed: that line is broken, the others stand alone."""
    if not waiting:
        return
    yield BrokenLine(waiting[0].number, "a quote is not closed", waiting[0].raw[:MAX_RAW_KEPT])
    yield from _records(waiting[1:])


def _named(record: _Text, names: Sequence[str]) -> Line | BrokenLine:
    fields = _split(record.raw)
    if len(fields) != len(names):
        reason = f"{len(fields)} values where the header has {len(names)}"
        return BrokenLine(record.number, reason, record.raw[:MAX_RAW_KEPT])
    return Line(record.number, dict(zip(names, fields, strict=True)), record.raw)


def _split(raw: str) -> list[str]:
    if '"' not in raw:
        return raw.split(",")
    return next(csv.reader([raw], strict=False), [])
