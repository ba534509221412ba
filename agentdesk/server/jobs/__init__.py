"""What runs on a clock: requests that expire, promises that come due."""

from agentdesk.server.jobs.sweep import Stopper, start

__all__ = ["Stopper", "start"]
