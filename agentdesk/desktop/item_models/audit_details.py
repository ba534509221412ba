"""What was written down beside an act, in words; what nobody has words for stays as written."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.effect_words import effect_name, problem_of
from agentdesk.desktop.item_models.policy_words import role_name
from agentdesk.desktop.item_models.words import basis_name, plan_state, remedy_name
from agentdesk.domain.actor import Role
from agentdesk.domain.cases import CaseState
from agentdesk.domain.effects import EffectKind
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind

_SHOWN_DETAILS = 4
_SHOWN_ID = 8
_LONGEST = 60
_EMPTY: tuple[object, ...] = (None, "", [], {}, 0)
_CURRENCY = "currency"
_People = Mapping[str, str]


def about_words(entity: str, entity_id: str, detail: Mapping[str, object], people: _People) -> str:
    """Return which row, and the first few details: in words, then those left as written."""
    told = {key: value for key, value in detail.items() if value not in _EMPTY}
    said: list[str] = []
    left: list[str] = []
    for key in list(told)[: _SHOWN_DETAILS + (_CURRENCY in told)]:
        words = _words(key, told, people)
        if words is None:
            left.append(f"{key}={i18n.plain(str(told[key]))[:_LONGEST]}")
        elif words:
            said.append(words)
    if left:
        written = tr("Audit", "as written: {details}").format(details=", ".join(left))
        said.append(written)
    return " · ".join([row_words(entity, entity_id), *said])


def row_words(entity: str, entity_id: str) -> str:
    words = tr("Audit", "{entity} {id}")
    return words.format(entity=_entity_name(entity), id=f"…{i18n.plain(entity_id)[-_SHOWN_ID:]}")


def _words(key: str, told: Mapping[str, object], people: _People) -> str | None:
    """Return a detail in words; "" where another one says it, None where there are none."""
    value = told[key]
    try:
        return next((said for said in _ways(key, value, told, people) if said is not None), None)
    except (KeyError, ValueError):
        return None  # a word of a newer server


def _ways(
    key: str, value: object, told: Mapping[str, object], people: _People
) -> Iterator[str | None]:
    currency = str(told.get(_CURRENCY, ""))
    if key == _CURRENCY:
        is_said = any(one in told for one in _amounts())
        yield "" if is_said else i18n.currency_name(currency)
    if key in _amounts() and currency and isinstance(value, int):
        yield _amounts()[key].format(amount=i18n.money(value, currency))
    if key in _rows():
        yield row_words(_rows()[key], str(value))
    if key in _persons() and str(value) in people:
        yield _persons()[key].format(who=i18n.plain(people[str(value)]))
    if key in _plain():
        yield _plain()[key].format(value=i18n.plain(str(value))[:_LONGEST])
    if key in _spoken():
        yield _spoken()[key](str(value))


def _amounts() -> Mapping[str, str]:
    return {
        "amount_minor": "{amount}",
        "goodwill_minor": tr("Audit", "goodwill {amount}"),
        "owed_minor": tr("Audit", "owed {amount}"),
        "asked_minor": tr("Audit", "asked for {amount}"),
        "held_minor": tr("Audit", "held {amount}"),
        "cost_minor": tr("Audit", "costs {amount}"),
    }


def _rows() -> Mapping[str, str]:
    """Return which details name another row, and of what it is one."""
    return {
        "plan_id": "remedy_plan",
        "order_id": "order",
        "effect_id": "effect",
        "request_id": "approval",
        "customer_id": "customer",
        "case_id": "case",
    }


def _persons() -> Mapping[str, str]:
    return {
        "assigned_to": tr("Audit", "handed to {who}"),
        "from_user_id": tr("Audit", "lent by {who}"),
        "to_user_id": tr("Audit", "lent to {who}"),
        "by": tr("Audit", "by {who}"),
    }


def _plain() -> Mapping[str, str]:
    return {
        "version": tr("Audit", "version {value}"),
        "level": tr("Audit", "level {value}"),
        "limits": tr("Audit", "{value} limits"),
        "number": tr("Audit", "number {value}"),
        "attempt": tr("Audit", "attempt {value}"),
        "round": tr("Audit", "round {value}"),
        "reference": tr("Audit", "their number {value}"),
        "stock": tr("Audit", "{value} left in stock"),
        "words": tr("Audit", "“{value}”"),
    }


def _spoken() -> Mapping[str, Callable[[str], str]]:
    return {
        "state": _state,
        "kind": _kind,
        "basis": lambda value: basis_name(Basis(value)),
        "role": lambda value: role_name(Role(value)),
        "problem": problem_of,
        "day": lambda value: i18n.date_text(date.fromisoformat(value)),
        "effective_from": _from,
    }


def _from(value: str) -> str:
    when = i18n.date_time(datetime.fromisoformat(value))
    return tr("Audit", "from {when}").format(when=when)


def _state(value: str) -> str:
    if value in {state.value for state in CaseState}:
        return _case_states()[CaseState(value)]
    return plan_state(PlanState(value))[0]


def _case_states() -> Mapping[CaseState, str]:
    return {
        CaseState.OPEN: tr("Audit", "open"),
        CaseState.WAITING_FOR_CUSTOMER: tr("Audit", "waits for the customer"),
        CaseState.WAITING_FOR_US: tr("Audit", "waits for us"),
        CaseState.RESOLVED: tr("Audit", "resolved"),
        CaseState.CLOSED: tr("Audit", "closed"),
    }


def _kind(value: str) -> str:
    if value in {kind.value for kind in EffectKind}:
        return effect_name(EffectKind(value))
    return remedy_name(RemedyKind(value))


def _entity_name(entity: str) -> str:
    known = {
        "customer": tr("Audit", "customer"),
        "case": tr("Audit", "case"),
        "remedy_plan": tr("Audit", "remedy"),
        "approval": tr("Audit", "request"),
        "effect": tr("Audit", "effect"),
        "reversal": tr("Audit", "reversal"),
        "policy": tr("Audit", "policy"),
        "delegation": tr("Audit", "lent right"),
        "day_close": tr("Audit", "day"),
        "user": tr("Audit", "user"),
        "team": tr("Audit", "team"),
        "order": tr("Audit", "order"),
        "product": tr("Audit", "article"),
        "subscription": tr("Audit", "subscription"),
        "interaction": tr("Audit", "contact"),
        "note": tr("Audit", "note"),
        "promise": tr("Audit", "promise"),
        "suggestion": tr("Audit", "change that was kept"),
    }
    return known.get(entity, entity)
