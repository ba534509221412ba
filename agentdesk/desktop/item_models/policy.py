"""The policy page, ready to show: versions, the limits being looked at, and what may be done."""

from dataclasses import dataclass
from datetime import date

from agentdesk.desktop.item_models.figures import Fact, Figure
from agentdesk.desktop.item_models.limit_form import LimitFormView
from agentdesk.desktop.item_models.policy_settings import SettingsView
from agentdesk.desktop.item_models.values import Value


@dataclass(frozen=True, slots=True)
class VersionLine:
    key: str
    title: str
    text: str
    state: Value


@dataclass(frozen=True, slots=True)
class LimitLine:
    """One figure of a dial; `was` says the figure in force where this one is another."""

    number: int
    name: str
    whom: str
    strength: Value
    amount: int  # minor units, or acts where it counts acts
    currency: str
    counts_acts: bool
    was: str = ""


@dataclass(frozen=True, slots=True)
class StartView:
    """From when on a proposal counts: one of a few days, or one that is typed."""

    options: tuple[tuple[str, str], ...] = ()
    chosen: str = ""
    day: date | None = None
    types_day: bool = False


@dataclass(frozen=True, slots=True)
class ActsView:
    """What this person may do with what is on screen; `hint` says what will happen, or why not."""

    proposes: bool = False
    confirms: bool = False
    withdraws: bool = False
    discards: bool = False
    problem: str = ""
    hint: str = ""
    start: StartView = StartView()


@dataclass(frozen=True, slots=True)
class ChangedAct:
    """An act that would have gone another way."""

    when: str
    who: str
    what: str
    amount: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class RehearsalView:
    """`answer` is one sentence; the figures stand under it, the acts that change below them."""

    span: str = "30"
    spans: tuple[tuple[str, str], ...] = ()
    running: bool = False
    answer: Value | None = None
    figures: tuple[Figure, ...] = ()
    changed: tuple[ChangedAct, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class PolicyView:
    versions: tuple[VersionLine, ...]
    chosen: str
    title: str
    subtitle: str
    state: Value
    limits: tuple[LimitLine, ...]
    settings: SettingsView | None
    acts: ActsView
    rehearsal: RehearsalView
    differences: tuple[Fact, ...] = ()
    form: LimitFormView | None = None
    empty: str = ""
