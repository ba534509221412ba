"""Every word on screen comes through `tr`: a literal that is shown as it stands is found here."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.plugins.source_tree import ROOT

SHOWN_BY = {
    "Text": (0,),
    "Button": (0,),
    "Section": (0, 1),
    "EmptyState": (0, 1),
    "ChipButton": (0,),
    "ChipLook": (0,),
    "Banner": (0,),
    "Value": (0, 1),
    "Fact": (0, 1),
    "Figure": (0, 1),
    "Cell": (0,),
    "Column": (0,),
    "SettingRow": (0, 1),
    "CheckLine": (0, 1),
    "Switch": (0,),
    "Place": (2,),
    "setAccessibleName": (0,),
    "setAccessibleDescription": (0,),
    "setToolTip": (0,),
    "setPlaceholderText": (0,),
    "setWindowTitle": (0,),
    "setText": (0,),
    "set_words": (0,),
    "addAction": (0,),
}
WORD = re.compile(r"[^\W\d_]{2,}")
OUR_NAME = "agentdesk"  # it is the same in every language
# A window that stands before any language is known, and pictures for who builds the screens.
APART = {"gallery", "scenes"}


def shown_literals(source: str) -> Iterator[tuple[int, str]]:
    """Yield each literal that a part is given to show, with its line."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        for place in SHOWN_BY.get(name, ()):
            if place < len(node.args):
                yield from _words(node.args[place])


def _words(given: ast.expr) -> Iterator[tuple[int, str]]:
    """Literals in what is given, also in a choice of two or joined by hand; not inside a call."""
    if isinstance(given, ast.Constant) and isinstance(given.value, str):
        if WORD.search(given.value.replace(OUR_NAME, "")):
            yield given.lineno, given.value
    elif isinstance(given, ast.IfExp):
        yield from _words(given.body)
        yield from _words(given.orelse)
    elif isinstance(given, ast.BinOp):
        yield from _words(given.left)
        yield from _words(given.right)
    elif isinstance(given, ast.JoinedStr):
        for part in given.values:
            if isinstance(part, ast.Constant):
                yield from _words(part)


def sources() -> Iterator[Path]:
    for path in sorted((ROOT / "agentdesk" / "desktop").rglob("*.py")):
        if not APART & set(path.parts):
            yield path


def test_no_word_is_shown_that_no_translator_has_seen() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in sources()
        for line, text in shown_literals(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_a_word_that_is_shown_as_it_stands_would_be_found() -> None:
    """The control: each way of slipping past the one door."""
    slips = [
        'Text("Not verified")',
        'Button("Save" if fresh else "Save again")',
        'field.setPlaceholderText("Phone, " + hint)',
        'Value(f"{count} waiting")',
    ]
    assert all(list(shown_literals(slip)) for slip in slips)
    assert not list(shown_literals('Text(tr("Strip", "Not verified"), "body")'))
    assert not list(shown_literals('Text("agentdesk", "title")'))


def test_every_catalogue_is_whole() -> None:
    """No translation waits, none is the English one left standing where letters could not be."""
    for language in ("ja", "zh_CN", "zh_TW"):
        text = (ROOT / "resources" / "i18n" / f"agentdesk_{language}.ts").read_text("utf-8")
        assert 'type="unfinished"' not in text
        assert "<translation />" not in text
