"""What every adapter must hold to, on the real things: our book on both databases, the provider."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import pytest

from agentdesk.domain.effects import EffectKind, Errand, Fate, adapter_for
from agentdesk.server.connectors.adapters import EffectAdapter
from agentdesk.server.connectors.book import BookAdapter
from agentdesk.server.connectors.payments import PaymentsAdapter
from tests.plugins.live_server import make_id
from tests.plugins.payment_server import Provider
from tests.plugins.storage import Desk


@dataclass
class Bench:
    """An adapter, a new errand for it, and how often an errand was really carried out."""

    adapter: EffectAdapter
    new_errand: Callable[[], Errand]
    times_done: Callable[[Errand], int]


def errand(kind: EffectKind, payment_id: str = "") -> Errand:
    effect_id = make_id()
    return Errand(effect_id, effect_id, kind, make_id(), 2_000, "USD", 0, payment_id)


def book_bench(desk: Desk) -> Bench:
    def times_done(one: Errand) -> int:
        with desk.database.read() as unit:
            return len(unit.book.of_customer(one.customer_id))

    adapter = BookAdapter(desk.database)
    return Bench(adapter, lambda: errand(EffectKind.VOUCHER), times_done)


def payments_bench(adapter: PaymentsAdapter, provider: Provider) -> Bench:
    return Bench(
        adapter,
        lambda: errand(EffectKind.REFUND, provider.charge(6_000)),
        lambda one: len(provider.refunds(one.payment_id)),
    )


@pytest.fixture(params=["book on sqlite", "book on postgresql", "payments"])
def bench(request: pytest.FixtureRequest) -> Bench:
    if request.param == "payments":
        adapter = request.getfixturevalue("payments")
        return payments_bench(adapter, request.getfixturevalue("provider"))
    return book_bench(request.getfixturevalue(f"{request.param.split()[-1]}_desk"))


def test_it_says_what_it_carries_out(bench: Bench) -> None:
    kinds = bench.adapter.capabilities.kinds
    assert kinds
    assert all(adapter_for(kind, "card") is bench.adapter.name for kind in kinds)


def test_what_is_sent_is_done_and_has_a_name_there(bench: Bench) -> None:
    one = bench.new_errand()

    answer = bench.adapter.send(one)

    assert (answer.fate, answer.problem) == (Fate.DONE, "")
    assert answer.reference
    assert bench.times_done(one) == 1


def test_the_same_key_again_does_nothing_and_answers_the_same(bench: Bench) -> None:
    one = bench.new_errand()
    answers = {bench.adapter.send(one) for _ in range(3)}

    assert len(answers) == 1
    assert bench.times_done(one) == 1


def test_twenty_at_once_under_one_key_are_one(bench: Bench) -> None:
    one = bench.new_errand()
    with ThreadPoolExecutor(20) as many:
        answers = set(many.map(lambda _: bench.adapter.send(one), range(20)))

    assert len(answers) == 1
    assert bench.times_done(one) == 1


def test_what_was_never_sent_is_absent_and_stays_so(bench: Bench) -> None:
    one = bench.new_errand()

    assert bench.adapter.look_up(one).fate is Fate.ABSENT
    assert bench.times_done(one) == 0


def test_looking_up_finds_what_was_sent_and_does_nothing(bench: Bench) -> None:
    one = bench.new_errand()
    sent = bench.adapter.send(one)

    assert bench.adapter.look_up(one) == sent
    assert bench.times_done(one) == 1


def test_two_effects_alike_are_two(bench: Bench) -> None:
    one = bench.new_errand()
    other_id = make_id()
    other = replace(one, effect_id=other_id, key=other_id)

    first, second = bench.adapter.send(one), bench.adapter.send(other)

    assert first.reference != second.reference
    assert bench.times_done(one) == 2
