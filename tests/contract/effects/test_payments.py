"""The provider's answers, read for one thing: went, did not go, or nobody knows."""

import pytest

from agentdesk.domain.effects import EffectKind, Errand, Fate
from agentdesk.domain.errors import InvalidInput
from agentdesk.server.connectors.payments import PaymentsAdapter
from tests.plugins.live_server import make_id
from tests.plugins.payment_server import KEY, Break, Provider, Wire


def errand(payment_id: str, minor: int = 2_000) -> Errand:
    effect_id = make_id()
    return Errand(effect_id, effect_id, EffectKind.REFUND, make_id(), minor, "USD", 0, payment_id)


@pytest.mark.parametrize(
    ("wrong", "fate", "times"),
    [
        (Break.BEFORE, Fate.UNKNOWN, 0),
        (Break.AFTER, Fate.UNKNOWN, 1),
        (Break.FAULT, Fate.UNKNOWN, 0),
        (Break.FAULT_AFTER, Fate.UNKNOWN, 1),
        (Break.BUSY, Fate.NOT_NOW, 0),
        (Break.NONSENSE, Fate.UNKNOWN, 0),
    ],
)
def test_only_a_clear_answer_is_certain(
    payment_wire: Wire, payments: PaymentsAdapter, wrong: Break, fate: Fate, times: int
) -> None:
    charge_id = payment_wire.provider.charge(6_000)
    payment_wire.breaks = [wrong]

    assert payments.send(errand(charge_id)).fate is fate
    assert len(payment_wire.provider.refunds(charge_id)) == times


def test_more_than_is_left_is_refused(payments: PaymentsAdapter, provider: Provider) -> None:
    charge_id = provider.charge(6_000)
    provider.refund(charge_id, 6_000)

    answer = payments.send(errand(charge_id))

    assert (answer.fate, answer.problem) == (Fate.REFUSED, "charge_already_refunded")


def test_a_payment_the_provider_does_not_know_is_refused(payments: PaymentsAdapter) -> None:
    answer = payments.send(errand("ch_nobody_knows"))
    assert (answer.fate, answer.problem) == (Fate.REFUSED, "resource_missing")


def test_one_key_for_two_deeds_is_nothing_certain(
    payments: PaymentsAdapter, provider: Provider
) -> None:
    """It cannot happen; if it does, nobody concludes that no money went."""
    charge_id = provider.charge(6_000)
    one = errand(charge_id)
    payments.send(one)
    other = Errand(one.effect_id, one.key, one.kind, one.customer_id, 1_000, "USD", 0, charge_id)

    assert payments.send(other).fate is Fate.UNKNOWN


def test_a_provider_that_is_not_there_has_done_nothing(payment_wire: Wire) -> None:
    gone = PaymentsAdapter("http://127.0.0.1:9", KEY, timeout_s=2.0)
    answer = gone.send(errand("ch_any"))
    looked = gone.look_up(errand("ch_any"))
    gone.close()

    assert (answer.fate, answer.problem) == (Fate.NOT_NOW, "unreachable")
    assert looked.fate is Fate.UNKNOWN


def test_a_key_that_is_not_let_in_has_done_nothing(provider: Provider) -> None:
    stranger = PaymentsAdapter(provider.url, "nobody", timeout_s=5.0)
    answer = stranger.send(errand(provider.charge(6_000)))
    looked = stranger.look_up(errand("ch_any"))
    stranger.close()

    assert (answer.fate, answer.problem) == (Fate.NOT_NOW, "not_let_in")
    assert looked.fate is Fate.UNKNOWN


def test_our_refund_is_found_among_many(payments: PaymentsAdapter, provider: Provider) -> None:
    charge_id = provider.charge(60_000)
    ours = errand(charge_id)
    sent = payments.send(ours)
    for _ in range(110):  # more than a page, and newer than ours
        provider.refund(charge_id, 1)

    assert payments.look_up(ours) == sent


@pytest.mark.parametrize("url", ["http://payments.example", "ftp://127.0.0.1", "127.0.0.1"])
def test_money_is_spoken_of_only_in_private(url: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        PaymentsAdapter(url, KEY, timeout_s=1.0)
    assert refused.value.code == "insecure_payments_url"
