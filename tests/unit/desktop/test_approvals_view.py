"""The approvals view's rules: what is in the queue, who may decide, what leaves the screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication

from agentdesk.cache.shapes import RowStatus
from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.approval_choices import Choice, Confirmed
from agentdesk.desktop.item_models.approvals import build_approvals
from agentdesk.desktop.item_models.approvals_model import ApprovalsModel, Decided
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.remedies import Basis, Evidence, RemedyKind
from agentdesk.protocol.empowerment import Remedy
from tests.gui import approval_samples as sample


@pytest.fixture(autouse=True)
def english(qapp: QCoreApplication) -> None:
    i18n.install(qapp, "en")


def bare(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def test_the_longest_waiting_request_is_first_and_open() -> None:
    view = build_approvals(sample.facts())
    assert [row.customer for row in view.rows] == ["Robert Klein", "陳怡君"]
    assert [row.chip.text for row in view.rows] == ["1:12", "0:20"]
    assert view.selected_id == sample.FIRST
    assert (view.waiting_text, view.decided_text) == ("Waiting 2", "Decided today 1")


def test_the_rules_say_what_fits_what_needs_a_supervisor_and_what_is_hard() -> None:
    detail = build_approvals(sample.facts()).detail
    assert detail is not None
    said = [[bare(chip.text) for chip in rule.chips] for rule in detail.rules]
    assert said == [["needs you: over by $60"], ["fits, $50 left", "hard"], ["held, $4,622 left"]]
    assert detail.rules_aside == "policy 7, in force since 1 Nov"


def test_what_is_not_known_is_left_out() -> None:
    facts = replace(sample.facts(), cards={})
    detail = build_approvals(facts).detail
    assert detail is not None
    assert detail.glance == ()
    assert [fact.name for fact in detail.facts] == ["M. Sato's last requests"]


def test_nobody_decides_what_they_asked_for() -> None:
    mine = sample.request(sample.FIRST, sample.KLEIN, "Klein", "", requester=sample.SUPERVISOR)
    detail = build_approvals(sample.facts(mine)).detail
    assert detail is not None
    assert not detail.decide.enabled
    assert "You asked for this" in detail.decide.reason


def test_nobody_decides_for_their_own_second_account() -> None:
    facts = replace(sample.facts(), person_id="person of M. Sato")
    detail = build_approvals(facts).detail
    assert detail is not None
    assert not detail.decide.enabled


def test_a_decision_under_way_is_not_called_confirmed() -> None:
    first = sample.request(sample.DONE, sample.KLEIN, "Klein", "", state=RequestState.POSTED)
    said = []
    for status in (RowStatus.PENDING, RowStatus.UNKNOWN, RowStatus.CONFIRMED):
        facts = sample.facts(replace(first, status=status))
        view = build_approvals(facts, shows_decided=True)
        said.append(view.rows[0].chip.text)
    assert said == ["sending", "not confirmed yet", "given"]


def test_what_was_decided_is_not_said_to_be_held() -> None:
    done = sample.request(sample.DONE, sample.KLEIN, "Klein", "", state=RequestState.POSTED)
    detail = build_approvals(sample.facts(done), shows_decided=True).detail
    assert detail is not None
    assert "held" not in detail.subtitle
    assert [fact.text for fact in detail.ended] == ["Y. Tanaka", "13:58"]


def test_a_decision_carries_what_was_on_the_screen() -> None:
    model = ApprovalsModel(sample.facts())
    left: list[Decided] = []
    model.decided.connect(left.append)
    model.act(Confirmed(sample.FIRST, Choice.APPROVE))
    assert [(one.decision, one.seen_version, one.seen_minor, one.offer) for one in left] == [
        (Decision.APPROVE, 1, 26_000, ())
    ]


def test_an_offer_keeps_what_is_owed_and_changes_the_goodwill() -> None:
    held = sample.request(sample.FIRST, sample.KLEIN, "Klein", "")
    owed = Remedy(RemedyKind.RESHIP, Basis.OWED, 3_600, 0, evidence=Evidence.DAMAGED_ON_ARRIVAL)
    held.body.remedies.insert(0, owed)
    model = ApprovalsModel(sample.facts(held))
    left: list[Decided] = []
    model.decided.connect(left.append)
    model.act(
        Confirmed(
            sample.FIRST,
            Choice.OFFER,
            words="a month is enough",
            condition="call her on Friday",
            offer_kind="points",
            offer_minor=20_000,
        )
    )
    offer = left[0].offer
    assert [(part.kind, part.basis) for part in offer] == [
        (RemedyKind.RESHIP, Basis.OWED),
        (RemedyKind.POINTS, Basis.GOODWILL),
    ]
    assert offer[1].amount_minor == 20_000
    assert (left[0].words, left[0].condition) == ("a month is enough", "call her on Friday")


def test_the_team_is_shown_without_whoever_looks_and_with_what_each_has_left() -> None:
    team = build_approvals(sample.facts()).team
    assert [agent.name for agent in team.agents] == [
        "A. Mori",
        "K. Ito",
        "M. Sato",
        "P. Novak",
        "林志明",
    ]
    assert {bare(agent.left) for agent in team.agents} == {"$500"}
    assert team.counts == ("2 on contact", "1 free", "1 break")
    assert bare(team.pools[0].left_text) == "$4,622 left of $8,000"
