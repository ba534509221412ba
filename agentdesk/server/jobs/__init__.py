"""What runs on a clock: expiry, escalation, roll-ups."""

from agentdesk.server.jobs.sweep import Stopper, start

__all__ = ["Stopper", "start"]
