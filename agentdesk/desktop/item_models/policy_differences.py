"""What a version says otherwise than the one in force: what the second person agrees to."""

from collections.abc import Iterator

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.budget_lines import figure
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.policy_draft import speaks_of
from agentdesk.desktop.item_models.policy_words import for_whom
from agentdesk.desktop.item_models.remedy_words import rule_name
from agentdesk.desktop.item_models.values import Tone
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit


def differences(body: PolicyBody, base: PolicyBody | None) -> tuple[Fact, ...]:
    """Return each difference with what was and what is; none where both say the same."""
    if base is None or base is body:
        return ()
    return (*_limits(body, base), *_settings(body, base))


def _limits(body: PolicyBody, base: PolicyBody) -> Iterator[Fact]:
    before = {speaks_of(limit): limit for limit in base.limits}
    after = {speaks_of(limit): limit for limit in body.limits}
    for key, limit in after.items():
        was = before.get(key)
        if was is None:
            words = tr("Policy", "new: {figure}").format(figure=_amount(limit, body.currency))
            yield Fact(_name(limit), words, Tone.ACCENT)
        elif was.amount_minor != limit.amount_minor and for_whom(was) == for_whom(limit):
            now = _amount(limit, body.currency)
            yield _changed(_name(limit), _amount(was, base.currency), now)
        elif was != limit:
            now = _whole(limit, body.currency)
            yield _changed(_rule(limit), _whole(was, base.currency), now)
    for key, limit in before.items():
        if key not in after:
            words = tr("Policy", "gone, was {figure}")
            was_amount = _amount(limit, base.currency)
            yield Fact(_name(limit), words.format(figure=was_amount), Tone.BAD)


def _rule(limit: PolicyLimit) -> str:
    return rule_name(domain_values.dial(limit))


def _name(limit: PolicyLimit) -> str:
    """Two limits of one dial differ by whom they name."""
    whom = for_whom(limit)
    return f"{_rule(limit)} · {whom}" if whom else _rule(limit)


def _amount(limit: PolicyLimit, currency: str) -> str:
    return figure(limit.amount_minor, currency, limit.measure)


def _whole(limit: PolicyLimit, currency: str) -> str:
    whom = for_whom(limit)
    return f"{_amount(limit, currency)} · {whom}" if whom else _amount(limit, currency)


def _changed(name: str, was: str, now: str) -> Fact:
    words = tr("Policy", "{was} → {now}").format(was=was, now=now)
    return Fact(name, words, Tone.ACCENT)


def _settings(body: PolicyBody, base: PolicyBody) -> Iterator[Fact]:
    for (name, was), (_same, now) in zip(_spoken(base), _spoken(body), strict=True):
        if was != now:
            yield _changed(name, was, now)
    if body.levels != base.levels:
        words = tr("Policy", "%n level(s)", "", len(body.levels or base.levels))
        yield Fact(tr("Policy", "Who decides"), words, Tone.ACCENT)
    gone = [reason for reason in base.reasons if reason not in body.reasons]
    new = [reason for reason in body.reasons if reason not in base.reasons]
    if gone:
        yield Fact(tr("Policy", "Reasons gone"), _listed(gone), Tone.BAD)
    if new:
        yield Fact(tr("Policy", "Reasons new"), _listed(new), Tone.ACCENT)


def _spoken(body: PolicyBody) -> list[tuple[str, str]]:
    never = tr("Policy", "never")
    days = tr("Policy", "%n day(s)", "", body.points_expire_days)
    four_eyes = i18n.money(body.reversal_four_eyes_minor, body.currency)
    restored = tr("Policy", "is room again") if body.reversal_restores else tr("Policy", "stays")
    return [
        (tr("Policy", "One point is worth"), i18n.money(body.point_value_minor, body.currency)),
        (tr("Policy", "Points expire after"), days if body.points_expire_days else never),
        (tr("Policy", "A request expires after"), i18n.duration_words(body.request_expires_s)),
        (tr("Policy", "It goes further up after"), i18n.duration_words(body.request_escalates_s)),
        (tr("Policy", "Two people take back above"), four_eyes),
        (tr("Policy", "What is taken back"), restored),
    ]


def _listed(reasons: list[str]) -> str:
    return i18n.listed(i18n.plain(reason) for reason in reasons)
