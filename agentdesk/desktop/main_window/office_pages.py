"""The pages of supervisors and admins: made when the first of them needs one."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from agentdesk.desktop.actions import ActionRegistry
from agentdesk.desktop.views.audit import keys as audit_keys
from agentdesk.desktop.views.audit.page import AuditPage
from agentdesk.desktop.views.money import keys as money_keys
from agentdesk.desktop.views.money.page import MoneyPage
from agentdesk.desktop.views.policy import keys as policy_keys
from agentdesk.desktop.views.policy.page import PolicyPage


class OfficePages:
    """One of each for as long as the window lives, whoever is signed in."""

    def __init__(self, screens: QStackedWidget, registry: ActionRegistry) -> None:
        self._screens, self._registry = screens, registry
        self.money = MoneyPage()
        self.policy = PolicyPage()
        self.audit = AuditPage()
        self._add()

    def _add(self) -> None:
        registers: tuple[Callable[[], None], ...] = (
            lambda: money_keys.register_keys(self._registry, self.money),
            lambda: policy_keys.register_keys(self._registry, self.policy),
            lambda: audit_keys.register_keys(self._registry, self.audit),
        )
        for page in (self.money, self.policy, self.audit):
            self._screens.addWidget(page)
        for register in registers:
            register()
