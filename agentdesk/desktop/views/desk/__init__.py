"""The agent's desk: a tab per customer, and in it the whole card."""
