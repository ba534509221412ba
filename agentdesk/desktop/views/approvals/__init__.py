"""Approvals: what waits for a supervisor, everything needed to decide it, and the decision."""
