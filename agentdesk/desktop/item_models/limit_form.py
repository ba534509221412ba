"""One limit as it is filled in: what it counts, over whom, how strictly, and of which acts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.policy_draft import problem_of, put_limit
from agentdesk.desktop.item_models.policy_words import (
    draft_problem,
    measure_name,
    role_name,
    scope_name,
    strength_name,
    window_name,
)
from agentdesk.desktop.item_models.words import channel_name, remedy_name
from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Measure, Scope, Strength, Window
from agentdesk.domain.interactions import Channel
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit

Options = tuple[tuple[str, str], ...]
E = TypeVar("E", bound=StrEnum)
_OF_ITS_OWN_TIME = (Scope.ACT, Scope.INCIDENT)
_GIVING = (Role.AGENT, Role.SENIOR, Role.SUPERVISOR, Role.ADMIN)


@dataclass(frozen=True, slots=True)
class LimitForm:
    """The keys of what was chosen and the words that were typed."""

    scope: str
    window: str
    strength: str
    measure: str
    amount: int
    share_bp: int = 0
    name: str = ""
    roles: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    place: str = ""
    legal_source: str = ""


@dataclass(frozen=True, slots=True)
class LimitFormView:
    """`problem` says what is missing before it can be kept."""

    title: str
    form: LimitForm
    currency: str
    counts_acts: bool
    scopes: Options
    windows: Options
    strengths: Options
    measures: Options
    roles: Options
    kinds: Options
    reasons: Options
    channels: Options
    can_remove: bool
    problem: str = ""


def new_form() -> LimitForm:
    """A limit nobody has filled in: the one that is asked for most."""
    return LimitForm(Scope.AGENT, Window.DAY, Strength.ALONE, Measure.VALUE, 0)


def form_of(limit: PolicyLimit) -> LimitForm:
    return LimitForm(
        limit.scope,
        limit.window,
        limit.strength,
        limit.measure,
        limit.amount_minor,
        limit.lifetime_value_share_bp,
        limit.name,
        frozenset(limit.roles),
        frozenset(limit.kinds),
        frozenset(limit.reasons),
        frozenset(limit.channels),
        limit.place,
        limit.legal_source,
    )


def settled(form: LimitForm) -> LimitForm:
    """Return it without what contradicts itself: a case has its own time, an approver grants."""
    scope, window, strength = form.scope, form.window, form.strength
    if scope in _OF_ITS_OWN_TIME:
        window = Window.CASE
    elif window == Window.CASE:
        window = Window.DAY
    if scope == Scope.APPROVER:
        strength = Strength.APPROVAL
    share = 0 if form.measure == Measure.COUNT else form.share_bp
    return replace(form, window=window, strength=strength, share_bp=share)


def limit_of(form: LimitForm, before: PolicyLimit | None = None) -> PolicyLimit:
    """Return the limit; what the form does not ask for stays as it was."""
    return PolicyLimit(
        scope=Scope(form.scope),
        window=Window(form.window),
        strength=Strength(form.strength),
        amount_minor=form.amount,
        measure=Measure(form.measure),
        name=form.name.strip(),
        roles=[role for role in Role if role in form.roles],
        kinds=[kind for kind in RemedyKind if kind in form.kinds],
        reasons=sorted(form.reasons),
        tiers=[] if before is None else before.tiers,
        channels=[channel for channel in Channel if channel in form.channels],
        place=form.place.strip().upper(),
        legal_source=form.legal_source.strip(),
        lifetime_value_share_bp=form.share_bp,
    )


def build_limit_form(body: PolicyBody, number: int | None, form: LimitForm) -> LimitFormView:
    before = None if number is None else body.limits[number]
    limit = limit_of(form, before)
    new, changed = tr("Policy", "A new limit"), tr("Policy", "Change a limit")
    return LimitFormView(
        title=new if number is None else changed,
        form=form,
        currency=body.currency,
        counts_acts=limit.measure is Measure.COUNT,
        scopes=_options(Scope, scope_name),
        windows=_options(_windows(limit.scope), window_name),
        strengths=_options(_strengths(limit.scope), strength_name),
        measures=_options(Measure, measure_name),
        roles=_options(_GIVING, role_name),
        kinds=_options(RemedyKind, remedy_name),
        reasons=tuple((reason, i18n.plain(reason)) for reason in _reasons(body, form)),
        channels=_options(Channel, channel_name),
        can_remove=number is not None,
        problem=draft_problem(problem_of(put_limit(body, number, limit))),
    )


def _options(choices: Iterable[E], words: Callable[[E], str]) -> Options:
    return tuple((one.value, words(one)) for one in choices)


def _windows(scope: Scope) -> tuple[Window, ...]:
    if scope in _OF_ITS_OWN_TIME:
        return (Window.CASE,)
    return (Window.DAY, Window.MONTH, Window.YEAR)


def _strengths(scope: Scope) -> tuple[Strength, ...]:
    return (Strength.APPROVAL,) if scope is Scope.APPROVER else tuple(Strength)


def _reasons(body: PolicyBody, form: LimitForm) -> list[str]:
    """Return the version's reasons, and those the limit names although they are gone."""
    return [*body.reasons, *sorted(form.reasons - set(body.reasons))]
