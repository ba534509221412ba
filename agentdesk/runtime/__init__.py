"""The process itself: clock, paths, settings, logs, keys, one instance."""
