"""Wakes the streams after a commit; a hint to look, never the data."""
