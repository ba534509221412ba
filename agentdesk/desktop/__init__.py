"""The desktop: the only place where Qt lives."""
