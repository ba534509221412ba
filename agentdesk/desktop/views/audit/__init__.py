"""The audit view: patterns to look at, who did what, and how far it is sealed."""
