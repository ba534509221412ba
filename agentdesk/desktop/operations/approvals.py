"""Decide a request, ask back and answer, hand it up, take it back: always what was on screen."""

from collections.abc import Sequence

from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.domain.approvals import Decision
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.messages import (
    AnswerOffer,
    AnswerQuestion,
    AskQuestion,
    DecideRequest,
    EscalateRequest,
    WithdrawRequest,
)


def decide(  # noqa: PLR0913  one argument per field of the form
    door: CommandDoor,
    request_id: str,
    customer_id: str,
    decision: Decision,
    *,
    seen_version: int,
    seen_minor: int,
    offer: Sequence[RemedyDraft] = (),
    words: str = "",
    condition: str = "",
) -> str:
    command = DecideRequest(
        command_id=door.new_id(),
        made_at=door.now(),
        request_id=request_id,
        decision=decision,
        seen_version=seen_version,
        seen_minor=seen_minor,
        offer=list(offer),
        words=words,
        condition=condition,
    )
    return door.send(command, customer_id)


def ask_question(
    door: CommandDoor, request_id: str, customer_id: str, *, seen_version: int, text: str
) -> str:
    command = AskQuestion(
        command_id=door.new_id(),
        made_at=door.now(),
        request_id=request_id,
        seen_version=seen_version,
        text=text,
    )
    return door.send(command, customer_id)


def answer_question(door: CommandDoor, request_id: str, customer_id: str, text: str) -> str:
    command = AnswerQuestion(
        command_id=door.new_id(), made_at=door.now(), request_id=request_id, text=text
    )
    return door.send(command, customer_id)


def hand_up(
    door: CommandDoor, request_id: str, customer_id: str, *, seen_version: int, words: str = ""
) -> str:
    command = EscalateRequest(
        command_id=door.new_id(),
        made_at=door.now(),
        request_id=request_id,
        seen_version=seen_version,
        words=words,
    )
    return door.send(command, customer_id)


def answer_offer(  # noqa: PLR0913  one argument per field of the form
    door: CommandDoor,
    request_id: str,
    customer_id: str,
    *,
    accept: bool,
    seen_version: int,
    words: str = "",
) -> str:
    command = AnswerOffer(
        command_id=door.new_id(),
        made_at=door.now(),
        request_id=request_id,
        accept=accept,
        seen_version=seen_version,
        words=words,
    )
    return door.send(command, customer_id)


def withdraw(door: CommandDoor, request_id: str, customer_id: str, *, seen_version: int) -> str:
    command = WithdrawRequest(
        command_id=door.new_id(),
        made_at=door.now(),
        request_id=request_id,
        seen_version=seen_version,
    )
    return door.send(command, customer_id)
