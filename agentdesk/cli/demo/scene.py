"""What is on the stage while the story is told, and what the server knows of it."""

from dataclasses import dataclass
from typing import Any

from agentdesk.cli.demo.desk import Desk
from agentdesk.cli.demo.report import Report
from agentdesk.cli.demo.world import Caller, Staff
from agentdesk.cli.processes import ServerProcess
from agentdesk.server.imports.story import SUPERVISOR_LOGIN, StoryCall, story_call


@dataclass
class Scene:
    """Two desktops, a server, and the customer who calls."""

    server: ServerProcess
    staff: Staff
    agent: Desk
    supervisor: Desk
    report: Report
    storm: bool = False

    def strike(self) -> None:
        """In a storm the server dies here, before anybody can know whether it has answered."""
        if self.storm:
            self.server.kill()
            self.server.start()

    @property
    def call(self) -> StoryCall:
        return story_call()

    def caller(self, login: str) -> Caller:
        return Caller(self.server.url, login, self.staff.passwords[login])

    def plans(self) -> list[dict[str, Any]]:
        """Return the bodies of the customer's remedy plans, as the server holds them."""
        return self._bodies("remedy_plan")

    def notes(self) -> list[dict[str, Any]]:
        return self._bodies("note")

    def _bodies(self, entity: str) -> list[dict[str, Any]]:
        rows = self.caller(SUPERVISOR_LOGIN).rows(self.call.customer_id, entity)
        return [row["body"] for row in rows]
