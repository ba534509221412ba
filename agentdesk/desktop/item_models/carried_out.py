"""What became of each plan after it was given: its effects, and what was taken back of it."""

from collections.abc import Mapping

from agentdesk.cache.shapes import CustomerCard
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.effect_words import effect_chip
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.effects import EffectState
from agentdesk.domain.reversals import ReversalState
from agentdesk.protocol.reversals import ReversalBody

_NEEDS_SOMEBODY = frozenset({EffectState.FAILED, EffectState.UNKNOWN})


def carried_out(card: CustomerCard) -> Mapping[str, tuple[Value, ...]]:
    """Return the chips of each plan; what is done and what is not never look alike."""
    chips: dict[str, tuple[Value, ...]] = {}
    for effect in reversed(card.effects):
        chip = effect_chip(effect.body.kind, effect.body.state)
        chips[effect.body.plan_id] = (*chips.get(effect.body.plan_id, ()), chip)
    for held in reversed(card.reversals):
        chips[held.body.plan_id] = (*chips.get(held.body.plan_id, ()), _taken_back(held.body))
    return chips


def _taken_back(body: ReversalBody) -> Value:
    amount = i18n.money(body.amount_minor, body.currency)
    words, tone, icon = {
        ReversalState.POSTED: (tr("Reversal", "{amount} taken back"), Tone.NEUTRAL, "undo-2"),
        ReversalState.PENDING: (
            tr("Reversal", "{amount} to be taken back, waits for a second person"),
            Tone.WARN,
            "hourglass",
        ),
        ReversalState.DECLINED: (tr("Reversal", "not taken back"), Tone.NEUTRAL, "x"),
    }[body.state]
    return Value(words.format(amount=amount), tone=tone, icon=icon)


def trouble_of(card: CustomerCard) -> Value | None:
    """Return that something promised has not left the house; None while nothing is wrong."""
    stuck = [held.body for held in card.effects if held.body.state in _NEEDS_SOMEBODY]
    if not stuck:
        return None
    body = next((one for one in stuck if one.state is EffectState.FAILED), stuck[0])
    chip = effect_chip(body.kind, body.state)
    return Value(chip.text, tone=chip.tone, icon=chip.icon)
