"""Errors in words: every code the desktop knows is one that somebody sends, and no other."""

import ast
import re
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QCoreApplication

from agentdesk.desktop import errors, i18n
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.errors import Unavailable
from agentdesk.domain.remedies import RemedyKind
from agentdesk.domain.reversals import Part
from agentdesk.protocol.journal import CloseObstacle
from agentdesk.sync.failures import ServerTrouble, SignedOut
from tests.plugins.source_tree import modules_in

ERRORS = "agentdesk/desktop/errors.py"
SERVER = ("agentdesk/domain", "agentdesk/server")
OWN = ("agentdesk/runtime", "agentdesk/sync")  # what this computer finds out by itself
# Who says it; what refuses an act is the server alone.
SENDERS = {
    "sign_in_problem": (*SERVER, *OWN),
    "opening_problem": OWN,
    "fault_problem": (*OWN, "agentdesk/cache"),
    "refusal_words": SERVER,
    "_remedy_refusals": SERVER,
    "_request_refusals": SERVER,
    "_decision_refusals": SERVER,
    "_lending_refusals": SERVER,
    "_reversal_refusals": SERVER,
    "_policy_refusals": SERVER,
    "_book_refusals": SERVER,
}
# Sent as the value of a rule, not as words in a call.
BARRIERS = {
    Part(0, kind, 1, 1, 1, goods_left=goods, money_left=money).barrier
    for kind in RemedyKind
    for goods in (False, True)
    for money in (False, True)
}
SENT_BY_RULES = {obstacle.value for obstacle in CloseObstacle} | BARRIERS
ANY_WORD = "[a-z_]+"


@pytest.fixture(autouse=True)
def english(qapp: QCoreApplication) -> None:
    i18n.install(qapp, "en")


def said(*folders: str) -> list[str]:
    """Every code in the sources, as a pattern: some are put together from a state."""
    return [
        pattern(value)
        for module in modules_in(*folders)
        for node in ast.walk(module.tree)
        for value in code_values(node)
        if isinstance(value, ast.Constant | ast.JoinedStr)
    ]


def code_values(node: ast.AST) -> Iterator[ast.expr]:
    """`code="…"` in a call, and `code = "…"` of a class."""
    if isinstance(node, ast.keyword) and node.arg == "code":
        yield node.value
    if isinstance(node, ast.ClassDef):
        for line in node.body:
            if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "code":
                yield line.value


def pattern(value: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(value, ast.Constant):
        return re.escape(str(value.value))
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else ANY_WORD
        for part in value.values
    )


def known() -> list[tuple[str, str]]:
    """Every code the desktop has words for, with the function that has them."""
    (module,) = modules_in(ERRORS)
    return [
        (function.name, code)
        for function in module.functions()
        for node in ast.walk(function)
        for code in codes_of(node)
    ]


def codes_of(node: ast.AST) -> list[str]:
    keys: Sequence[ast.expr | None] = []
    if isinstance(node, ast.Dict):
        keys = node.keys
    elif isinstance(node, ast.Compare):
        keys = node.comparators
    return [str(key.value) for key in keys if isinstance(key, ast.Constant)]


def test_every_code_with_words_is_one_that_is_sent() -> None:
    assert len(known()) > len(SENDERS)
    dead = [
        code
        for function, code in known()
        if code not in SENT_BY_RULES
        and not any(re.fullmatch(sent, code) for sent in said(*SENDERS[function]))
    ]
    assert dead == []


def test_what_became_of_a_request_is_one_of_its_states() -> None:
    told = {code for _, code in known() if code.startswith("request_")}
    assert told == {f"request_{state}" for state in set(RequestState) - {RequestState.PENDING}}


def test_who_tried_too_often_is_told_to_wait_and_not_that_the_server_is_away() -> None:
    refused = errors.sign_in_problem(ServerTrouble(429, "too_many_requests", 60))
    assert refused == "Too many attempts. Wait a minute, then try again."
    assert "busy" in errors.sign_in_problem(ServerTrouble(503, "busy", 1))


def test_a_wrong_password_and_a_server_away_are_told_apart() -> None:
    assert "password" in errors.sign_in_problem(SignedOut(code="wrong_login_or_password"))
    assert "does not answer" in errors.sign_in_problem(Unavailable())


def test_a_refused_act_is_told_in_words() -> None:
    assert errors.refusal_words("hard_limit") == "This is above a limit that nobody here can lift."
    assert errors.refusal_words("request_withdrawn") == "The request was withdrawn."


def test_a_code_nobody_knows_stays_for_support() -> None:
    assert errors.refusal_words("brand_new") == "The server refused it (brand_new)."
