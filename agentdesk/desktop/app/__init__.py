"""The composition root: builds everything, owns the threads, shuts down in order."""
