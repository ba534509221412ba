"""An edit of a customer is shown at once, field by field, and marked until it is confirmed."""

from typing import Any

from agentdesk.cache.shapes import CustomerCard, RowStatus
from agentdesk.cache.store import Store
from agentdesk.domain.field_merge import SuggestionState, Why
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.customer_fields import CustomerFields, SuggestionBody
from agentdesk.protocol.entities import Preferences
from agentdesk.protocol.messages import CommandResult, Outcome, UpdateCustomer
from agentdesk.protocol.rows import Entity, Row
from tests.plugins.stores import SOURCE, START, customer, fill, make_id, row


def edit(customer_id: str, base: CustomerFields, **more: Any) -> UpdateCustomer:
    return UpdateCustomer(
        command_id=make_id(),
        made_at=START,
        customer_id=customer_id,
        base_version=1,
        base=base,
        **more,
    )


def card(store: Store, customer_id: str) -> CustomerCard:
    found = store.queries.card(customer_id)
    assert found is not None
    return found


def test_what_was_changed_is_pending_and_what_was_left_is_the_servers(store: Store) -> None:
    one = customer()
    fill(store, one)
    seen = Preferences(Channel.CHAT, "18–21", "en")
    wish = Preferences(Channel.CHAT, "9–12", "en")
    store.outbox.append(edit(one.id, CustomerFields(preferences=seen), preferences=wish))

    shown = card(store, one.id).customer

    assert shown.status is RowStatus.PENDING
    assert shown.body.preferences.hours == "9–12"
    assert shown.body.preferences.channel is None, "the channel was only seen, not changed"


def suggestion(customer_id: str) -> Row:
    body = SuggestionBody(
        source=SOURCE,
        customer_id=customer_id,
        field="emails",
        values=CustomerFields(emails=["mine@example.org"]),
        why=Why.CHANGED_MEANWHILE,
        state=SuggestionState.OPEN,
        made_by=make_id(),
        made_at=START,
    )
    return row(Entity.SUGGESTION, body)


def test_a_suggestion_comes_with_the_answer_and_goes_with_the_look_at_it(store: Store) -> None:
    one = customer()
    fill(store, one)
    kept = suggestion(one.id)
    first = edit(one.id, CustomerFields(), emails=["mine@example.org"])
    store.outbox.append(first)
    store.apply.reply([kept])
    store.outbox.answers([CommandResult(first.command_id, Outcome.APPLIED, rows=[kept])])
    (shown,) = card(store, one.id).suggestions
    assert (shown.body.state, shown.status) == (SuggestionState.OPEN, RowStatus.CONFIRMED)

    store.outbox.append(edit(one.id, CustomerFields(), settles=[kept.id]))

    (looked_at,) = card(store, one.id).suggestions
    assert (looked_at.body.state, looked_at.status) == (SuggestionState.LEFT, RowStatus.PENDING)
    assert card(store, one.id).customer.status is RowStatus.CONFIRMED, "nothing of it was changed"
