"""Who stands in for me, for whom I stand in, and to whom a right could be lent."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from agentdesk.cache.shapes import Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_facts import ApprovalFacts
from agentdesk.desktop.item_models.approval_rights import is_lent
from agentdesk.domain.deciders import own_authority
from agentdesk.domain.delegations import STAND_INS
from agentdesk.protocol.delegations import DelegationBody

_HOUR = timedelta(hours=1)
_LASTING = {"1": _HOUR, "4": 4 * _HOUR, "9": 9 * _HOUR, "24": 24 * _HOUR, "168": 168 * _HOUR}


@dataclass(frozen=True, slots=True)
class LentLine:
    """One right that was lent; `delegation_id` is empty where it is not mine to end."""

    text: str
    delegation_id: str = ""


@dataclass(frozen=True, slots=True)
class StandInView:
    lines: tuple[LentLine, ...]
    can_lend: bool
    people: tuple[tuple[str, str], ...]  # user id, name
    lasting: tuple[tuple[str, str], ...]  # key, words
    most_minor: int
    currency: str


def build_stand_ins(facts: ApprovalFacts) -> StandInView:
    alive = [held for held in facts.delegations if is_lent(held.body, facts)]
    currency = facts.policy.currency if facts.policy is not None else "USD"
    right = own_authority(facts.levels_in(currency), facts.myself, facts.team_id)
    return StandInView(
        lines=tuple(_line(held, facts) for held in alive if _concerns_me(held.body, facts)),
        can_lend=right is not None,
        people=tuple(_people(facts)),
        lasting=tuple(_lasting()),
        most_minor=_usual(facts, currency),
        currency=currency,
    )


def end_of(key: str, now: datetime) -> datetime:
    """Return when a right lent for so long ends."""
    return now + _LASTING[key]


def _concerns_me(body: DelegationBody, facts: ApprovalFacts) -> bool:
    return facts.user_id in {body.from_user_id, body.to_user_id}


def _line(held: Held[DelegationBody], facts: ApprovalFacts) -> LentLine:
    body = held.body
    mine = body.from_user_id == facts.user_id
    words = tr("Approvals", "{name} stands in for you until {time}, {most} at most")
    if not mine:
        words = tr("Approvals", "You stand in for {name} until {time}, {most} at most")
    names = {user.id: user.body.display_name for user in facts.users}
    other, written = body.to_user_id, body.to_name
    if not mine:
        other, written = body.from_user_id, body.from_name
    text = words.format(
        name=i18n.plain(names.get(other, written)),
        time=i18n.day(body.until, facts.now),
        most=i18n.money(body.most_minor, body.currency),
    )
    return LentLine(text, held.id if mine else "")


def _people(facts: ApprovalFacts) -> list[tuple[str, str]]:
    able = [
        held
        for held in facts.users
        if held.body.role in STAND_INS
        and not held.body.disabled
        and held.body.person_id != facts.person_id
    ]
    able.sort(key=lambda held: (held.body.team_id != facts.team_id, held.body.display_name))
    return [(held.id, i18n.plain(held.body.display_name)) for held in able]


def _lasting() -> list[tuple[str, str]]:
    return [
        ("1", tr("Approvals", "for an hour")),
        ("4", tr("Approvals", "for four hours")),
        ("9", tr("Approvals", "for the working day")),
        ("24", tr("Approvals", "for a day")),
        ("168", tr("Approvals", "for a week")),
    ]


def _usual(facts: ApprovalFacts, currency: str) -> int:
    """Return what is proposed: the most anybody has asked for here."""
    asked = [held.body.asked_minor for held in facts.requests if held.body.currency == currency]
    return max(asked, default=0)
