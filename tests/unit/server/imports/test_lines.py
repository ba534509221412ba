"""Reading a file line by line: what is broken is told, and reading goes on."""

import csv
import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import InvalidInput
from agentdesk.server.imports.lines import (
    MAX_JOINED_LINES,
    MAX_LINE_BYTES,
    BrokenLine,
    Line,
    find,
    fingerprint,
    read,
)


def written(folder: Path, content: bytes, name: str = "file.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def read_all(path: Path, *columns: str) -> list[Line | BrokenLine]:
    return list(read(path, columns))


def test_values_are_found_by_the_headers_names(tmp_path: Path) -> None:
    path = written(tmp_path, b"a,b\n1,2\n3,4\n")
    assert [line.values for line in read_all(path, "a") if isinstance(line, Line)] == [
        {"a": "1", "b": "2"},
        {"a": "3", "b": "4"},
    ]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xef\xbb\xbfa,b\r\n1,2\r\n\r\n")
    assert read_all(path, "a") == [Line(2, {"a": "1", "b": "2"}, "1,2")]


def test_a_quoted_value_may_hold_commas_quotes_and_line_breaks(tmp_path: Path) -> None:
    path = written(tmp_path, b'a,b\n"x, ""y""","first\nsecond"\n3,4\n')
    first, second = read_all(path, "a")
    assert isinstance(first, Line)
    assert first.values == {"a": 'x, "y"', "b": "first\nsecond"}
    assert second == Line(4, {"a": "3", "b": "4"}, "3,4")


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (b"1", "1 values where the header has 2"),
        (b"1,2,3", "3 values where the header has 2"),
        (b"1,\xff\xfe", "not UTF-8 at byte 3"),
        (b"1,a\x00b", "holds a NUL character"),
        (b"1," + b"x" * MAX_LINE_BYTES, f"longer than {MAX_LINE_BYTES} bytes"),
    ],
)
def test_a_broken_line_is_told_and_the_next_one_is_read(
    tmp_path: Path, broken: bytes, reason: str
) -> None:
    path = written(tmp_path, b"a,b\n" + broken + b"\n3,4\n")
    first, second = read_all(path, "a")
    assert isinstance(first, BrokenLine)
    assert (first.number, first.reason) == (2, reason)
    assert second == Line(3, {"a": "3", "b": "4"}, "3,4")


def test_a_quote_that_never_closes_breaks_one_line_only(tmp_path: Path) -> None:
    rest = b"".join(b"%d,x\n" % number for number in range(MAX_JOINED_LINES + 20))
    path = written(tmp_path, b'a,b\n1,"open\n' + rest)
    first, *others = read_all(path, "a")
    assert first == BrokenLine(2, "a quote is not closed", '1,"open')
    assert [line.values["a"] for line in others if isinstance(line, Line)] == [
        str(number) for number in range(MAX_JOINED_LINES + 20)
    ]


def test_a_file_that_ends_in_the_middle_says_so_after_what_it_had(tmp_path: Path) -> None:
    whole = gzip.compress(b"a,b\n" + b"".join(b"%d,x\n" % n for n in range(20_000)))
    path = written(tmp_path, whole[: len(whole) // 2], "file.csv.gz")
    *lines, last = read_all(path, "a")
    assert lines
    assert all(isinstance(line, Line) for line in lines[:-1])
    assert isinstance(last, BrokenLine)
    assert "ends early" in last.reason


@pytest.mark.parametrize("content", [b"", b"x,y\n1,2\n"])
def test_a_file_without_the_wanted_columns_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(InvalidInput):
        read_all(written(tmp_path, content), "a")


def test_the_packed_file_is_found_before_the_plain_one(tmp_path: Path) -> None:
    written(tmp_path, b"a\n", "customers.csv")
    assert find(tmp_path, "customers").name == "customers.csv"
    written(tmp_path, gzip.compress(b"a\n"), "customers.csv.gz")
    assert find(tmp_path, "customers").name == "customers.csv.gz"
    with pytest.raises(InvalidInput):
        find(tmp_path, "orders")


def test_other_content_has_another_fingerprint(tmp_path: Path) -> None:
    one, other = written(tmp_path, b"a\n", "one.csv"), written(tmp_path, b"b\n", "other.csv")
    again = written(tmp_path, b"a\n", "again.csv")
    assert fingerprint(one) == fingerprint(again) != fingerprint(other)


_WORDS = st.text(st.characters(exclude_characters="\x00\r", codec="utf-8"), max_size=20)


@given(rows=st.lists(st.tuples(_WORDS, _WORDS), max_size=12))
def test_whatever_a_csv_writer_wrote_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("csv") / "file.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([("a", "b"), *rows])
    found = read_all(path, "a", "b")
    assert [tuple(line.values.values()) for line in found if isinstance(line, Line)] == rows
