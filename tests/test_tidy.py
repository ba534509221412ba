"""Taste turned into a test: what the house asks of every file, checked on every run."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests.plugins.source_tree import (
    ROOT,
    FunctionNode,
    Module,
    dotted,
    length,
    modules,
    modules_in,
    texts,
    tracked_files,
)

MOST_LINES_OF_A_FILE = 500
MEDIAN_LINES_OF_A_FILE = 150
MOST_LINES_OF_A_FUNCTION = 70
P95_LINES_OF_A_FUNCTION = 40
MEDIAN_LINES_OF_A_FUNCTION = 10

NAMELESS_ROOMS = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "stuff"}

# A call that has one door: only the named files may make it.
ONE_DOOR_CALLS = {
    "QThread": ("agentdesk/desktop/tasks.py",),
    "QTimer": ("agentdesk/desktop/tasks.py",),
    "QTimer.singleShot": ("agentdesk/desktop/tasks.py",),
    "QScrollArea": ("agentdesk/desktop/widgets/scroll_column.py",),
    "time.sleep": (),
    "datetime.now": ("agentdesk/runtime/clock.py",),
    "datetime.utcnow": (),
    "datetime.today": (),
    "date.today": (),
    "time.time": ("agentdesk/runtime/clock.py",),
    "QDesktopServices.openUrl": (),
}
# Chance has doors too: what is made up for the demo and the bench, and how long a retry waits.
ONE_DOOR_IMPORTS = {
    "random": (
        "agentdesk/server/imports",
        "agentdesk/cli/bench",
        "agentdesk/sync/backoff.py",
        "tests",
    ),
    "unittest.mock": (),
}
# Rich text lets outside words draw pictures and links; nothing here needs it.
RICH_TEXT_CALLS = {"setHtml", "insertHtml", "setMarkdown", "setOpenExternalLinks", "QTextBrowser"}
RICH_TEXT_NAMES = {"RichText", "AutoText", "MarkdownText"}

# Setters whose words go to the screen (or to a screen reader): they come through the door.
SCREEN_SETTERS = {
    "QAction",
    "QCheckBox",
    "QGroupBox",
    "QLabel",
    "QMessageBox",
    "QPushButton",
    "QRadioButton",
    "QToolButton",
    "addAction",
    "addItem",
    "addMenu",
    "addTab",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setTitle",
    "setToolTip",
    "setWindowTitle",
}

# Written in halves, so that this file does not find itself.
MACHINE_PATHS = re.compile("/wo" + r"rk/|/ro" + r"ot/|/ho" + r"me/\w+/|/op" + r"t/(pypi|wheels)")
REGISTRY_HOSTS = re.compile("py" + r"pi\.org|files\.python" + r"hosted|registry\.np" + "mjs")
OPEN_ENDS = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK)\b")
MAKERS = re.compile(r"(?i)\b(cla" + r"ude|anthro" + r"pic|chat" + r"gpt|copi" + r"lot)\b")
BARE_NOQA = re.compile(r"# noqa(?!: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)*[ #-]+\w)")


def offences(found: list[str]) -> str:
    return "\n" + "\n".join(found)


# --- size ----------------------------------------------------------------------------------------


def test_no_file_is_too_long() -> None:
    found = [f"{m.path}: {m.lines} lines" for m in modules() if m.lines > MOST_LINES_OF_A_FILE]
    assert not found, offences(found)


def test_most_files_are_short() -> None:
    lines = [module.lines for module in modules_in("agentdesk") if module.lines > 1]
    assert statistics.median(lines) <= MEDIAN_LINES_OF_A_FILE


def test_no_function_is_too_long() -> None:
    found = [
        f"{module.at(function)} {function.name}: {length(function)} lines"
        for module in modules()
        for function in module.functions()
        if length(function) > MOST_LINES_OF_A_FUNCTION
    ]
    assert not found, offences(found)


def test_most_functions_are_short() -> None:
    lengths = [length(f) for module in modules_in("agentdesk") for f in module.functions()]
    assert statistics.median(lengths) <= MEDIAN_LINES_OF_A_FUNCTION
    assert statistics.quantiles(lengths, n=20)[-1] <= P95_LINES_OF_A_FUNCTION


# --- names and plates ----------------------------------------------------------------------------


def test_every_module_opens_with_its_door_plate() -> None:
    found = []
    for module in modules():
        plate = (ast.get_docstring(module.tree) or "").split("\n")[0]
        if len(plate) < 10 or plate[-1] not in ".:;?":
            found.append(f"{module.path}: {plate!r}")
    assert not found, offences(found)


def test_no_room_is_nameless() -> None:
    found = [
        path
        for path in tracked_files()
        if NAMELESS_ROOMS & set(re.split(r"[/._]", path.removesuffix(".py")))
        and path.endswith(".py")
    ]
    assert not found, offences(found)


def test_every_folder_has_its_line_in_the_map() -> None:
    plan = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    folders = {str(Path(module.path).parent) for module in modules_in("agentdesk")}
    missing = sorted(folder for folder in folders if f"`{folder}/`" not in plan)
    assert not missing, offences(missing)


def test_the_map_names_no_folder_that_is_gone() -> None:
    plan = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = re.findall(r"`(agentdesk(?:/\w+)*)/`", plan)
    gone = [folder for folder in named if not (ROOT / folder).is_dir()]
    assert not gone, offences(gone)


# --- banned calls --------------------------------------------------------------------------------


def calls_past_their_door(module: Module) -> list[str]:
    found = []
    for call in module.calls():
        name = dotted(call.func)
        for banned, doors in ONE_DOOR_CALLS.items():
            if (name == banned or name.endswith(f".{banned}")) and not module.is_in(*doors):
                found.append(f"{module.at(call)} {name}")
    return found


def test_calls_with_one_door_are_made_there_only() -> None:
    found = [line for m in modules_in("agentdesk", "tests") for line in calls_past_their_door(m)]
    assert not found, offences(found)


def test_imports_with_one_door_are_made_there_only() -> None:
    found = [
        f"{module.path}:{line} {name}"
        for module in modules_in("agentdesk", "tests")
        for line, name in module.imports()
        for banned, doors in ONE_DOOR_IMPORTS.items()
        if (name == banned or name.startswith(f"{banned}.")) and not module.is_in(*doors)
    ]
    assert not found, offences(found)


def is_formatted_sql(argument: ast.expr) -> bool:
    """A PRAGMA takes no parameters, so it alone may be formatted."""
    if not isinstance(argument, ast.JoinedStr):
        return False
    start = argument.values[0]
    return not (isinstance(start, ast.Constant) and str(start.value).startswith("PRAGMA "))


def test_no_sql_is_built_by_formatting() -> None:
    found = [
        module.at(call)
        for module in modules_in("agentdesk")
        for call in module.calls()
        if dotted(call.func).split(".")[-1] in {"text", "execute", "executemany", "exec_driver_sql"}
        and any(is_formatted_sql(argument) for argument in call.args)
    ]
    assert not found, offences(found)


def test_outside_text_is_never_rich() -> None:
    found = []
    for module in modules_in("agentdesk/desktop"):
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Attribute | ast.Name):
                continue
            name = node.attr if isinstance(node, ast.Attribute) else node.id
            if name in RICH_TEXT_CALLS | RICH_TEXT_NAMES:
                found.append(f"{module.path}:{node.lineno} {name}")
    assert not found, offences(found)


def test_every_label_says_that_it_is_plain() -> None:
    """Qt guesses from the words whether they are rich text, unless it is told."""
    found = []
    for module in modules_in("agentdesk/desktop"):
        made = [call for call in module.calls() if dotted(call.func).split(".")[-1] == "QLabel"]
        if made and "TextFormat.PlainText" not in module.text:
            found += [f"{module.at(call)} a QLabel without PlainText" for call in made]
    assert not found, offences(found)


# --- words ---------------------------------------------------------------------------------------


def literal_words(call: ast.Call) -> list[str]:
    return [
        argument.value
        for argument in call.args
        if isinstance(argument, ast.Constant)
        and isinstance(argument.value, str)
        and any(letter.isalpha() for letter in argument.value)
    ]


def test_words_for_the_screen_come_through_the_translation_door() -> None:
    """The gallery is for those who build the desktop, and speaks English to them."""
    found = [
        f"{module.at(call)} {words!r}"
        for module in modules_in("agentdesk/desktop")
        if not module.is_in("agentdesk/desktop/views/gallery")
        for call in module.calls()
        if dotted(call.func).split(".")[-1] in SCREEN_SETTERS
        for words in literal_words(call)
        if words != "agentdesk"
    ]
    assert not found, offences(found)


@pytest.mark.parametrize(
    "forbidden",
    [MACHINE_PATHS, REGISTRY_HOSTS, OPEN_ENDS, MAKERS],
    ids=["machine paths", "registry hosts", "open ends", "makers"],
)
def test_no_file_carries_what_belongs_elsewhere(forbidden: re.Pattern[str]) -> None:
    found = [
        f"{path}: {match.group()}"
        for path, text in texts()
        for match in [forbidden.search(text)]
        if match
    ]
    assert not found, offences(found)


def test_every_exception_from_a_rule_has_its_code_and_reason() -> None:
    found = [
        f"{module.path}:{number} {line.strip()}"
        for module in modules()
        for number, line in enumerate(module.text.splitlines(), 1)
        if BARE_NOQA.search(line) and not module.path.endswith("test_tidy.py")
    ]
    assert not found, offences(found)


def test_catalogues_say_what_the_sources_say() -> None:
    command = [sys.executable, ".ci/translations", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_word_waits_for_its_translation() -> None:
    catalogues = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
    assert catalogues
    assert not [path.name for path in catalogues if "unfinished" in path.read_text("utf-8")]


# --- tests ---------------------------------------------------------------------------------------

PROOFS = re.compile(r"^(assert|expect|check|wait|raises|warns|fail|verify|run_state_machine)")


def proves_something(function: FunctionNode, helpers: dict[str, FunctionNode]) -> bool:
    """By itself, or through a function of the same file that does."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if not isinstance(node, ast.Call):
            continue
        name = dotted(node.func).split(".")[-1]
        if PROOFS.match(name):
            return True
        if name in helpers and helpers[name] is not function:
            rest = {other: body for other, body in helpers.items() if other != name}
            if proves_something(helpers[name], rest):
                return True
    return False


def test_every_test_proves_something() -> None:
    found = [
        f"{module.at(function)} {function.name}"
        for module in modules_in("tests")
        for helpers in [{function.name: function for function in module.functions()}]
        for function in module.functions()
        if function.name.startswith("test_") and not proves_something(function, helpers)
    ]
    assert not found, offences(found)


def test_no_test_is_skipped_or_replaces_what_it_tests() -> None:
    banned = {"mark.skip", "mark.skipif", "mark.xfail", "mark.flaky", "pytest.skip"}
    banned |= {"pytest.xfail", "pytest.importorskip", "monkeypatch.setattr", "mocker.patch"}
    found = []
    for module in modules_in("tests"):
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Attribute):
                continue
            name = dotted(node)
            if any(name == word or name.endswith(f".{word}") for word in banned):
                found.append(f"{module.path}:{node.lineno} {name}")
    assert not found, offences(found)


# --- contracts -----------------------------------------------------------------------------------


def test_rooms_import_only_what_they_may() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_command_type_has_its_message_and_its_roles() -> None:
    from agentdesk.domain.commands import ALLOWED_ROLES, CommandType
    from agentdesk.protocol.messages import AnyCommand

    tags = {struct.__struct_config__.tag for struct in AnyCommand.__args__}
    assert tags == {str(word) for word in CommandType} == {str(word) for word in ALLOWED_ROLES}


def test_every_library_is_pinned_by_hash() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.split(r"\n(?=[a-z])", lock)[1:]
    assert len(pinned) > 50
    assert not [entry.split()[0] for entry in pinned if "--hash=sha256:" not in entry]
    assert "://" not in lock
