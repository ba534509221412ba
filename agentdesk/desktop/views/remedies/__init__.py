"""The remedy panel: what is best to do, what can be given, what it costs, and the one button."""
