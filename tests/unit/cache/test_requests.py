"""What is said and lent here stands here at once, and is the server's to make true."""

from datetime import timedelta
from typing import Any

from agentdesk.cache.shapes import RowStatus
from agentdesk.cache.store import Store
from agentdesk.domain.request_threads import Said
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.messages import (
    AnswerQuestion,
    AskQuestion,
    EndDelegation,
    EscalateRequest,
    SetDelegation,
)
from agentdesk.protocol.rows import Row
from tests.plugins import hanako
from tests.plugins.stores import START, make_id


def request() -> Row:
    return hanako.roberts_request()


def shown(store: Store) -> ApprovalBody:
    (held,) = store.queries.approvals()
    return held.body


def test_a_question_and_its_answer_stand_in_the_thread_at_once(store: Store) -> None:
    store.apply.bootstrap([request()], lambda progress: progress)
    common: dict[str, Any] = {"made_at": START, "request_id": hanako.ROBERTS_REQUEST}
    ask = AskQuestion(command_id=make_id(), seen_version=1, text="Which bag?", **common)
    store.outbox.append(ask)
    store.outbox.append(AnswerQuestion(command_id=make_id(), text="The large one.", **common))

    (held,) = store.queries.approvals()

    assert held.status is RowStatus.PENDING
    assert [(entry.kind, entry.text) for entry in held.body.thread] == [
        (Said.QUESTION, "Which bag?"),
        (Said.ANSWER, "The large one."),
    ]


def test_handing_up_is_the_servers_to_make_true(store: Store) -> None:
    store.apply.bootstrap([request()], lambda progress: progress)
    store.outbox.append(
        EscalateRequest(
            command_id=make_id(),
            made_at=START,
            request_id=hanako.ROBERTS_REQUEST,
            seen_version=1,
        )
    )
    assert shown(store).level == 1


def test_what_is_lent_here_is_shown_until_it_is_ended(store: Store) -> None:
    delegation_id = make_id()
    store.outbox.append(
        SetDelegation(
            command_id=make_id(),
            made_at=START,
            delegation_id=delegation_id,
            to_user_id=hanako.MIKA,
            until=START + timedelta(hours=1),
            most_minor=30_000,
            currency="USD",
        )
    )
    (lent,) = store.queries.delegations()
    assert (lent.id, lent.body.to_user_id, lent.status) == (
        delegation_id,
        hanako.MIKA,
        RowStatus.PENDING,
    )
    store.outbox.append(
        EndDelegation(command_id=make_id(), made_at=START, delegation_id=delegation_id)
    )
    (ended,) = store.queries.delegations()
    assert ended.body.ended_at == START
