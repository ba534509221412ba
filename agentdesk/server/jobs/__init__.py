"""What runs on a clock: expiry, escalation, roll-ups."""
