"""The small parts of which every screen is built."""
