"""The desktop program: the only place where Qt is imported."""
