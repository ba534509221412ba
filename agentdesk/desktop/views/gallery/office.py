"""The office's pages and the parts of a decision, with what is in the samples beside them."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.views.approvals.precedent_card import PrecedentCard
from agentdesk.desktop.views.approvals.stand_in_block import StandInBlock
from agentdesk.desktop.views.approvals.thread_card import ThreadCard
from agentdesk.desktop.views.audit.page import AuditPage
from agentdesk.desktop.views.desk.reversal_drawer import ReversalDrawer
from agentdesk.desktop.views.gallery import (
    sample_audit,
    sample_money,
    sample_policy,
    sample_requests,
)
from agentdesk.desktop.views.gallery.layout import Page
from agentdesk.desktop.views.money.page import MoneyPage
from agentdesk.desktop.views.policy.page import PolicyPage

_SCREEN_PX = (1128, 760)
_TALL_PX = 1800  # a policy without scrolling


def _screen(title: str, name: str, screen: QWidget, height_px: int = _SCREEN_PX[1]) -> QWidget:
    """A whole page of the window, as large as it is in the smallest one."""
    screen.setFixedSize(_SCREEN_PX[0], height_px)
    page = Page(title, _SCREEN_PX[0] + 2 * theme.current().space("page"))
    page.row(name, [screen])
    page.finish()
    return page


def money_page() -> QWidget:
    screen = MoneyPage()
    screen.show_money(sample_money.money(sample_money.differing_day()))
    return _screen("Team money", "a day whose books differ", screen)


def policy_page() -> QWidget:
    screen = PolicyPage()
    screen.show_policy(sample_policy.policy())
    return _screen("Policy", "a version that is being changed", screen, _TALL_PX)


def limit_page() -> QWidget:
    screen = PolicyPage()
    screen.show_policy(sample_policy.policy(form=sample_policy.LEGAL_LIMIT))
    return _screen("Policy, one limit", "a limit that is being filled in", screen, _TALL_PX)


def audit_page() -> QWidget:
    screen = AuditPage()
    screen.show_audit(sample_audit.TRAIL)
    return _screen("Audit", "acts in words, patterns at the left", screen)


def requests_page() -> QWidget:
    page = Page("Parts of a decision")
    like, few = PrecedentCard(), PrecedentCard()
    page.row("like cases", [like], stretch=True)
    page.row("too few of them", [few], stretch=True)
    like.show_precedent(sample_requests.PRECEDENT)  # once it stands in the page: it shows itself
    few.show_precedent(sample_requests.TOO_FEW)
    page.row("thread", [ThreadCard(sample_requests.THREAD)], stretch=True)
    stand_ins = StandInBlock()
    stand_ins.show_stand_ins(sample_requests.STAND_INS)
    page.row("stand-ins", [stand_ins], stretch=True)
    page.finish()
    return page


def reversal_page() -> QWidget:
    page = Page("What becomes of a plan", _SCREEN_PX[0])
    shown = {
        "a part is taken back, a parcel is awaited": sample_requests.REVERSAL,
        "a second person decides": sample_requests.SECOND_PERSON,
    }
    for name, view in shown.items():
        drawer = ReversalDrawer()
        drawer.show_reversal(view)
        page.row(name, [drawer], stretch=True)
        drawer.show()
    page.finish()
    return page


OFFICE: Mapping[str, Callable[[], QWidget]] = {
    "money": money_page,
    "policy": policy_page,
    "policy_limit": limit_page,
    "audit": audit_page,
    "requests": requests_page,
    "reversal": reversal_page,
}
